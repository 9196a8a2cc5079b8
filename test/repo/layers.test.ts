import { expect, test } from '@jest/globals'
import { imports, type Import } from './imports.js'

interface Layer {
  readonly folder: string
  /** Folders of the repository it may import from, besides itself. */
  readonly sees: readonly string[]
  /** Packages of others it may import; `node:` is Node itself. */
  readonly packages: readonly string[]
}

const grpc = ['@grpc/grpc-js', '@hyperledger/fabric-protos', 'google-protobuf']
const x509 = ['@peculiar/x509', 'reflect-metadata']

/** Who may import whom. A file belongs to the first layer whose folder it lies in, so the closer folder stands first. */
const layers: readonly Layer[] = [
  { folder: 'chaincode/src/domain/', sees: [], packages: ['typebox'] },
  // Hashes, and the protobufs that the shim itself brings: another copy in the same process would break both.
  { folder: 'chaincode/src/ledger/', sees: ['chaincode/src/domain/'], packages: ['fabric-shim', 'node:crypto', 'node:module', 'node:url'] },
  { folder: 'chaincode/src/contract/', sees: ['chaincode/src/'], packages: ['fabric-shim', 'fabric-contract-api', 'typebox', 'node:'] },
  {
    folder: 'evidence/src/',
    sees: ['chaincode/src/domain/index.ts'],
    packages: ['@hyperledger/fabric-protos', 'google-protobuf', ...x509, 'canonicalize', 'node:'],
  },
  {
    folder: 'gateway/src/ledger/',
    sees: ['chaincode/src/domain/index.ts', 'gateway/src/'],
    packages: ['@hyperledger/fabric-gateway', ...grpc, 'pino', 'typebox', 'node:'],
  },
  {
    folder: 'gateway/src/index-db/',
    sees: ['chaincode/src/domain/index.ts', 'evidence/src/index.ts', 'gateway/src/'],
    packages: ['kysely', 'pg', 'node:'],
  },
  {
    folder: 'gateway/src/store/',
    sees: ['chaincode/src/domain/index.ts', 'gateway/src/'],
    packages: ['kysely', 'pg', 'uuidv7', 'node:'],
  },
  {
    folder: 'gateway/src/enrolment/',
    sees: ['chaincode/src/domain/index.ts', 'gateway/src/'],
    packages: [...x509, 'typebox', 'uuidv7', 'node:'],
  },
  {
    folder: 'gateway/src/',
    sees: ['chaincode/src/domain/index.ts', 'evidence/src/index.ts'],
    packages: [
      'fastify',
      'fastify-plugin',
      'helmet',
      '@fastify/',
      'ajv',
      'close-with-grace',
      'env-schema',
      'jose',
      '@opentelemetry/',
      'pino',
      'prom-client',
      'typebox',
      'uuidv7',
      'node:',
    ],
  },
  { folder: 'client/src/', sees: [], packages: ['openapi-fetch'] },
  { folder: 'network/src/embedded/', sees: ['network/src/'], packages: [...grpc, ...x509, 'node:'] },
  { folder: 'network/src/fabric/', sees: ['network/src/'], packages: [...grpc, ...x509, 'node:'] },
  { folder: 'network/src/crypto/', sees: ['network/src/'], packages: [...x509, 'jose', 'node:'] },
  { folder: 'network/src/', sees: [], packages: ['jose', 'node:'] },
]

/** The index of the register, and what the gateway keeps of its own. Elsewhere in the gateway nobody knows SQL. */
const sqlDoors = /^gateway\/src\/(index-db|store)\//

const layerOf = (path: string): Layer | undefined => layers.find(({ folder }) => path.startsWith(folder))

function allowed({ from, specifier, to }: Import): boolean {
  const layer = layerOf(from)
  if (layer === undefined) return true
  if (to !== undefined) return to.startsWith(layer.folder) || layer.sees.some((folder) => to.startsWith(folder))
  return layer.packages.some(
    (name) => specifier === name || specifier.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`),
  )
}

const all = imports()
const printed = ({ from, specifier }: Import) => `${from} imports ${specifier}`

test('every import keeps to its layer', () => {
  expect(all.filter((one) => !allowed(one)).map(printed)).toEqual([])
})

test('a package is entered by a door of its exports, never by a path into its folders', () => {
  const crossing = all.filter(({ from, specifier, to }) => {
    const folder = from.split('/')[0] ?? ''
    return specifier.startsWith('.') && !['test'].includes(folder) && to !== undefined && !to.startsWith(`${folder}/`)
  })
  expect(crossing.map(printed)).toEqual([])
})

test('nobody imports scripts or tests', () => {
  const inward = all.filter(({ from, to }) => to !== undefined && /^(scripts|test|bench)\//.test(to) && layerOf(from) !== undefined)
  expect(inward.map(printed)).toEqual([])
})

test('the Fabric client is known in gateway/src/ledger alone, the SQL library behind its doors alone', () => {
  const outside = all.filter(
    ({ from, specifier }) =>
      from.startsWith('gateway/src/') &&
      ((/^@hyperledger\/fabric-gateway|^@grpc\//.test(specifier) && !from.startsWith('gateway/src/ledger/')) ||
        (/^(node:sqlite|kysely|pg)$/.test(specifier) && !sqlDoors.test(from))),
  )
  expect(outside.map(printed)).toEqual([])
})

test('a forbidden import would be seen', () => {
  expect(allowed({ from: 'chaincode/src/domain/decide.ts', specifier: 'node:crypto' })).toBe(false)
  expect(allowed({ from: 'chaincode/src/domain/decide.ts', specifier: '../ledger/keys.js', to: 'chaincode/src/ledger/keys.ts' })).toBe(
    false,
  )
  expect(allowed({ from: 'gateway/src/routes/rights.ts', specifier: '@hyperledger/fabric-gateway' })).toBe(false)
  expect(
    allowed({ from: 'network/src/topology.ts', specifier: '@ip-rights-ledger/chaincode/domain', to: 'chaincode/src/domain/index.ts' }),
  ).toBe(false)
})

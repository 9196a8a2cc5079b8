import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { composeFile, composePlace, composePrograms, images } from '../../network/src/compose/compose-file.js'
import { yamlText } from '../../network/src/compose/yaml-text.js'
import { fabricSystem } from '../../network/src/fabric/system.js'
import { members, portsOf } from '../../network/src/topology.js'

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
  expect(service.healthcheck?.test.join(' ')).toContain(new URL(address).port)
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

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { freePortBase, userOf } from '@ip-rights-ledger/network/supervisor'
import { host } from '@ip-rights-ledger/network/topology'
import { smallDisk } from '../network/supervisor/small-disk.js'
import { root } from '../repo/repository.js'
import { Client } from './client.js'
import { chosenEngine, engineUnderTest } from './engine-under-test.js'
import { until } from './until.js'

const parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-full-disk-'))
const folder = join(parent, 'disk')
const disk = smallDisk(folder, 640)
const data = join(folder, 'data')
const filler = join(folder, 'filler')

/** Takes all the room that is left. */
function fill(): void {
  const file = openSync(filler, 'a')
  try {
    for (const size of [1024 * 1024, 4096]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    }
  } finally {
    closeSync(file)
  }
}

const network = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/dist/network.js', ...args, '--data', data], { cwd: root, timeout: 180_000 })

/** Only root mounts a file system that may be filled. */
const inCase = disk === undefined ? describe.skip : describe

inCase(`a disk that runs full under ${chosenEngine}`, () => {
  let registrar: Client
  const acknowledged = new Map<string, string>()

  const enter = async (name: string, key: string = randomUUID()): Promise<number> => {
    const answer = await registrar.post('/parties', { kind: 'legalPerson', name }, { key }).catch(() => undefined)
    if (answer?.status === 201) acknowledged.set(String(answer.body['id']), name)
    return answer?.status ?? 0
  }

  beforeAll(async () => {
    const base = await freePortBase(host, 24_000 + 100 * (process.pid % 25), engineUnderTest(chosenEngine).ports)
    await network('up', '--engine', chosenEngine, '--port-base', `${base}`)
    registrar = new Client(`http://${host}:${base}`, await developmentToken(data, 'ip-office', 'registrar'))
  }, 180_000)
  afterAll(async () => {
    rmSync(filler, { force: true })
    if (userOf(data) !== undefined) await network('down')
    disk?.remove()
    rmSync(parent, { recursive: true, force: true })
  }, 120_000)

  test('no write is acknowledged that is not kept, and once there is room all goes on by itself', async () => {
    for (let i = 0; i < 5; i++) expect(await enter(`前 ${i}`)).toBe(201)
    fill()
    const key = randomUUID()
    let unanswered = ''
    for (let i = 0; unanswered === '' && i < 2_000; i++) if ((await enter(`满 ${i}`, `${key}-${i}`)) !== 201) unanswered = `${i}`
    expect(unanswered).not.toBe('')

    rmSync(filler)
    await until(async () => (await enter(`满 ${unanswered}`, `${key}-${unanswered}`)) === 201)
    await until(async () => (await network('status').catch(() => undefined)) !== undefined)
    expect(await enter('后')).toBe(201)
    for (const [id, name] of acknowledged) expect((await registrar.get(`/parties/${id}?consistency=ledger`)).body).toMatchObject({ name })
    expect(readFileSync(join(data, 'logs', 'supervisor.log'), 'utf8')).not.toContain('keeps ending')
  }, 300_000)
})

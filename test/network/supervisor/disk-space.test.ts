import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { freeBytes, refuseFullDisk, takeDataFolder } from '@ip-rights-ledger/network/supervisor'
import { smallDisk } from './small-disk.js'
import { root } from '../../repo/repository.js'

const parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-disk-'))
const disk = smallDisk(join(parent, 'disk'), 64)
const onSmallDisk = disk === undefined ? test.skip : test
afterAll(() => {
  disk?.remove()
  rmSync(parent, { recursive: true })
})

test('the room is that of the nearest folder there is', async () => {
  expect(await freeBytes(join(parent, 'not', 'yet'))).toBeGreaterThan(0)
  await expect(refuseFullDisk(join(parent, 'not', 'yet'))).resolves.toBeUndefined()
})

onSmallDisk(
  'a full disk: doctor says so, up and start refuse in a line with the remedy, and write nothing',
  () => {
    const data = join(parent, 'disk', 'data')
    const run = (script: string, ...args: string[]): { readonly code: number; readonly words: string } => {
      try {
        const words = execFileSync(process.execPath, [`scripts/dist/${script}.js`, ...args, '--engine', 'embedded', '--data', data], {
          cwd: root,
          encoding: 'utf8',
          stdio: 'pipe',
        })
        return { code: 0, words }
      } catch (error) {
        const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
        return { code: status, words: stdout + stderr }
      }
    }
    const refused = {
      code: 1,
      words: expect.stringMatching(/expected 512 MiB free .*, got 6\d MiB: .*--data DIR; nothing was changed/) as unknown,
    }
    expect(run('network', 'up')).toEqual(refused)
    expect(run('start')).toEqual(refused)
    expect(run('network', 'doctor')).toMatchObject({ code: 1, words: expect.stringMatching(/^no +disk .*: free 0\.5 GiB/m) as unknown })
    expect(existsSync(data)).toBe(false)
  },
  60_000,
)

onSmallDisk(
  'a disk that is full to the last byte: down removes what fills it',
  () => {
    const data = join(parent, 'disk', 'full')
    takeDataFolder(data, { engine: 'embedded', portBase: 9000, programs: {} }).release()
    expect(() => writeFileSync(join(data, 'ledger'), Buffer.alloc(65 * 1024 ** 2))).toThrow('ENOSPC')
    execFileSync(process.execPath, ['scripts/dist/network.js', 'down', '--purge', '--data', data], { cwd: root })
    expect(existsSync(data)).toBe(false)
  },
  60_000,
)

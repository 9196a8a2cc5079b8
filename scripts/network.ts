/** `npm run network -- status | logs [PROGRAM]`: what runs on a data folder, and what its programs last wrote. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { answersOk, lastLines, readMark, userOf } from '@ip-rights-ledger/network/supervisor'
import { controlPort, defaultDataDir, host, members, portsOf } from '@ip-rights-ledger/network/topology'

const usage = 'expected: npm run network -- status | logs [PROGRAM] [--data DIR]'
const programs = ['chaincode', 'ledger', ...members.map(({ name }) => `gateway-${name}`)]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: defaultDataDir } } })
const dir = resolve(values.data)
const [command, program, ...more] = positionals

/** @returns 0 when all of it is ready, 1 when some of it is not, 2 when there is nothing to ask about */
async function status(): Promise<number> {
  const mark = readMark(dir)
  if (mark === undefined) {
    console.log(`${dir}: no data of this register`)
    return 2
  }
  const holder = userOf(dir)
  console.log(
    `${dir}: engine ${mark.engine}, ports from ${mark.portBase}, ${holder === undefined ? 'not running' : `run by process ${holder}`}`,
  )
  const asked = [
    { name: 'ledger', url: `http://${host}:${controlPort(mark.portBase)}/status` },
    ...members.map((member) => ({
      name: `gateway of ${member.name}`,
      url: `http://${host}:${portsOf(mark.portBase, member).gateway}/health/ready`,
    })),
  ]
  const ready = await Promise.all(asked.map(({ url }) => answersOk(url).holds()))
  for (const [index, { name, url }] of asked.entries())
    console.log(`${ready[index] === true ? 'ready    ' : 'not ready'} ${name.padEnd(28)} ${url}`)
  return ready.every(Boolean) ? 0 : 1
}

function logs(): number {
  const chosen = program === undefined ? programs : [program]
  for (const name of chosen) console.log(`==> ${name}\n${lastLines(join(dir, 'logs', `${name}.log`), 20)}`)
  return 0
}

if (command === 'status' && program === undefined) process.exitCode = await status()
else if (command === 'logs' && more.length === 0 && (program === undefined || programs.includes(program))) process.exitCode = logs()
else {
  console.error(`${usage}\n  PROGRAM is one of ${programs.join(', ')}`)
  process.exitCode = 2
}

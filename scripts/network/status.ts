import { consortiumState, healthOfCa, isEnrolled, leftovers, shortcomings } from '@ip-rights-ledger/network/fabric'
import { answersOk, listens, readMark, userOf } from '@ip-rights-ledger/network/supervisor'
import { controlPort, host, members, portsOf } from '@ip-rights-ledger/network/topology'

const line = (ready: boolean, name: string, words: string) =>
  console.log(`${ready ? 'ready    ' : 'not ready'} ${name.padEnd(28)} ${words}`)

/** A gateway that waits for its peer to catch up takes two seconds to say that it does not. */
const answerWithinMs = 5_000

interface Degraded {
  readonly part: string
  readonly via: string
}

const byOthers = (degraded: readonly Degraded[]): string =>
  degraded.map(({ part, via }) => `its member's ${part} does not answer, and it goes by that of ${via}`).join('; ')

/** Why a gateway is not ready, or not by its own member, in its own words; absent where it is. */
async function obstacleAt(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(answerWithinMs) })
    const { detail, degraded = [] } = (await response.json()) as { readonly detail?: string; readonly degraded?: readonly Degraded[] }
    if (response.status !== 200) return detail ?? `it answers ${response.status}`
    return degraded.length > 0 ? byOthers(degraded) : undefined
  } catch {
    return 'it does not answer'
  }
}

async function gateways(portBase: number): Promise<boolean> {
  const urls = members.map((member) => `http://${host}:${portsOf(portBase, member).gateway}`)
  const obstacles = await Promise.all(urls.map(obstacleAt))
  for (const [index, { name }] of members.entries()) {
    const obstacle = obstacles[index]
    line(obstacle === undefined, `gateway of ${name}`, [urls[index], ...(obstacle === undefined ? [] : [obstacle])].join(': '))
  }
  return obstacles.every((obstacle) => obstacle === undefined)
}

async function embeddedLedger(portBase: number): Promise<boolean> {
  const url = `http://${host}:${controlPort(portBase)}/status`
  const ready = await answersOk(url).holds()
  line(ready, 'ledger', url)
  return ready
}

async function fabricNetwork(dataDir: string, portBase: number): Promise<boolean> {
  if (!isEnrolled(dataDir)) {
    line(
      false,
      'peers and orderers',
      'not all of them are enrolled yet: the start under way gets there, and after one cut off `up` goes on from here',
    )
    return false
  }
  const states = await consortiumState(dataDir, portBase)
  for (const state of states) {
    const faults = shortcomings(state, states)
    line(
      faults.length === 0,
      `peer and orderer of ${state.member}`,
      faults.join('; ') || `${state.peerHeight} blocks, every member reached`,
    )
  }
  const others = await authoritiesAndChaincodes(portBase)
  return others && states.every((state) => shortcomings(state, states).length === 0)
}

/** What members run beside peers, orderers and gateways. */
async function authoritiesAndChaincodes(portBase: number): Promise<boolean> {
  const asked = members.flatMap((member) => [
    { name: `certificate authority of ${member.name}`, health: healthOfCa(portBase, member) },
    { name: `chaincode of ${member.name}`, health: listens(host, portsOf(portBase, member).chaincode) },
  ])
  const answers = await Promise.all(asked.map(({ health }) => health.holds()))
  for (const [index, { name, health }] of asked.entries()) line(answers[index] === true, name, health.address ?? health.what)
  return answers.every(Boolean)
}

/** Says what runs on a data folder. @returns 0 when all of it is ready, 1 when some of it is not, 2 when there is nothing to ask about */
export async function status(dataDir: string): Promise<number> {
  const mark = readMark(dataDir)
  if (mark === undefined) {
    console.log(`${dataDir}: no data of this register`)
    return 2
  }
  const { engine, portBase } = mark
  const holder = userOf(dataDir)
  console.log(`${dataDir}: engine ${engine}, ports from ${portBase}, ${holder === undefined ? 'not running' : `run by process ${holder}`}`)
  const left = holder === undefined ? leftovers(dataDir) : []
  if (left.length > 0) {
    console.log(
      `without a supervisor still run ${left.map(({ name, pid }) => `${name} (${pid})`).join(', ')}: \`up\` takes them over, \`down\` stops them`,
    )
  }
  if (holder === undefined && left.length === 0) return 1
  const ledger = engine === 'fabric' ? await fabricNetwork(dataDir, portBase) : await embeddedLedger(portBase)
  return (await gateways(portBase)) && ledger ? 0 : 1
}

import type { Engine } from '../e2e/engine-under-test.js'
import {
  allKilled,
  behind,
  type Breaks,
  clockSteps,
  frozen,
  gatewayKilledAt,
  indexCorrupted,
  indexDeleted,
  killed,
  killedBetweenOrderingAndCommit,
  late,
  orderersAway,
  peerAway,
  postgresCutOff,
  postgresRestarted,
  receiverAnswersLate,
  receiverDies,
  receiverFails,
  receiverHangs,
  storeFull,
} from './breakages.js'

/** One fault: what is broken and how, where it can be, and how soon writes must be acknowledged again after it is mended. */
export interface Scenario {
  readonly name: string
  readonly engines: readonly Engine[]
  /** What the machine must have. */
  readonly needs?: 'PostgreSQL' | 'a small disk'
  readonly breaks: Breaks
  /** Longest time between two acknowledged writes of anyone, in milliseconds; the fault's own length is within it. */
  readonly gapMs: number
  readonly recoveryMs: number
}

const both: readonly Engine[] = ['embedded', 'fabric']
const embedded: readonly Engine[] = ['embedded']
const fabric: readonly Engine[] = ['fabric']

/** Programs that start anew take a while on a machine that has other work; others go on meanwhile where they can. */
const restart = { gapMs: 45_000, recoveryMs: 20_000 }
const unnoticed = { gapMs: 15_000, recoveryMs: 10_000 }

export const scenarios: readonly Scenario[] = [
  { name: 'ledger killed', engines: both, breaks: killed('ledger'), ...restart },
  { name: 'ledger killed between ordering and commit', engines: both, breaks: killedBetweenOrderingAndCommit, ...restart },
  { name: 'chaincode killed', engines: both, breaks: killed('chaincode'), ...restart },
  { name: 'gateway killed', engines: both, breaks: killed('gateway-ip-office'), ...restart },
  { name: 'gateway killed before endorsement', engines: both, breaks: gatewayKilledAt('endorse'), ...restart },
  { name: 'gateway killed before ordering', engines: both, breaks: gatewayKilledAt('submit'), ...restart },
  { name: 'gateway killed after ordering', engines: both, breaks: gatewayKilledAt('submitted'), ...restart },
  { name: 'gateway killed after commit', engines: both, breaks: gatewayKilledAt('commitStatus'), ...restart },
  { name: 'gateway frozen', engines: both, breaks: frozen('gateway-bank', 4_000), ...unnoticed },
  { name: 'ledger frozen', engines: embedded, breaks: frozen('ledger', 4_000), ...unnoticed },
  { name: 'peer frozen', engines: fabric, breaks: frozen('peer-bank', 4_000), ...unnoticed },
  { name: 'orderer frozen', engines: fabric, breaks: frozen('orderer-ip-office', 4_000), ...unnoticed },
  { name: 'peer of the bank away', engines: both, breaks: peerAway('bank'), ...unnoticed },
  { name: 'peer of the patent office away', engines: both, breaks: peerAway('ip-office'), ...restart },
  { name: 'peer late', engines: embedded, breaks: late('court', 1_500), ...unnoticed },
  { name: 'peer behind', engines: embedded, breaks: behind('bank', 2), ...unnoticed },
  { name: 'one orderer away', engines: both, breaks: orderersAway('court'), ...restart },
  { name: 'two orderers away', engines: both, breaks: orderersAway('court', 'bank'), ...restart },
  { name: 'clock steps', engines: embedded, breaks: clockSteps(20), ...unnoticed },
  { name: 'index deleted', engines: both, breaks: indexDeleted('court'), ...restart },
  { name: 'index corrupted', engines: both, breaks: indexCorrupted('court'), ...restart },
  { name: 'PostgreSQL restarted', engines: both, needs: 'PostgreSQL', breaks: postgresRestarted, ...unnoticed },
  { name: 'PostgreSQL cut off in mid-block', engines: both, needs: 'PostgreSQL', breaks: postgresCutOff, ...unnoticed },
  { name: 'receiver answers 500', engines: both, breaks: receiverFails, ...unnoticed },
  { name: 'receiver hangs', engines: both, breaks: receiverHangs, ...unnoticed },
  { name: 'receiver answers late', engines: both, breaks: receiverAnswersLate, ...unnoticed },
  { name: 'receiver dies', engines: both, breaks: receiverDies, ...unnoticed },
  { name: 'store full', engines: both, needs: 'a small disk', breaks: storeFull, ...restart },
  { name: 'all killed', engines: both, breaks: allKilled, ...restart },
]

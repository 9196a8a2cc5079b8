import { setTimeout as pause } from 'node:timers/promises'
import { freeBytes, type ProgramEnded, type Supervisor, until } from '@ip-rights-ledger/network/supervisor'

/** What ends more often than so within a minute of its starts is started again after pauses: they double, to a minute at most. */
const atOnce = 3
const runsWellMs = 60_000

/** So little is free that what ended did so for want of room. */
const fullBelowBytes = 16 * 1024 ** 2

const roomWithinMs = 24 * 60 * 60 * 1000

export interface Restarts {
  readonly dataDir: string
  readonly supervisor: () => Pick<Supervisor, 'startOne'>
  readonly say: (topic: string, words: string) => void
  readonly signal: AbortSignal
  readonly pausesMs?: { readonly first: number; readonly longest: number }
}

/**
 * Starts again what ended unasked, for as long as it takes: the other members' programs go on meanwhile, and what one leans on may be back soon. On a
 * full disk it waits for room instead: a peer that cannot write a block ends on purpose, and one that is started there ends again.
 */
export function restarting({ dataDir, supervisor, say, signal, pausesMs = { first: 5_000, longest: 60_000 } }: Restarts) {
  const endings = new Map<string, { readonly count: number; readonly startedAt: number }>()
  const hasRoom = async () => (await freeBytes(dataDir)) >= fullBelowBytes

  async function awaitRoom(program: string): Promise<void> {
    say(
      'disk full',
      `at ${dataDir}: free ${fullBelowBytes / 1024 ** 2} MiB or more; ${program} is started again once there is room, and nothing is lost`,
    )
    await until({ what: `room on the disk of ${dataDir}`, holds: hasRoom }, { timeoutMs: roomWithinMs, everyMs: 1_000, signal })
  }

  async function awaitTurn(program: string): Promise<void> {
    const { count: before = 0, startedAt = 0 } = endings.get(program) ?? {}
    const count = performance.now() - startedAt > runsWellMs ? 1 : before + 1
    endings.set(program, { count, startedAt: performance.now() })
    if (count <= atOnce) return
    const pauseMs = Math.min(pausesMs.longest, pausesMs.first * 2 ** (count - atOnce - 1))
    say('keeps ending', `${program}: it is started again in ${Math.ceil(pauseMs / 1000)} s, the others go on; its log says why it ends`)
    await pause(pauseMs, undefined, { signal })
    endings.set(program, { count, startedAt: performance.now() })
  }

  async function startAgain(program: string): Promise<void> {
    // What ended for want of room is not what keeps ending.
    await ((await hasRoom()) ? awaitTurn(program) : awaitRoom(program))
    try {
      await supervisor().startOne(program)
    } catch (error) {
      signal.throwIfAborted()
      say('problem', error instanceof Error ? error.message : String(error))
      return startAgain(program)
    }
    say('restarted', program)
  }

  return (error: ProgramEnded): void => {
    say('problem', error.message)
    startAgain(error.program).catch((reason: unknown) => {
      if (!signal.aborted)
        say('problem', `${error.program} is not started again: ${reason instanceof Error ? reason.message : String(reason)}`)
    })
  }
}

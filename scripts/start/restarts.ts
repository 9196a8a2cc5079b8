import { freeBytes, type ProgramEnded, type Supervisor, until } from '@ip-rights-ledger/network/supervisor'

/** A program that keeps ending will not be cured by starting it again. */
const restartsAMinute = 3

/** So little is free that what ended did so for want of room. */
const fullBelowBytes = 16 * 1024 ** 2

const roomWithinMs = 24 * 60 * 60 * 1000

export interface Restarts {
  readonly dataDir: string
  readonly supervisor: () => Pick<Supervisor, 'startOne'>
  readonly say: (topic: string, words: string) => void
  readonly giveUp: (error: Error) => void
  readonly signal: AbortSignal
}

/**
 * Starts again what ended unasked, unless it does so again and again. On a full disk it waits for room instead: a peer that cannot write a block ends on
 * purpose, and one that is started there ends again.
 */
export function restarting({ dataDir, supervisor, say, giveUp, signal }: Restarts): (error: ProgramEnded) => void {
  const endings = new Map<string, readonly number[]>()
  const hasRoom = async () => (await freeBytes(dataDir)) >= fullBelowBytes

  async function startAgain(program: string): Promise<void> {
    if (!(await hasRoom())) {
      say(
        'disk full',
        `at ${dataDir}: free ${fullBelowBytes / 1024 ** 2} MiB or more; ${program} is started again once there is room, and nothing is lost`,
      )
      await until({ what: `room on the disk of ${dataDir}`, holds: hasRoom }, { timeoutMs: roomWithinMs, everyMs: 1_000, signal })
    } else {
      const now = performance.now()
      const lately = [...(endings.get(program) ?? []).filter((at) => now - at < 60_000), now]
      endings.set(program, lately)
      // Each for itself: what one leans on takes the others with it when it ends.
      if (lately.length > restartsAMinute) throw new Error(`${program} keeps ending`)
    }
    await supervisor().startOne(program)
    say('restarted', program)
  }

  return (error) => {
    say('problem', error.message)
    startAgain(error.program).catch((reason: unknown) => {
      if (!signal.aborted) giveUp(reason instanceof Error ? reason : new Error(String(reason)))
    })
  }
}

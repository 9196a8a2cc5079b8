import { LedgerFailure } from '../../gateway/src/ledger/ledger-failure.js'
import type { Endorsement, Ledger } from '../../gateway/src/ledger/ledger.js'

/** Where a gateway can be when it is killed, seen from its ledger. */
export type Point = 'endorse' | 'endorsed' | 'submit' | 'submitted' | 'committed'

/**
 * A ledger behind which a gateway stops for ever at one point, as if it had been killed there: nothing it asks afterwards is answered, so
 * that it does nothing more. What the ledger itself did stands.
 */
export class KilledGateway {
  readonly ledger: Ledger
  /** Resolves once the gateway has come to the point. */
  readonly killed: Promise<void>
  #there: () => void = () => undefined
  readonly #held: (() => void)[] = []

  constructor(ledger: Ledger, at: Point) {
    this.killed = new Promise((resolve) => (this.#there = resolve))
    const stop = (): Promise<never> => {
      this.#there()
      return new Promise((_resolve, reject) => this.#held.push(() => reject(new LedgerFailure('unreachable', 'killed'))))
    }
    const wrapped = (endorsement: Endorsement): Endorsement => ({
      txId: endorsement.txId,
      reply: endorsement.reply,
      bytes: endorsement.bytes,
      submit: async () => {
        if (at === 'submit') return stop()
        await endorsement.submit()
        if (at === 'submitted') return stop()
      },
      committed: async () => {
        const committed = await endorsement.committed()
        return at === 'committed' ? stop() : committed
      },
    })
    this.ledger = new Proxy(ledger, {
      get: (target, name) => {
        if (name === 'endorse') {
          return async (...args: Parameters<Ledger['endorse']>) => {
            if (at === 'endorse') return stop()
            const endorsement = await target.endorse(...args)
            return at === 'endorsed' ? stop() : wrapped(endorsement)
          }
        }
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
  }

  /** Lets what is left of the gateway be closed. */
  bury(): void {
    for (const release of this.#held.splice(0)) release()
  }
}

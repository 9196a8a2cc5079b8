import { parseNumber } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure } from '@ip-rights-ledger/gateway/ledger-failure'
import { bareEnter, bareWrite, commandArgument, idOf, newRequestId } from './calls.js'
import type { Consortium } from './consortium.js'

/** As many as one transaction takes. */
const together = 50
const workers = 2
const passing: ReadonlySet<string> = new Set<LedgerFailure['reason']>(['endorsementPolicy', 'concurrentChange'])

/** Applications of 2019, numbered from 1: a number with its right check digit. */
export function printedNumber(index: number): string {
  const digits = `20191${String(index).padStart(7, '0')}`
  const read = parseNumber(`${digits}.0`)
  return `${digits}.${'problem' in read ? read.expected : '0'}`
}

const backfile = (index: number, holder: string) => ({
  rightType: 'PAT',
  numbers: [printedNumber(index)],
  particulars: { title: `一种视觉惯性定位方法及装置 ${index}` },
  holdings: { kind: 'sole', holders: [{ party: holder }] },
  dates: { filing: '2019-03-01', grant: '2021-03-01' },
  status: 'inForce',
  paidToYear: 8,
  unstated: [],
  history: [{ event: 'granted', legalDate: '2021-03-01', code: 'F/GR01' }],
  source: 'bench',
})

/** A register that grows: every right taken over from a back-file, a thousand to a holder. */
export class Population {
  readonly #consortium: Consortium
  #count = 0
  #holder = ''

  constructor(consortium: Consortium) {
    this.#consortium = consortium
  }

  get count(): number {
    return this.#count
  }

  /** Takes in rights until there are so many; rights a second. */
  async growTo(target: number): Promise<number> {
    const begun = performance.now()
    const from = this.#count
    while (this.#count < target) {
      if (this.#count % 1000 === 0) this.#holder = idOf(await bareEnter(this.#consortium))
      const until = Math.min(target, this.#count + 1000 - (this.#count % 1000))
      await this.#take(this.#count, until)
      this.#count = until
    }
    return Math.round((target - from) / ((performance.now() - begun) / 1000))
  }

  async #take(from: number, until: number): Promise<void> {
    let next = from
    const work = async () => {
      while (next < until) {
        const first = next
        next = Math.min(until, first + together)
        const items = Array.from({ length: next - first }, (_each, offset) => ({
          contract: 'rights',
          name: 'takeOver',
          requestId: newRequestId(),
          body: backfile(first + offset + 1, this.#holder),
        }))
        await this.#endured(commandArgument({ items }))
      }
    }
    await Promise.all(Array.from({ length: workers }, work))
  }

  /**
   * The same request is made again where nothing was recorded: a machine with other work may keep an endorser past its time, and every ten minutes the
   * epoch moves on under what was endorsed before.
   */
  async #endured(argument: string, left = 10): Promise<void> {
    try {
      await bareWrite(this.#consortium, 'batches', 'perform', argument)
    } catch (error) {
      if (!(error instanceof LedgerFailure) || !passing.has(error.reason) || left === 0) throw error
      await this.#endured(argument, left - 1)
    }
  }
}

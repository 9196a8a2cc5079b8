import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { GatewayAnswer } from '../http/gateway-user.js'

/** A step of the story that went otherwise than the register promises. */
export class StepFailed extends Error {
  constructor(step: string, expected: unknown, got: unknown) {
    super(`${step}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`)
    this.name = 'StepFailed'
  }
}

/** Tells a story step by step, and stops it at the first step that is not as expected. */
export class Telling {
  readonly #line: (text: string) => void
  #step = ''
  #number = 0

  constructor(line: (text: string) => void) {
    this.#line = line
  }

  /** The next step, in the register's two languages. */
  step(en: string, zh: string): void {
    this.#step = en
    this.#number += 1
    this.#line(`\n${String(this.#number).padStart(2)}. ${en}  ${zh}`)
  }

  /** What somebody sees or is told in this step. */
  sees(who: string, what: string): void {
    this.#line(`    ${who.padEnd(16)} ${what}`)
  }

  /** @throws StepFailed */
  expect(expected: unknown, got: unknown): void {
    if (canonical(got ?? null) !== canonical(expected ?? null)) throw new StepFailed(this.#step, expected, got)
  }

  /** A refusal with this code, whose reason is then told. @throws StepFailed */
  refused(who: string, code: string, answer: GatewayAnswer): void {
    const { code: got, refusal } = answer.body as {
      readonly code?: string
      readonly refusal?: { readonly title: Readonly<Record<string, string>>; readonly legalSource: string }
    }
    if (got !== code) throw new StepFailed(this.#step, code, answer)
    this.sees(who, `${answer.status} ${code}: ${refusal?.title['en']} ${refusal?.title['zh-CN']} (${refusal?.legalSource})`)
  }

  text(text: string): void {
    this.#line(text)
  }
}

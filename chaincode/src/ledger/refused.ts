import { canonical, type Refusal } from '../domain/index.js'

/** A refusal on its way out: all that Fabric carries is text, so the code stands first and the facts follow as JSON. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`${refusal.code}|${canonical(refusal)}`)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

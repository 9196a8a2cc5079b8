import type { FastifyReply } from 'fastify'
import { Problem } from '../problems/problem.js'

type Answering = Pick<FastifyReply, 'sent' | 'send'> & { readonly raw: { readonly headersSent: boolean; destroy(): unknown } }

interface Deadline {
  readonly reply: Answering
  /** Milliseconds of `performance.now()`. */
  readonly until: number
  /** Its place in the list. */
  at: number
}

/**
 * Requests under way and when each is over its time. A list in which the last takes the place of one that is over: a Map that is written and deleted
 * from all the time leaves tables behind that hold what they held then, and so each answer's memory until the whole heap is collected.
 */
export class RequestDeadlines {
  readonly #underWay: Deadline[] = []

  /** @param until milliseconds of `performance.now()` @returns what is to be called once it is over */
  add(reply: Answering, until: number): () => void {
    const deadline = { reply, until, at: this.#underWay.length }
    this.#underWay.push(deadline)
    return () => this.#over(deadline)
  }

  /** Answers 504 to all that are late. */
  answerLate(now: number): void {
    const late = this.#underWay.filter(({ until }) => until <= now)
    for (const deadline of late) {
      const { reply } = deadline
      this.#over(deadline)
      // What has begun to leave cannot be taken back: it is cut off, so that nobody takes a part for the whole.
      if (reply.raw.headersSent) reply.raw.destroy()
      else if (!reply.sent) reply.send(new Problem('LEDGER_SLOW'))
    }
  }

  #over(deadline: Deadline): void {
    if (this.#underWay[deadline.at] !== deadline) return
    const last = this.#underWay.pop()
    if (last === undefined || last === deadline) return
    this.#underWay[deadline.at] = last
    last.at = deadline.at
  }
}

import type { FastifyReply } from 'fastify'
import { Problem } from '../problems/problem.js'

type Answering = Pick<FastifyReply, 'sent' | 'send'> & { readonly raw: { readonly headersSent: boolean; destroy(): unknown } }

/** Requests under way and when each is over its time; all have the same, so that who came first is over first. */
export class RequestDeadlines {
  readonly #until = new Map<Answering, number>()

  /** @param until milliseconds of `performance.now()` */
  add(reply: Answering, until: number): void {
    this.#until.set(reply, until)
  }

  over(reply: Answering): void {
    this.#until.delete(reply)
  }

  /** Answers 504 to all that are late. */
  answerLate(now: number): void {
    for (const [reply, until] of this.#until) {
      if (until > now) return
      this.#until.delete(reply)
      // What has begun to leave cannot be taken back: it is cut off, so that nobody takes a part for the whole.
      if (reply.raw.headersSent) reply.raw.destroy()
      else if (!reply.sent) reply.send(new Problem('LEDGER_SLOW'))
    }
  }
}

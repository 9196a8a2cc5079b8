interface Kept<T> {
  readonly answer: T
  /** Whether the documents that it was judged by are what they were. */
  readonly stands: () => boolean
  /** Milliseconds since the epoch: what is earlier, or not earlier than the end, was not judged. */
  readonly from: number
  readonly until: number
}

/** Whoever asks for more at once asks seldom: such a question would be kept in vain. */
const longestKept = 1024
const mostKept = 2048

/** Answers to questions that were asked before, as long as the documents they were judged by stand and time makes no other answer of them. */
export class KeptAnswers<T> {
  readonly #answers = new Map<string, Kept<T>>()

  /** @param now milliseconds since the epoch */
  find(question: string, now: number): T | undefined {
    const kept = this.#answers.get(question)
    if (kept === undefined) return undefined
    if (now >= kept.from && now < kept.until && kept.stands()) return kept.answer
    this.#answers.delete(question)
    return undefined
  }

  keep(question: string, kept: Kept<T>): void {
    if (question.length > longestKept) return
    this.#answers.delete(question)
    const [oldest] = this.#answers.size >= mostKept ? this.#answers.keys() : []
    if (oldest !== undefined) this.#answers.delete(oldest)
    this.#answers.set(question, kept)
  }
}

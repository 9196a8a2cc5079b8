import type { Anchors } from '../anchors.js'
import type { Localized } from '../localized.js'
import type { Found } from '../questions/question.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import type { AnswerReading } from './answer-reading.js'

/** What the verifying person knows from elsewhere, and when the answer is judged. */
export interface AnswerAnchors extends Anchors {
  /** The channel's configuration as that person has it, or as an anchor vouches for the one that came with the answer. */
  readonly config?: ChannelConfig
  readonly at: Date
}

/** One thing to know of an answer before it is relied on. */
export interface AnswerQuestion {
  readonly id: string
  readonly title: Localized
  applies?(reading: AnswerReading): boolean
  ask(reading: AnswerReading, anchors: AnswerAnchors): Promise<Found>
}

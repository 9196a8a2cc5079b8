/**
 * Points within a write of the patent office's gateway, named for the call that does not come back: `endorse`, stored and nothing more; `submit`,
 * endorsed and kept, and no orderer has it; `submitted`, orderers have it and have not said so; `commitStatus`, in a block, which the gateway is not told.
 */
export type Moment = 'endorse' | 'submit' | 'submitted' | 'commitStatus'

/** Stops writes at a moment, so that their gateway is known to be there when it is killed. */
export interface HeldMoments {
  /** From now on no write of the patent office gets past this moment. */
  hold(moment: Moment): Promise<void>
  /** Waits until at least so many writes have come to it. */
  reached(writes?: number): Promise<void>
  /** After their gateway was killed: waits until no write of its goes past the moment when that is released. A socket's end may be seen late. */
  abandoned(): Promise<void>
  /** Lets everything go on. */
  release(): Promise<void>
}

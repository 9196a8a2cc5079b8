/** What another member's peer gave while the own one was away is not what the own one has: nothing built on it may stand. */
export class ChainDiffers extends Error {
  constructor(block: number, mspId: string) {
    super(`expected block ${block} of the peer of ${mspId} to be the own peer’s, got another outcome of the chain up to it`)
    this.name = 'ChainDiffers'
  }
}

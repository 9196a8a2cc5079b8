/** What the verifying person knows from elsewhere. */
export interface Anchors {
  /** Hex SHA-256 of block 0's header. */
  readonly genesisHash?: string
  /** Hex SHA-256 of every root certificate (DER) that may stand behind a member or an orderer. */
  readonly rootFingerprints?: readonly string[]
}

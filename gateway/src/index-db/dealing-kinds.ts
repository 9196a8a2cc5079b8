import { dealings } from '@ip-rights-ledger/chaincode/domain'

/** Kinds of the ledger's documents that are a dealing's or a case's. */
export const dealingKinds: readonly string[] = [...new Set(dealings.map(({ key }) => key))]

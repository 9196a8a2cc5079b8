import type { Question } from './question.js'
import { alteredEnvelopes } from './questions/altered-envelopes.js'
import { callers } from './questions/callers.js'
import { chainShape } from './questions/chain-shape.js'
import { chaincodeAnswers } from './questions/chaincode-answers.js'
import { chaincodeAway } from './questions/chaincode-away.js'
import { commitStatus } from './questions/commit-status.js'
import { deliver } from './questions/deliver.js'
import { events } from './questions/events.js'
import { keyPolicies } from './questions/key-policies.js'
import { oneBlock } from './questions/one-block.js'
import { ordering } from './questions/ordering.js'
import { privateData } from './questions/private-data.js'
import { proposals } from './questions/proposals.js'
import { queries } from './questions/queries.js'
import { systemChaincodes } from './questions/system-chaincodes.js'
import { unknownNames } from './questions/unknown-names.js'
import { validation } from './questions/validation.js'

/** Everything that is asked of both engines; the one that stops chaincode comes last. */
export const questions: readonly Question[] = [
  ...chaincodeAnswers,
  ...unknownNames,
  ...callers,
  ...proposals,
  ...validation,
  ...alteredEnvelopes,
  ...keyPolicies,
  ...oneBlock,
  ...privateData,
  ...queries,
  ...events,
  ...deliver,
  ...commitStatus,
  ...ordering,
  ...systemChaincodes,
  ...chainShape,
  ...chaincodeAway,
]

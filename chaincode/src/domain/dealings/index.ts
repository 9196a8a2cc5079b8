import { invalidation } from '../cases/invalidation.js'
import { revocation } from '../cases/revocation.js'
import type { Dealing } from '../procedure.js'
import { freeze } from './freeze.js'
import { pledge } from './pledge.js'
import { transfer } from './transfer.js'

/** Every dealing in a right and every kind of case: a further kind is its own table and one line here. */
export const dealings: readonly Dealing[] = [transfer, pledge, freeze, invalidation, revocation]

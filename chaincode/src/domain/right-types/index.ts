import type { RightType } from '../procedure.js'
import { patent } from './patent.js'
import { software } from './software.js'

/** Every type of right the register carries: a further type is its own table and one line here. */
export const rightTypes: readonly RightType[] = [patent, software]

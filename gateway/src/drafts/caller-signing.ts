import { Enrolments } from '../enrolment/enrolments.js'
import type { GatewayOptions, Parts } from '../parts.js'
import { DraftRows } from '../store/draft-rows.js'
import { EnrolmentRows } from '../store/enrolment-rows.js'
import { DraftSigning } from './draft-signing.js'
import { DraftedCommands } from './drafted-commands.js'
import { Drafts } from './drafts.js'

/** What it takes to have callers sign with keys of their own. */
export function callerSigning(
  options: GatewayOptions,
  { register, directory, desk }: Pick<Parts, 'register' | 'directory' | 'desk'>,
): Pick<Parts, 'enrolments' | 'drafts' | 'draftSigning'> {
  const { member, store, authority } = options
  const rows = new DraftRows(store.db)
  const enrolments = new Enrolments(new EnrolmentRows(store.db), authority)
  const commands = new DraftedCommands(options.commands, options.rightTypes)
  const drafts = new Drafts({
    ...options,
    mspId: member.mspId,
    register,
    directory,
    rows,
    commands,
    keptHours: options.writes?.keptHours ?? 168,
  })
  return { enrolments, drafts, draftSigning: new DraftSigning({ ...options, rows, drafts, enrolments, desk }) }
}

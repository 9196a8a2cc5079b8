import { keys, type MembersDocument } from '@ip-rights-ledger/chaincode/domain'
import { members } from '../../network/src/topology.js'
import { court, ip } from './consortium.js'
import type { Change } from './right-story.js'

export const directory: MembersDocument = {
  version: 1,
  members: Object.fromEntries(
    members.map(({ name, mspId }) => [
      mspId,
      { name, roles: mspId === court ? ['judge'] : mspId === ip ? ['registrar'] : [], rightTypes: mspId === ip ? ['PAT'] : [] },
    ]),
  ),
}

/** What `governance:found` writes, endorsed by all. */
export const founding: Change = {
  called: 'governance:found',
  other: { [keys.members]: directory, [keys.rules]: { rules: [] }, [keys.calendars]: { calendars: [] }, [keys.epoch]: { number: 1 } },
  endorsers: members.map(({ mspId }) => mspId),
}

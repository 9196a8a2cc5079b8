import {
  restraintGuard,
  restraintIn,
  rightGuard,
  titleGuard,
  type Docs,
  type GuardedBy,
  type RestraintDocument,
  type RightDocument,
  type TitleDocument,
} from '@ip-rights-ledger/chaincode/domain'
import { directory } from './founding.js'

/** Who guards a key as the register's own chaincode would set it. */
export function guardOf(key: string, after: Docs): GuardedBy | undefined {
  const [kind, id = ''] = key.split('~')
  const document = after.get(key)
  if (kind === 'right') return rightGuard((document as RightDocument).registrar, directory)
  if (kind === 'title') return titleGuard(document as TitleDocument, restraintIn(after, id), directory)
  return kind === 'restraint' ? restraintGuard(document as RestraintDocument, directory) : undefined
}

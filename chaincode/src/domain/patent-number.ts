import type { RightDocument } from './documents.js'
import type { RightType } from './procedure.js'

/** The number that a right bears once it is granted: its application's with ZL before it. */
export function patentNumberOf(
  { aliases }: Pick<RightDocument, 'aliases'>,
  type: Pick<RightType, 'numbers'> | undefined,
): string | undefined {
  const application = aliases.find(({ scheme }) => type?.numbers.includes(scheme))
  return application && `ZL${application.value}`
}

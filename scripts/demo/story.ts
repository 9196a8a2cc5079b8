import type { Cast } from './cast.js'
import { eventsTable } from './events-table.js'
import { evidenceTaken, frozenForAWhile } from './freeze-and-evidence.js'
import { fromFilingToGrant } from './from-filing-to-grant.js'
import { pledged, transferredWithTheBank } from './pledge-and-transfer.js'
import type { Telling } from './telling.js'

/** One patent from its filing to a court's evidence. Answers its id. @throws StepFailed where a step is not as expected */
export async function tellStory(cast: Cast, tell: Telling): Promise<string> {
  const right = await fromFilingToGrant(cast, tell)
  await pledged(cast, tell, right)
  await transferredWithTheBank(cast, tell, right)
  await frozenForAWhile(cast, tell, right)
  await evidenceTaken(cast, tell, right)
  tell.step('The right’s events', '权利的全部事件')
  for (const line of await eventsTable(cast.judge, right)) tell.text(`    ${line}`)
  return right
}

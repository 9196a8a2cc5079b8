import { finding, type Finding } from '../findings.js'
import { absentFounders } from '../identity/founders.js'
import { foundingIn, isWhole } from '../reading/founding.js'
import type { PackageReading } from '../reading/package-reading.js'
import { placeOf } from '../reading/places.js'
import type { Question } from './question.js'

async function judge(reading: PackageReading): Promise<readonly Finding[]> {
  const { chaincode } = reading.package
  const founding = foundingIn(reading.governing)
  const [genesis] = reading.configs
  if (!founding || !genesis) return [finding('FOUNDING_MISSING', 'expected a transaction governance:found, got none')]
  const at = placeOf(founding)
  const absent = await absentFounders(founding, genesis)
  return [
    ...(isWhole(founding, chaincode) ? [] : [finding('FOUNDING_WRONG', at)]),
    ...(absent.length === 0 ? [] : [finding('FOUNDING_NOT_BY_ALL', `${at}: without ${absent.join(', ')}`)]),
  ]
}

/**
 * Directory and rules are what every later transaction is judged by. They are new keys when they are written, so the chaincode's policy would let two members
 * found the register as they like.
 */
export const foundedByAll: Question = {
  id: 'foundedByAll',
  title: { en: 'Did all founding members found the register?', zh: '登记簿是否由全体创始成员共同创立？' },
  // A package of a transaction before the founding, such as the chaincode's definition, says nothing of the register.
  applies: ({ touching, package: { subject, chaincode } }) =>
    subject.kind === 'right' || touching.some(({ action }) => action?.writeSets.some(({ namespace }) => namespace === chaincode)),
  async ask(reading) {
    const founders = reading.configs[0]?.memberMsps ?? []
    const named = [...founders].sort().join(', ')
    return { findings: await judge(reading), facts: [{ en: `members of block 0: ${named}`, zh: `创世区块成员：${named}` }] }
  },
}

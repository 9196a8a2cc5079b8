import { common } from '@hyperledger/fabric-protos'
import { finding, type Finding } from '../findings.js'
import { endorsersOf } from '../identity/endorsers.js'
import { roleOf, type Signer } from '../identity/signer.js'
import { chaincodePolicy, type Judge } from '../policy/chaincode-policy.js'
import { satisfiesNamed, satisfiesPath } from '../policy/channel-policy.js'
import { KeyGuards } from '../policy/key-guards.js'
import { satisfies } from '../policy/signature-policy.js'
import { mspIdOf, type ChannelConfig } from '../reading/channel-config.js'
import { groupNamed, groupsOf } from '../reading/config-group.js'
import { decisive } from '../reading/package-reading.js'
import { configBefore, placeOf } from '../reading/places.js'
import { keyParts, lifecycleNamespace } from '../reading/state-key.js'
import type { WriteSet } from '../reading/write-set.js'
import type { Question } from './question.js'

const implicit = '_implicit_org_'

function collectionAgrees(name: string, config: ChannelConfig, chaincode: Judge | undefined, signers: readonly Signer[]): boolean {
  if (!name.startsWith(implicit)) return chaincode?.(signers) ?? false
  const application = groupNamed(config.root, 'Application')
  const owner = application && groupsOf(application).find((group) => mspIdOf(group) === name.slice(implicit.length))
  return owner !== undefined && satisfiesNamed(owner, 'Endorsement', signers)
}

/**
 * `core/common/validation/statebased/v20.go`: every key written is judged by the policy that guards it, else by the chaincode's, which is asked too where
 * nothing is written.
 */
function judge(
  set: WriteSet | undefined,
  guards: KeyGuards,
  chaincode: Judge | undefined,
  config: ChannelConfig,
  signers: readonly Signer[],
) {
  const found: (readonly [Finding['code'], string])[] = []
  const keys = new Set([...(set?.writes ?? []), ...(set?.metadata ?? [])].map(({ key }) => key))
  const guarded = [...keys].filter((key) => guards.of(key) !== undefined)
  for (const key of guarded) {
    const policy = common.SignaturePolicyEnvelope.deserializeBinary(guards.of(key) ?? new Uint8Array())
    if (!satisfies(policy, signers)) found.push(['KEY_POLICY_UNMET', keyParts(key).join('~')])
  }
  const collections = (set?.collections ?? []).filter(({ writes }) => writes > 0)
  for (const { name } of collections) if (!collectionAgrees(name, config, chaincode, signers)) found.push(['COLLECTION_POLICY_UNMET', name])
  if (keys.size > guarded.length || (keys.size === 0 && collections.length === 0)) {
    if (chaincode === undefined) found.push(['POLICY_UNKNOWN', ''])
    else if (!chaincode(signers)) found.push(['CHAINCODE_POLICY_UNMET', ''])
  }
  return found
}

export const endorsementsSuffice: Question = {
  id: 'endorsementsSuffice',
  title: { en: 'Did those endorse who had to?', zh: '背书是否满足背书策略？' },
  async ask(reading) {
    const found: Finding[] = []
    const { chaincode } = reading.package
    const asked = new Set(decisive(reading))
    const guards = new KeyGuards()
    const roles = new Set<string>()
    for (const block of reading.blocks) {
      const valid = block.transactions.filter(({ noted }) => noted === 0)
      for (const transaction of valid.filter((each) => asked.has(each))) {
        const at = placeOf(transaction)
        const config = configBefore(reading, block.number)
        const { good: signers, wrong } = await endorsersOf(transaction, config)
        for (const whose of wrong) found.push(finding('ENDORSEMENT_SIGNATURE_WRONG', `${at}, ${whose}`))
        for (const signer of signers) roles.add(roleOf(signer))
        const sets = transaction.action?.writeSets ?? []
        if (sets.some(({ namespace, writes }) => namespace === lifecycleNamespace && writes.length > 0)) {
          const agreed = satisfiesPath(config.root, '/Channel/Application/LifecycleEndorsement', signers)
          if (!agreed) found.push(finding('LIFECYCLE_POLICY_UNMET', at))
          continue
        }
        const set = sets.find(({ namespace }) => namespace === chaincode)
        const policy = chaincodePolicy(reading, config, block.number)
        for (const [code, where] of judge(set, guards, policy, config, signers)) {
          found.push(finding(code, `${at}: ${where} by ${signers.map(roleOf).join(', ')}`))
        }
      }
      guards.commit(valid, chaincode)
    }
    const who = [...roles].sort().join(', ')
    return { findings: found, facts: [{ en: `endorsed by ${who || 'nobody'}`, zh: `背书者：${who || '无'}` }] }
  },
}

import { describe, expect, test } from '@jest/globals'
import { compileSignaturePolicy, signaturePolicy } from '../../network/src/embedded/policy/signature-policy.js'
import { mergePrincipalSets, principalSets } from '../../network/src/embedded/policy/principal-sets.js'
import type { Identity } from '../../network/src/embedded/msp/identity.js'
import { msp } from '../../network/src/embedded/wire/protos.js'
import { and, chaincodePolicy, members, or, signedBy, type PolicyRule } from '../../network/src/topology.js'

const [ip = '', copyright = '', bank = '', court = ''] = members.map((member) => member.mspId)
const peer = (mspId: string): PolicyRule => signedBy(mspId, 'peer')

/** A peer of a member, as far as a policy looks at it. */
function peerOf(mspId: string): Identity {
  const satisfies = (principal: msp.MSPPrincipal): boolean => {
    const role = msp.MSPRole.deserializeBinary(principal.getPrincipal_asU8())
    return role.getMspIdentifier() === mspId && role.getRole() === msp.MSPRole.MSPRoleType.PEER
  }
  return { mspId, satisfies } as unknown as Identity
}

const subsets = Array.from({ length: 16 }, (_, bits) => members.map((member) => member.mspId).filter((_, i) => bits & (1 << i)))

const forms: readonly { name: string; rule: PolicyRule; holds: (signed: ReadonlySet<string>) => boolean }[] = [
  {
    name: 'chaincode: two members, one of them a registrar',
    rule: chaincodePolicy(),
    holds: (signed) => signed.size >= 2 && (signed.has(ip) || signed.has(copyright)),
  },
  {
    name: 'registrar AND any other member',
    rule: and(peer(ip), or(peer(copyright), peer(bank), peer(court))),
    holds: (signed) => signed.has(ip) && signed.size >= 2,
  },
  {
    name: 'pledged: registrar AND (bank OR court)',
    rule: and(peer(ip), or(peer(bank), peer(court))),
    holds: (signed) => signed.has(ip) && (signed.has(bank) || signed.has(court)),
  },
  {
    name: 'frozen: registrar AND court',
    rule: and(peer(ip), peer(court)),
    holds: (signed) => signed.has(ip) && signed.has(court),
  },
]

describe.each(forms)('$name', ({ rule, holds }) => {
  const policy = compileSignaturePolicy(signaturePolicy(rule))
  const layouts = principalSets(signaturePolicy(rule)).map((set) => set.map(({ mspId }) => mspId))

  test.each(subsets.map((subset) => ({ subset })))('$subset', ({ subset }) => {
    const expected = holds(new Set(subset))
    for (const order of [subset, subset.toReversed()]) expect(policy(order.map(peerOf))).toBe(expected)
    expect(layouts.some((layout) => layout.every((mspId) => subset.includes(mspId)))).toBe(expected)
  })
})

test('a principal in two branches of an AND is consumed by the first: the form that must not be used', () => {
  const wrong = and(or(peer(ip), peer(copyright)), { outOf: 2, rules: [ip, copyright, bank, court].map(peer) })
  expect(compileSignaturePolicy(signaturePolicy(wrong))([ip, bank].map(peerOf))).toBe(false)
})

test('two guarded keys ask for the union, and a guarded key beside the chaincode policy for no more than it', () => {
  const title = principalSets(signaturePolicy(and(peer(ip), peer(bank))))
  const restraint = principalSets(signaturePolicy(and(peer(ip), peer(court))))
  const names = (sets: ReturnType<typeof principalSets>) => sets.map((set) => set.map(({ mspId }) => mspId).sort())
  expect(names(mergePrincipalSets(title, restraint))).toEqual([[ip, bank, court].sort()])
  expect(names(mergePrincipalSets(principalSets(signaturePolicy(chaincodePolicy())), title))).toEqual([[ip, bank].sort()])
})

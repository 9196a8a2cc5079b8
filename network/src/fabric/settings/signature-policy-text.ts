import type { PolicyRule } from '../../topology.js'

/** A policy in Fabric's own notation (`common/policydsl`), as configtxgen and `peer lifecycle` take it. */
export function signaturePolicyText(rule: PolicyRule): string {
  if ('mspId' in rule) return `'${rule.mspId}.${rule.role}'`
  const parts = rule.rules.map(signaturePolicyText)
  if (rule.outOf === 1) return `OR(${parts.join(',')})`
  if (rule.outOf === parts.length) return `AND(${parts.join(',')})`
  return `OutOf(${rule.outOf},${parts.join(',')})`
}

/** What the examples of the acts name: ids, numbers and digests that stand on no register, the same in all of them. */
export const sample = {
  right: 'CN-PAT-202410000001',
  applicationNumber: '202410000001.X',
  registrar: 'IpOfficeMSP',
  holder: 'PARTY-HOLDER',
  transferee: 'PARTY-TRANSFEREE',
  bank: 'PARTY-BANK',
  agent: 'PARTY-AGENT',
  court: 'beijing-ip-court',
  /** A dealing, a case, a mandate: whatever else an act is about. */
  thing: 'THING-1',
  salt: '5a'.repeat(32),
  commitment: 'c0'.repeat(32),
  contract: 'ad'.repeat(32),
  loan: 'f1'.repeat(32),
  evidence: 'e1'.repeat(32),
  terms: '7e'.repeat(32),
  event: 'e0'.repeat(32),
  head: 'ea'.repeat(32),
  transaction: 'd7'.repeat(32),
  /** When the thing was made. */
  at: '2026-05-12T01:00:00Z',
} as const

export const yuan = (amount: string) => ({ amount, currency: 'CNY' })

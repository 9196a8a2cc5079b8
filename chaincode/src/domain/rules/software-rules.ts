import type { Rule } from './rule.js'

const SWR_1991 = '1991-10-01'

/** Terms of software copyright. All end on 31 December of their last year. */
export const softwareRules: readonly Rule[] = [
  {
    id: 'softwareTerm',
    from: SWR_1991,
    value: 50,
    unit: 'years',
    source: 'Software Regulations 2013 art. 14: from first publication; from death where a natural person holds it',
    confirmed: true,
  },
  {
    id: 'softwareUnpublished',
    from: SWR_1991,
    value: 50,
    unit: 'years',
    source: 'Software Regulations 2013 art. 14, from completion',
    confirmed: true,
  },
]

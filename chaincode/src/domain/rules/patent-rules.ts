import type { Rule } from './rule.js'

/** In force of the Patent Law as first enacted, of its 1992 amendment, of the 2020 amendment, and of the Implementing Rules of 2023. */
const [PL_1984, PL_1992, PR_2023] = ['1985-04-01', '1993-01-01', '2024-01-20'] as const

/** Periods of an invention patent. Rows reach back to 1985 because a register that takes over old rights must judge old days. */
export const patentRules: readonly Rule[] = [
  { id: 'inventionTerm', from: PL_1984, to: '1992-12-31', value: 15, unit: 'years', source: 'Patent Law 1984 art. 45', confirmed: false },
  {
    id: 'inventionTerm',
    from: PL_1992,
    value: 20,
    unit: 'years',
    source: 'Patent Law 2020 art. 42, from the filing date',
    confirmed: true,
  },
  {
    id: 'publication',
    from: PL_1984,
    value: 18,
    unit: 'months',
    source: 'Patent Law 2020 art. 34, from filing or priority',
    confirmed: true,
  },
  {
    id: 'examinationRequest',
    from: PL_1984,
    value: 3,
    unit: 'years',
    source: 'Patent Law 2020 art. 35, from filing or priority',
    confirmed: true,
  },
  { id: 'priority', from: PL_1984, value: 12, unit: 'months', source: 'Patent Law 2020 art. 29, for inventions', confirmed: true },
  { id: 'filingFee', from: PL_1984, value: 2, unit: 'months', source: 'Implementing Rules 2023 art. 112, from filing', confirmed: true },
  {
    id: 'filingFeeAfterReceipt',
    from: PL_1984,
    value: 15,
    unit: 'days',
    source: 'Implementing Rules 2023 art. 112, from the receipt',
    confirmed: true,
  },
  {
    id: 'examinationReplyFirst',
    from: PL_1984,
    value: 4,
    unit: 'months',
    source: 'Guidelines for Examination part II ch. 8',
    confirmed: false,
  },
  {
    id: 'examinationReplyFurther',
    from: PL_1984,
    value: 2,
    unit: 'months',
    source: 'Guidelines for Examination part II ch. 8',
    confirmed: false,
  },
  { id: 'reexaminationRequest', from: PL_1984, value: 3, unit: 'months', source: 'Patent Law 2020 art. 41', confirmed: true },
  {
    id: 'grantRegistration',
    from: PL_1984,
    value: 2,
    unit: 'months',
    source: 'Implementing Rules 2023 art. 60, from receipt of the notice',
    confirmed: true,
  },
  { id: 'annuityGrace', from: PL_1984, value: 6, unit: 'months', source: 'Implementing Rules 2023 art. 115', confirmed: true },
  { id: 'annuitySurcharge', from: PL_1984, value: 5, unit: 'percentPerMonth', source: 'Implementing Rules 2023 art. 115', confirmed: true },
  {
    id: 'restoration',
    from: PL_1984,
    value: 2,
    unit: 'months',
    source: 'Implementing Rules 2023 art. 6, from receipt of the notice',
    confirmed: true,
  },
  {
    id: 'restorationForceMajeure',
    from: PL_1984,
    value: 2,
    unit: 'years',
    source: 'Implementing Rules 2023 art. 6, from the end of the period',
    confirmed: true,
  },
  {
    id: 'invalidationGrounds',
    from: PL_1984,
    value: 1,
    unit: 'months',
    source: 'Implementing Rules 2023 art. 71, from the request',
    confirmed: true,
  },
  {
    id: 'invalidationSuit',
    from: PL_1984,
    value: 3,
    unit: 'months',
    source: 'Patent Law 2020 art. 46, from receipt of the decision',
    confirmed: true,
  },
  {
    id: 'paperNotice',
    from: PR_2023,
    value: 15,
    unit: 'days',
    source: 'Implementing Rules 2023 art. 4: paper counts as received',
    confirmed: true,
  },
]

/** The annual fee of each year of an invention, in yuan, before any reduction. */
export const annuityRules: readonly Rule[] = [
  900, 900, 900, 1200, 1200, 1200, 2000, 2000, 2000, 4000, 4000, 4000, 6000, 6000, 6000, 8000, 8000, 8000, 8000, 8000,
].map((amount, index): Rule => ({
  id: `annuityYear${index + 1}`,
  from: PL_1984,
  value: String(amount),
  unit: 'CNY',
  source: 'CNIPA schedule of patent fees (secondary excerpt)',
  confirmed: true,
}))

import type { Rule } from './rule.js'

/** Freezes and stays: how long one order may last differs by the kind of right, and has changed. */
export const courtRules: readonly Rule[] = [
  {
    id: 'freezeMonths.PAT',
    from: '2001-07-01',
    value: 6,
    unit: 'months',
    source: 'SPC patent-dispute rules, from receipt of the notice',
    confirmed: true,
  },
  {
    id: 'freezeMonths.TM',
    from: '2001-01-21',
    to: '2020-12-31',
    value: 6,
    unit: 'months',
    source: 'SPC trademark-freeze interpretation 2001',
    confirmed: false,
  },
  {
    id: 'freezeMonths.TM',
    from: '2021-01-01',
    value: 12,
    unit: 'months',
    source: 'SPC trademark-freeze interpretation 2020 art. 2',
    confirmed: true,
  },
  {
    id: 'freezeMonths.SW',
    from: '2015-02-04',
    value: 36,
    unit: 'months',
    source: 'SPC interpretation of the Civil Procedure Law 2022 art. 485: other property rights',
    confirmed: true,
  },
  {
    id: 'freezeExtensionRequest',
    from: '2016-12-01',
    value: 7,
    unit: 'days',
    source: 'SPC property-preservation rules 2020 art. 18, before the end',
    confirmed: true,
  },
  { id: 'preSuitAction', from: '2013-01-01', value: 30, unit: 'days', source: 'Civil Procedure Law 2023 art. 104', confirmed: true },
  {
    id: 'ownershipStay',
    from: '1985-04-01',
    value: 12,
    unit: 'months',
    source: 'Implementing Rules 2023 art. 103, from the request',
    confirmed: true,
  },
]

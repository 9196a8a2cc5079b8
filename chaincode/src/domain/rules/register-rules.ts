import type { Rule } from './rule.js'

/** What the register sets itself, and what the law sets for every right. */
export const registerRules: readonly Rule[] = [
  { id: 'timeZone', from: '1949-10-01', value: '+08:00', unit: 'offset', source: 'Beijing time', confirmed: true },
  {
    id: 'epochMinutes',
    from: '1949-10-01',
    value: 10,
    unit: 'minutes',
    source: 'Register rule: least time between two epochs',
    confirmed: true,
  },
  {
    id: 'consentValidity',
    from: '1949-10-01',
    value: 12,
    unit: 'months',
    source: 'Register rule: a consent that states no end',
    confirmed: true,
  },
  {
    id: 'opposition',
    from: '1983-03-01',
    value: 3,
    unit: 'months',
    source: 'Trademark Law 2019 art. 33; the draft of 2025-12-27 says 2',
    confirmed: false,
  },
]

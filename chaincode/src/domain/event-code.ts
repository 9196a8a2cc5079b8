import type { EventCode } from './events.js'

/** `F/GR01` → category F, national GR01; `F/` where no national code is sourced. No key-event digit is asserted. */
export function eventCode(code: string): EventCode {
  const [category = '', national = ''] = code.split('/')
  return { standard: 'ST.27', category, ...(national === '' ? {} : { national }) }
}

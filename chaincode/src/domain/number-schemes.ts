/** How one kind of official number is read. `form` meets the number in upper case without punctuation. */
export interface NumberScheme {
  readonly scheme: string
  readonly form: RegExp
  readonly value: (parts: RegExpExecArray) => string
  /** The digits under a mod-11 check, the check character last. */
  readonly checked?: (parts: RegExpExecArray) => string
  readonly example: string
  readonly source: string
}

const part = (parts: RegExpExecArray, index: number): string => parts[index] ?? ''

/**
 * In the order in which a form is tried. Year, kind (1 invention, 2 utility model, 3 design, 8 and 9 those entering from PCT),
 * serial and check character make an application number; the patent granted on it bears the same with ZL.
 */
export const numberSchemes: readonly NumberScheme[] = [
  {
    scheme: 'CN-PATENT',
    form: /^ZL(\d{4}[12389]\d{7}[\dX])$/,
    value: (parts) => `ZL${part(parts, 1)}`,
    checked: (parts) => part(parts, 1),
    example: 'ZL 2018 1 0390462.7',
    source: 'CNIPA numbering: the application number after ZL',
  },
  {
    scheme: 'CN-PATENT',
    form: /^ZL(\d{2}[12389]\d{5}[\dX])$/,
    value: (parts) => `ZL${part(parts, 1)}`,
    checked: (parts) => part(parts, 1),
    example: 'ZL 95115608.X',
    source: 'CNIPA numbering before October 2003',
  },
  {
    scheme: 'CN-APPLICATION',
    form: /^(?:CN)?(\d{4}[12389]\d{7}[\dX])$/,
    value: (parts) => part(parts, 1),
    checked: (parts) => part(parts, 1),
    example: '201710117081.7',
    source: 'CNIPA numbering ZC 0006-2003',
  },
  {
    scheme: 'CN-APPLICATION',
    form: /^(?:CN)?(\d{2}[12389]\d{5}[\dX])$/,
    value: (parts) => part(parts, 1),
    checked: (parts) => part(parts, 1),
    example: '95115608.X',
    source: 'CNIPA numbering before October 2003',
  },
  {
    scheme: 'CN-PUBLICATION',
    form: /^CN(\d{7}|\d{9})([ABCUYS]\d?)$/,
    value: (parts) => `CN${part(parts, 1)}${part(parts, 2)}`,
    example: 'CN 106844774 A',
    source: 'CNIPA numbering ZC 0007-2004; kinds of WIPO ST.16',
  },
  {
    scheme: 'CN-SOFTWARE',
    form: /^(\d{4}SR\d{6,7})$/,
    value: (parts) => part(parts, 1),
    example: '2016SR309930',
    source: 'Software registration number',
  },
  {
    scheme: 'CN-SOFTWARE-CERTIFICATE',
    form: /^软著登字第(\d{7,8})号$/,
    value: (parts) => `RZDZ${part(parts, 1)}`,
    example: '软著登字第0671096号',
    source: 'Software registration certificate number',
  },
  {
    scheme: 'CN-WORK',
    form: /^WORK([A-Z]{2})(\d{4})([A-Z])(\d{8})$/,
    value: (parts) => `${part(parts, 1)}${part(parts, 2)}${part(parts, 3)}${part(parts, 4)}`,
    example: '国作登字-2016-F-00269796',
    source: 'Work registration number: seal of the office, year, kind of work, serial',
  },
  {
    scheme: 'CN-TRADEMARK',
    form: /^(\d{6,8}[A-Z]?)$/,
    value: (parts) => part(parts, 1),
    example: '7673142',
    source: 'Trademark registration number, which is the application number; a divided file adds a letter',
  },
]

/** The character before 作登字 names the copyright office: 国 the national one, else a province, here by its GB/T 2260 letters. */
const SEALS: Readonly<Record<string, string>> = {
  国: 'CN',
  京: 'BJ',
  津: 'TJ',
  冀: 'HE',
  晋: 'SX',
  蒙: 'NM',
  辽: 'LN',
  吉: 'JL',
  黑: 'HL',
  沪: 'SH',
  苏: 'JS',
  浙: 'ZJ',
  皖: 'AH',
  闽: 'FJ',
  赣: 'JX',
  鲁: 'SD',
  豫: 'HA',
  鄂: 'HB',
  湘: 'HN',
  粤: 'GD',
  桂: 'GX',
  琼: 'HI',
  渝: 'CQ',
  川: 'SC',
  黔: 'GZ',
  滇: 'YN',
  云: 'YN',
  藏: 'XZ',
  陕: 'SN',
  甘: 'GS',
  青: 'QH',
  宁: 'NX',
  新: 'XJ',
}

export function regionOfSeal(seal: string): string | undefined {
  return Object.hasOwn(SEALS, seal) ? SEALS[seal] : undefined
}

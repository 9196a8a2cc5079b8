import { findings } from '../findings.js'
import type { Localized } from '../localized.js'
import type { Verdict, Verification } from '../verdict.js'

export type Language = keyof Localized

const words = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'NO', zh: '否' },
  unknown: { en: 'unknown', zh: '不明' },
} as const satisfies Record<Verdict, Localized>

const verdicts = {
  yes: { en: 'The package proves what it says.', zh: '证据包所载内容得到证明。' },
  no: { en: 'The package is NOT proved: it was altered, or is not what it claims.', zh: '证据包未获证明：内容被改动或与所称不符。' },
  unknown: { en: 'The package is not refuted, but something could not be judged.', zh: '证据包未被否定，但有事项无法判断。' },
} as const satisfies Record<Verdict, Localized>

const answerVerdicts = {
  yes: { en: 'The answer is what the member signed.', zh: '该答复确由成员签署且未被改动。' },
  no: { en: 'The answer is NOT to be relied on: it was altered, or is not what it claims.', zh: '该答复不可信：内容被改动或与所称不符。' },
  unknown: { en: 'The answer is not refuted, but something could not be judged.', zh: '该答复未被否定，但有事项无法判断。' },
} as const satisfies Record<Verdict, Localized>

/** What was verified. */
export type Verified = 'package' | 'answer'
const conclusions = { package: verdicts, answer: answerVerdicts } as const satisfies Record<Verified, Record<Verdict, Localized>>

const notProvedTitle = { en: 'Not proved by it:', zh: '其未证明：' }

/** The answers as lines of text in one language, the names of findings in between so that they can be searched for. */
export function report({ verdict, answers, notProved }: Verification, language: Language, of: Verified = 'package'): string {
  const lines = answers.flatMap(({ title, answer, facts, findings: found }) => [
    `${words[answer][language].padEnd(language === 'en' ? 8 : 4)}${title[language]}`,
    ...facts.map((fact) => `          ${fact[language]}`),
    ...found.map(({ code, where }) => `        ! ${code} ${findings[code][language]} [${where}]`),
  ])
  const gaps = notProved.map(({ code, ...gap }) => `        - ${gap[language]} (${code})`)
  return [...lines, '', notProvedTitle[language], ...gaps, '', conclusions[of][verdict][language], ''].join('\n')
}

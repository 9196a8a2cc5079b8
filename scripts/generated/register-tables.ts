import {
  blocking,
  conditions,
  type Dealing,
  type DealingRow,
  dealings,
  foundingRules,
  type LifeRow,
  type Localized,
  refusals,
  type RightType,
  rightTypes,
} from '@ip-rights-ledger/chaincode/domain'
import { table } from './markers.js'

const both = ({ en, zh }: Localized): string => `${en} · ${zh}`
const code = (word: string): string => `\`${word}\``
const codes = (words: readonly string[]): string => words.map(code).join(', ')

/** What a reader of a row wants to know: from where to where, by whom, under which conditions, and on which law it rests. */
function row({ on, from, to, by, title, source, when = [], consents = [] }: LifeRow | DealingRow, coded: string): readonly string[] {
  const asked = [...when.map(code), ...consents.map((whose) => `consent of ${whose}`)]
  return [
    code(on),
    from.length === 0 ? '(begins)' : codes(from),
    to === undefined ? '' : code(to),
    codes(by),
    coded,
    asked.join(', '),
    both(title),
    source,
  ]
}

const heads = ['command', 'from', 'to', 'by', 'code', 'asked for', 'what it is', 'source']

function life({ code: type, title, statuses, lifecycle }: RightType): string {
  const states = Object.entries(statuses).map(([name, status]) => [
    code(name),
    both(status.title),
    status.phase,
    `${status.st27.state}${status.st27.stage}`,
  ])
  return [
    `### ${both(title)} (${code(type)})`,
    table(['status', 'meaning', 'phase', 'ST.27'], states),
    table(
      heads,
      lifecycle.map((one) => row(one, code(one.code))),
    ),
  ].join('\n\n')
}

function dealing({ kind, noun, title, statuses, lifecycle }: Dealing): string {
  const states = Object.entries(statuses).map(([name, meaning]) => [code(name), both(meaning)])
  return [
    `### ${both(title)} (${code(kind)}, under ${code(`/${noun}`)})`,
    table(['status', 'meaning'], states),
    table(
      heads,
      lifecycle.map((one) => row(one, one.right === undefined ? '' : code(one.right.code))),
    ),
  ].join('\n\n')
}

export const lives = (types: readonly RightType[] = rightTypes): string => types.map(life).join('\n\n')

export const casesAndDealings = (): string => dealings.map(dealing).join('\n\n')

export const refusalCatalogue = (): string =>
  table(
    ['code', 'status', 'try again', 'English', '中文', 'source'],
    refusals.map((entry) => [
      code(entry.code),
      `${entry.status}`,
      entry.retryable ? 'yes' : '',
      entry.title.en,
      entry.title.zh,
      entry.source,
    ]),
  )

export const blockingMatrix = (): string =>
  table(
    ['request', ...conditions.map(code)],
    Object.entries(blocking).map(([request, cells]) => [code(request), ...conditions.map((condition) => cells[condition])]),
  )

export const periods = (): string =>
  table(
    ['rule', 'from', 'to', 'value', 'source', 'text seen'],
    foundingRules.map(({ id, from, to, value, unit, source, confirmed }) => [
      code(id),
      from,
      to ?? '',
      `${value} ${unit}`,
      source,
      confirmed ? 'yes' : 'no',
    ]),
  )

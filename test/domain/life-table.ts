import {
  availability,
  commandsAsked,
  rightIn,
  type Actor,
  type Availability,
  type Command,
  type RightType,
} from '@ip-rights-ledger/chaincode/domain'
import { seen, type Story } from './story.js'

export interface Asked {
  readonly status: string
  readonly command: Command
  readonly asker: string
  readonly answer: Availability
}

/**
 * What everyone is told about every command in every status of a right type. Nothing of it is written for one type: statuses and commands
 * are the table's, so a type that is added is covered.
 * @param inStatus a register with a right of the type in that status
 */
export function asked(type: RightType, askers: Readonly<Record<string, Actor>>, inStatus: (status: string) => Story): readonly Asked[] {
  return Object.keys(type.statuses).flatMap((status) => {
    const story = inStatus(status)
    if (rightIn(story.docs, story.right)?.status !== status) throw new Error(`expected a right that is ${status}, got ${story.status}`)
    return commandsAsked(type.code, story.right, {}, story.tables).flatMap((command) =>
      Object.entries(askers).map(([asker, actor]) => ({
        status,
        command,
        asker,
        answer: availability(seen(story.docs, command, actor, story.tables), command, story.context(actor), story.tables),
      })),
    )
  })
}

/** One line a status and command: who may, and why the others may not. */
export function lifeTable(answers: readonly Asked[]): string {
  const lines = new Map<string, Map<string, string[]>>()
  for (const { status, command, asker, answer } of answers) {
    const kind = typeof command.body['kind'] === 'string' ? ` ${command.body['kind']}` : ''
    const line = `${status}: ${command.contract}.${command.name}${kind}`
    const said = answer.available ? 'ok' : (answer.refusal?.code ?? '?')
    const byAnswer = lines.get(line) ?? new Map<string, string[]>()
    lines.set(line, byAnswer.set(said, [...(byAnswer.get(said) ?? []), asker]))
  }
  return [...lines]
    .map(([line, byAnswer]) => `${line}\n${[...byAnswer].map(([said, who]) => `    ${said}: ${who.join(', ')}`).join('\n')}`)
    .join('\n')
}

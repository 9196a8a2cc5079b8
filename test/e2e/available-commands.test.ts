import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dealings, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import type { EnrolledUser } from '@ip-rights-ledger/network/enrol'
import { members } from '@ip-rights-ledger/network/topology'
import { type Cast, castOf } from '../../scripts/demo/cast.js'
import { fromFilingToGrant } from '../../scripts/demo/from-filing-to-grant.js'
import { pledged } from '../../scripts/demo/pledge-and-transfer.js'
import { Telling } from '../../scripts/demo/telling.js'
import { seededSample } from '../../scripts/start/seeding.js'
import type { Client } from './client.js'
import { type About, fittingBody, freshApplicationNumber } from './fitting-bodies.js'
import { startSystem, type System } from './harness.js'

/** What a gateway says that a caller may do is what the write then does, for everyone enrolled anywhere, in telling states of a right. */
let system: System
let cast: Cast
let everyone: readonly { readonly name: string; readonly party?: string; readonly client: Client }[]
const states: Record<string, About> = {}
const silent = new Telling(() => undefined)
const salt = '5'.repeat(64)

async function aboutOf(id: string, more: Partial<About> = {}): Promise<About> {
  const reader = await system.as('court', 'auditor')
  const { body } = await reader.get(`/ip-rights/${id}`)
  const { items } = (await reader.get(`/ip-rights/${id}/events`)).body
  const disputes = rightTypes.find(({ code }) => code === body.rightType)?.disputes ?? {}
  return {
    id: body.id,
    rightType: body.rightType,
    disputeKind: dealings.find(({ kind }) => disputes[kind] !== undefined)?.kind ?? '',
    firstEventHash: items[0].hash,
    nextFeeYear: (body.upkeep?.paidToYear ?? 1) + 1,
    holder: body.title?.holders[0].party ?? cast.parties.owner,
    buyer: cast.parties.buyer,
    bank: cast.parties.bank,
    ...more,
  }
}

/** Accepted, not published: its content is the registrar's and its agent's alone. */
async function unpublished(): Promise<About> {
  const content = {
    particulars: { title: '未公布的方法', claims: 3 },
    holdings: { kind: 'sole', holders: [{ party: cast.parties.owner }] },
    salt,
  }
  const { id, result } = (await cast.agent.write('/ip-rights', { rightType: 'PAT', ...content })) as {
    id: string
    result: { commitment: string }
  }
  const body = { rightType: 'PAT', commitment: result.commitment, applicationNumber: freshApplicationNumber(), filingDate: '2026-11-02' }
  await cast.examiner.write(`/ip-rights/${id}/accept`, body)
  return aboutOf(id, { content })
}

beforeAll(async () => {
  process.env['GATEWAY_REQUESTS_PER_MINUTE'] = '0'
  system = await startSystem()
  cast = await castOf(system)
  const users = members.flatMap(({ name, mspId }) => {
    const folder = join(system.dataDir, 'crypto', mspId, 'users')
    return readdirSync(folder).map((user) => ({
      member: name,
      ...(JSON.parse(readFileSync(join(folder, user, 'identity.json'), 'utf8')) as EnrolledUser),
    }))
  })
  everyone = await Promise.all(
    users
      .filter(({ type }) => type === 'client')
      .map(async ({ member, user, party }) => ({
        name: `${member}/${user}`,
        client: await system.as(member, user),
        ...(party === undefined ? {} : { party }),
      })),
  )
  const sample = seededSample(system.dataDir)?.rights ?? {}
  const granted = await fromFilingToGrant(cast, silent)
  states['in force'] = await aboutOf(granted)
  const collateral = await fromFilingToGrant(cast, silent)
  await pledged(cast, silent, collateral)
  states['pledged'] = await aboutOf(collateral)
  const frozen = await aboutOf(await fromFilingToGrant(cast, silent))
  await cast.judge.write('/freezes', fittingBody('restraints:freeze', frozen))
  states['frozen'] = await aboutOf(frozen.id)
  states['not published'] = await unpublished()
  states['published'] = await aboutOf(sample['CN201710117081.7'] ?? '')
  states['in examination'] = await aboutOf(sample['CN201610311380.X'] ?? '')
  states['registered software'] = await aboutOf(sample['2016SR309930'] ?? '')
}, 180_000)
afterAll(async () => {
  await system?.stop()
}, 60_000)

interface Item {
  readonly command: string
  readonly available: boolean
  readonly href: string
  readonly refusal?: { readonly code: string }
}

async function compared(client: Client, about: About): Promise<{ readonly asked: string[]; readonly wrong: string[] }> {
  const { status, body } = await client.get(`/ip-rights/${about.id}/available-commands`)
  expect([status, body.items]).toEqual([200, expect.any(Array)])
  const wrong: string[] = []
  for (const { command, available, href, refusal } of body.items as readonly Item[]) {
    const answer = await client.post(`${href}?simulate=true`, fittingBody(command, about))
    const said = available ? 'available' : String(refusal?.code)
    const does = answer.status === 200 ? 'available' : String(answer.body.code)
    if (said !== does)
      wrong.push(`${command}: said ${said}, does ${does} ${JSON.stringify(answer.body.refusal?.params ?? answer.body.detail ?? '')}`)
  }
  return { asked: (body.items as readonly Item[]).filter(({ available }) => available).map(({ command }) => command), wrong }
}

test.each(['in force', 'pledged', 'frozen', 'not published', 'published', 'in examination', 'registered software'])(
  '%s: what each caller is told is what the write does',
  async (state) => {
    const about = states[state] as About
    const found = await Promise.all(
      everyone.map(async ({ name, client, party }) => ({
        name,
        ...(await compared(client, party === undefined ? about : { ...about, asker: party })),
      })),
    )
    expect(found.flatMap(({ name, wrong }) => wrong.map((line) => `${name} ${line}`))).toEqual([])
    // Somebody may do something in every state, and an auditor nothing in any.
    expect(found.some(({ asked }) => asked.length > 0)).toBe(true)
    expect(found.filter(({ name }) => name.endsWith('/auditor')).flatMap(({ asked }) => asked)).toEqual([])
  },
  120_000,
)

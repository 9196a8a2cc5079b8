import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import { Founding } from '../register/founding.js'
import { type Lag, PeerLag } from './peer-lag.js'

const behind = ({ mspId, others, own }: Lag): string =>
  `expected the member’s peer to have block ${others} as that of ${mspId} has, got ${own} as its last: it has stopped committing, or cannot keep up; its log says why`

const notReady = (detail: string, cause?: unknown) => new Problem('LEDGER_UNREACHABLE', { detail, cause, headers: { 'retry-after': '2' } })

/**
 * Alive: this process answers. Ready: a peer answers, its height is known and others' are not beyond it, there is an identity to act under, and whoever
 * founded the register were all its members. Where another member's peer answers in its place it is ready too, since callers are served, and says so in
 * `degraded`. Before any founding it is ready with `founded: false`: the network is founded only once its gateways are up, the register itself refuses
 * every act until then, and a new network is not an unsafe one. A founding that lacks a member never heals, and nothing may rest on it.
 */
export function healthRoutes(app: FastifyInstance, parts: Parts): void {
  const { ledger, member, members, engine, channel, chaincode, register, indexed } = parts
  const config = { public: true, probe: true }
  const founding = new Founding(ledger, channel, chaincode)
  const others = members.map(({ mspId }) => mspId).filter((mspId) => mspId !== member.mspId)
  const peerLag = new PeerLag(ledger, others)
  app.get(
    '/health/live',
    {
      config,
      logLevel: 'warn',
      schema: {
        tags: ['health'],
        summary: 'Alive: this process answers',
        response: { 200: Type.Object({ status: Type.Literal('live') }) },
      },
    },
    async () => ({ status: 'live' }),
  )
  const lagOf = (height: number) =>
    peerLag.remaining(height).catch((error: unknown) => {
      throw notReady('expected the member’s peer to answer its height', error)
    })
  const ready = Type.Object({
    status: Type.Literal('ready'),
    member: Type.String(),
    mspId: Type.String(),
    engine: Type.String(),
    height: Type.Integer({ description: 'Last block of the peer that answers' }),
    degraded: Type.Optional(
      Type.Array(
        Type.Object({
          part: Type.String({ description: 'chain or chaincode, whichever of the member’s own peer does not answer' }),
          mspId: Type.String(),
          since: Type.String({ format: 'date-time' }),
          via: Type.Optional(Type.String({ description: 'MSP id of the member whose peer answers in its place' })),
        }),
        { description: 'What other members’ peers do for this one meanwhile; absent where its own does all' },
      ),
    ),
    founded: Type.Boolean(),
    index: Type.Optional(
      Type.Object({
        block: Type.Integer({ description: '-1 before the first' }),
        lag: Type.Integer({ description: 'Blocks it is behind the peer' }),
      }),
    ),
  })
  app.get(
    '/health/ready',
    {
      config: { ...config, refuses: ['LEDGER_UNREACHABLE', 'FOUNDING_INCOMPLETE', 'OVERLOADED'] },
      logLevel: 'warn',
      schema: {
        tags: ['health'],
        summary: 'Ready: a peer answers, and the register was founded by all its members',
        response: { 200: ready },
      },
    },
    async () => {
      const { block: height, ...marked } = await ledger.height().catch((error: unknown) => {
        throw notReady('expected a peer to answer its height', error)
      })
      const lag = marked.via === undefined ? await lagOf(height) : undefined
      if (lag) throw notReady(behind(lag))
      const caller = (await ledger.identity('auditor')) ?? (await ledger.identity('admin'))
      if (!caller) throw notReady('expected an enrolled identity, got none')
      const found = await founding.upTo(height, caller).catch((error: unknown) => {
        throw notReady('expected the member’s peer to answer the blocks up to the founding', error)
      })
      if (found && (!found.whole || found.absent.length > 0)) {
        const lack = found.absent.length > 0 ? `without ${found.absent.join(', ')}` : 'without part of what a founding makes'
        throw new Problem('FOUNDING_INCOMPLETE', { detail: `expected a founding by all members, got ${found.transactionId} ${lack}` })
      }
      register.saw(height, marked)
      const degraded = ledger.away().filter((away) => away.mspId === member.mspId)
      const index = indexed && { block: indexed.block, lag: Math.max(0, height - indexed.block) }
      return {
        status: 'ready',
        member: member.name,
        mspId: member.mspId,
        engine,
        height,
        founded: found !== undefined,
        ...(index ? { index } : {}),
        ...(degraded.length > 0 ? { degraded } : {}),
      }
    },
  )
}

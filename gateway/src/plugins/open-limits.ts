import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Limits } from '../limits.js'
import { Problem } from '../problems/problem.js'
import { goOn } from './go-on.js'
import { limiter } from './limiter.js'

type OpenLimits = Pick<Limits, 'openPerAddress' | 'openCostlyPerAddress' | 'openCostlyAtOnceOfAddress' | 'openCostlyAtOnce'>

/** Limits of what anyone may ask without a credential: nobody is known to be counted by, so that addresses are. */
export default fp(
  (app: FastifyInstance, { openPerAddress, openCostlyPerAddress, openCostlyAtOnceOfAddress, openCostlyAtOnce }: OpenLimits) => {
    const all = openPerAddress === 0 ? undefined : limiter(app, openPerAddress, (request) => normalizeIP(request.ip))
    const costly = openCostlyPerAddress === 0 ? undefined : limiter(app, openCostlyPerAddress, (request) => normalizeIP(request.ip))
    const places = new OpenPlaces(openCostlyAtOnceOfAddress || Infinity, openCostlyAtOnce || Infinity)
    const counted = async (request: FastifyRequest, reply: FastifyReply) => {
      await all?.(request, reply)
      if (request.routeOptions.config.costly !== true) return
      await costly?.(request, reply)
      reply.raw.once('close', places.take(normalizeIP(request.ip)))
    }
    app.addHook('onRequest', (request, reply, done) => {
      const { config } = request.routeOptions
      goOn(config.public === true && config.probe !== true ? counted(request, reply) : undefined, done)
    })
  },
  { name: 'open-limits', dependencies: ['address-limit'] },
)

/** Costly open requests under way, whose bodies may be large: few of one address, so that it leaves room, and few in all. */
class OpenPlaces {
  readonly #mostOfAddress: number
  readonly #most: number
  readonly #underWay = new Map<string, number>()
  #all = 0

  constructor(mostOfAddress: number, most: number) {
    this.#mostOfAddress = mostOfAddress
    this.#most = most
  }

  /** @returns what gives the place back @throws Problem TOO_MANY_REQUESTS, OVERLOADED */
  take(address: string): () => void {
    const headers = { 'retry-after': '1' }
    const mine = this.#underWay.get(address) ?? 0
    if (mine >= this.#mostOfAddress)
      throw new Problem('TOO_MANY_REQUESTS', { detail: `expected at most ${this.#mostOfAddress} under way from one address`, headers })
    if (this.#all >= this.#most) throw new Problem('OVERLOADED', { detail: `expected at most ${this.#most} of these under way`, headers })
    this.#underWay.set(address, mine + 1)
    this.#all += 1
    return () => {
      this.#all -= 1
      const left = (this.#underWay.get(address) ?? 1) - 1
      if (left === 0) this.#underWay.delete(address)
      else this.#underWay.set(address, left)
    }
  }
}

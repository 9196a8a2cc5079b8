import type { FastifyInstance } from 'fastify'
import type { Parts } from '../parts.js'
import { collectionRoutes } from './collections.js'
import { commandRoutesOf } from './commands.js'
import { operationRoutes } from './operations.js'

/** Everything under `/api/v1`. */
export function apiRoutes(api: FastifyInstance, parts: Parts): void {
  commandRoutesOf(api, parts)
  collectionRoutes(api, parts)
  operationRoutes(api, parts)
}

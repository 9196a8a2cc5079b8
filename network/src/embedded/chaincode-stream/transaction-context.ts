import { randomUUID } from 'node:crypto'
import type { ResultsIterator } from '../simulator/results-iterator.js'
import type { Simulator } from '../simulator/simulator.js'
import { ledger, peer } from '../wire/protos.js'
import type { ChaincodeCall } from './chaincode-stream.js'

/** Results a message carries; with more, the chaincode asks for the next batch (`core/chaincode/chaincode_support.go`). */
const batchRows = 100
/** `ledger.state.totalQueryLimit` of core.yaml. */
const totalQueryLimit = 10_000

interface OpenQuery {
  readonly iterator: ResultsIterator
  readonly paged: boolean
  readonly limit: number
  pending: peer.QueryResultBytes[]
  returned: number
}

/** What one running transaction may ask for: its simulator and its open queries (`core/chaincode/transaction_context.go`). */
export class TransactionContext {
  readonly channelId: string
  readonly txId: string
  readonly namespace: string
  readonly simulator: Simulator
  readonly #queries = new Map<string, OpenQuery>()

  constructor({ channelId, txId, namespace, simulator }: Pick<ChaincodeCall, 'channelId' | 'txId' | 'namespace' | 'simulator'>) {
    this.channelId = channelId
    this.txId = txId
    this.namespace = namespace
    this.simulator = simulator
  }

  /** @param pageSize set for an explicit page: then one answer holds all of it, and the bookmark of the next */
  openQuery(iterator: ResultsIterator, pageSize: number | undefined): peer.QueryResponse {
    const limit = pageSize !== undefined && pageSize > 0 && pageSize < totalQueryLimit ? pageSize : totalQueryLimit
    const id = randomUUID()
    this.#queries.set(id, { iterator, paged: pageSize !== undefined, limit, pending: [], returned: 0 })
    return this.nextBatch(id)
  }

  nextBatch(id: string): peer.QueryResponse {
    const query = this.#queries.get(id)
    if (!query) throw new Error('query iterator not found')
    while (query.returned < query.limit) {
      const row = query.iterator.next()
      if (!row) break
      query.returned++
      // One row beyond the batch is read before it is cut: the range seen, and so the read set, includes it.
      if (!query.paged && query.pending.length === batchRows) {
        const batch = query.pending
        query.pending = [resultBytes(row.namespace, row.key, row.value)]
        return queryResponse(id, batch, true)
      }
      query.pending.push(resultBytes(row.namespace, row.key, row.value))
    }
    return this.#lastBatch(id, query)
  }

  closeQuery(id: string): peer.QueryResponse {
    this.#queries.delete(id)
    return queryResponse(id, [], false)
  }

  #lastBatch(id: string, query: OpenQuery): peer.QueryResponse {
    this.#queries.delete(id)
    const response = queryResponse(id, query.pending, false)
    if (query.paged) {
      const metadata = new peer.QueryResponseMetadata()
      metadata.setFetchedRecordsCount(query.returned)
      metadata.setBookmark(query.iterator.bookmark())
      response.setMetadata(metadata.serializeBinary())
    }
    return response
  }
}

function resultBytes(namespace: string, key: string, value: Uint8Array): peer.QueryResultBytes {
  const row = new ledger.queryresult.KV()
  row.setNamespace(namespace)
  row.setKey(key)
  row.setValue(value)
  const bytes = new peer.QueryResultBytes()
  bytes.setResultbytes(row.serializeBinary())
  return bytes
}

function queryResponse(id: string, results: peer.QueryResultBytes[], hasMore: boolean): peer.QueryResponse {
  const response = new peer.QueryResponse()
  response.setResultsList(results)
  response.setHasMore(hasMore)
  response.setId(id)
  return response
}

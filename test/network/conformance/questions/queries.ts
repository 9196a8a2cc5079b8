import { ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

const rows = Array.from({ length: 7 }, (_, i) => `page-${i}`)

async function writeRows(n: AskedNetwork): Promise<void> {
  if ((await n.evaluated(n.contract(ip), 'get', 'page-6')) === '')
    await Promise.all(rows.map((key) => n.submitted(n.contract(ip), 'put', [key, 'v'])))
}

const ask = async (n: AskedNetwork, name: string, ...args: readonly string[]) => {
  await writeRows(n)
  return failure(n.evaluated(n.contract(ip), name, ...args))
}

/** Ranges, pages, composite keys, and what a ledger on LevelDB does not have. */
export const queries: readonly Question[] = [
  { name: 'query: a range', ask: (n) => ask(n, 'range', 'page-', 'page-~') },
  { name: 'query: a range excludes its end', ask: (n) => ask(n, 'range', 'page-1', 'page-3') },
  { name: 'query: an empty range', ask: (n) => ask(n, 'range', 'page-8', 'page-9') },
  { name: 'query: a range whose end is before its start', ask: (n) => ask(n, 'range', 'page-5', 'page-1') },
  { name: 'query: the first page', ask: (n) => ask(n, 'page', 'page-', 'page-~', '3', '') },
  { name: 'query: the next page', ask: (n) => ask(n, 'page', 'page-', 'page-~', '3', 'page-3') },
  { name: 'query: the last page', ask: (n) => ask(n, 'page', 'page-', 'page-~', '3', 'page-6') },
  { name: 'query: a page that ends with the range', ask: (n) => ask(n, 'page', 'page-', 'page-~', '7', '') },
  { name: 'query: an empty page', ask: (n) => ask(n, 'page', 'page-8', 'page-9', '3', '') },
  { name: 'query: a page of none', ask: (n) => ask(n, 'page', 'page-', 'page-~', '0', '') },
  { name: 'query: a page of less than none', ask: (n) => ask(n, 'page', 'page-', 'page-~', '-1', '') },
  { name: 'query: a bookmark outside the range', ask: (n) => ask(n, 'page', 'page-', 'page-3', '2', 'page-5') },
  { name: 'query: a bookmark before the range', ask: (n) => ask(n, 'page', 'page-3', 'page-~', '2', 'page-0') },
  { name: 'query: composite keys', ask: async (n) => (await compose(n), ask(n, 'composed', 'deed', 'a')) },
  { name: 'query: composite keys of a part that is not there', ask: async (n) => (await compose(n), ask(n, 'composed', 'deed', 'z')) },
  {
    name: 'query: a page of composite keys',
    ask: async (n) => {
      await compose(n)
      const page = JSON.parse(await n.evaluated(n.contract(ip), 'composedPage', 'deed', 'a', '2', '')) as { readonly bookmark: string }
      const next = await n.evaluated(n.contract(ip), 'composedPage', 'deed', 'a', '2', page.bookmark)
      return [page, JSON.parse(next)]
    },
  },
  { name: 'query: a range does not see what its own transaction wrote', ask: (n) => ask(n, 'putAndRange', 'own-1', 'own-2') },
  { name: 'query: a page and then a write', ask: (n) => failure(endorsed(n.contract(ip), 'pageAndPut', ['page-', 'page-~'])) },
  { name: 'query: a write and then a page', ask: (n) => failure(endorsed(n.contract(ip), 'putAndPage', ['page-', 'page-~'])) },
  { name: 'query: the history of a key', ask: (n) => ask(n, 'history', 'page-1') },
  { name: 'query: a rich query', ask: (n) => ask(n, 'query', '{"selector":{}}') },
  { name: 'query: an empty key is put', ask: (n) => failure(endorsed(n.contract(ip), 'put', ['', 'v'])) },
  { name: 'query: an empty key is read', ask: (n) => ask(n, 'get', '') },
  {
    name: 'query: an empty value is put, which deletes',
    ask: async (n) => {
      await n.submitted(n.contract(ip), 'put', ['emptied', 'v'])
      const { code } = await n.submitted(n.contract(ip), 'put', ['emptied', ''])
      return [code, await n.evaluated(n.contract(ip), 'get', 'emptied'), await n.evaluated(n.contract(ip), 'range', 'emptied', 'emptied~')]
    },
  },
  { name: 'query: another chaincode is called', ask: (n) => ask(n, 'call', 'nochaincode', '', 'x') },
  { name: 'query: another channel is called', ask: (n) => ask(n, 'call', 'nochaincode', 'nochannel', 'x') },
  { name: 'query: its own chaincode is called', ask: (n) => ask(n, 'call', 'ip-rights-ledger', '', 'fixture:get,page-1') },
  { name: 'query: the peer’s own chaincode is called', ask: (n) => ask(n, 'call', 'qscc', '', 'GetChainInfo,ip-rights') },
]

async function compose(n: AskedNetwork): Promise<void> {
  if ((await n.evaluated(n.contract(ip), 'composed', 'deed', 'a')) !== '[]') return
  for (const parts of ['a,1', 'a,2', 'a,3', 'ab,1', 'b,1']) await n.submitted(n.contract(ip), 'compose', ['deed', parts])
}

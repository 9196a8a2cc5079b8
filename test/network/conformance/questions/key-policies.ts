import { bank, copyright, court, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

const guard = (n: AskedNetwork, key: string, organisations: readonly string[]) =>
  n.submitted(n.contract(ip), 'guard', [key, organisations.join(',')])

/** Endorsement policies of single keys. */
export const keyPolicies: readonly Question[] = [
  {
    name: 'key policy: who may write a guarded key',
    ask: async (n) => {
      const set = await guard(n, 'title', [ip, bank])
      const verdicts: Record<string, unknown> = { set: set.code }
      for (const named of [[ip, copyright], [ip], [bank, court], [ip, bank]])
        verdicts[named.join(' ')] = (await n.submitted(n.contract(ip), 'put', ['title', 'x'], { named })).code
      return verdicts
    },
  },
  {
    name: 'key policy: the gateway finds the guards by itself, from each gateway',
    ask: async (n) => {
      await guard(n, 'found', [ip, bank])
      const verdicts: Record<string, unknown> = {}
      for (const at of [ip, copyright, bank, court]) verdicts[at] = await n.submitted(n.contract(at), 'put', ['found', 'x'])
      return verdicts
    },
  },
  {
    name: 'key policy: read back',
    ask: async (n) => {
      await guard(n, 'readback', [court, ip])
      return [await n.evaluated(n.contract(ip), 'guarded', 'readback'), await n.evaluated(n.contract(ip), 'guarded', 'unguarded')]
    },
  },
  {
    name: 'key policy: deleted by others, deleted by its guards, written anew',
    ask: async (n) => {
      await guard(n, 'deleted', [ip, court])
      const { contract } = n.client(ip)
      const byOthers = await n.submitted(contract, 'remove', ['deleted'], { named: [ip, copyright] })
      const byGuards = await n.submitted(contract, 'remove', ['deleted'])
      const anew = await n.submitted(contract, 'put', ['deleted', 'v'], { named: [ip, copyright] })
      return [byOthers.code, byGuards, anew.code]
    },
  },
  {
    name: 'key policy: changed by its guards, and by others',
    ask: async (n) => {
      await guard(n, 'changed', [ip, bank])
      const { contract } = n.client(ip)
      const byNew = await n.submitted(contract, 'guard', ['changed', `${ip},${court}`], { named: [ip, court] })
      const byOld = await n.submitted(contract, 'guard', ['changed', `${ip},${court}`], { named: [ip, bank] })
      const after = await n.submitted(contract, 'put', ['changed', 'x'])
      return [byNew.code, byOld.code, after]
    },
  },
  {
    name: 'key policy: given back by empty bytes, written by members named and by those whom the gateway finds',
    ask: async (n) => {
      await guard(n, 'released', [ip, bank])
      const { contract } = n.client(ip)
      const released = await n.submitted(contract, 'guard', ['released', ''], { named: [ip, bank] })
      const byOthers = await n.submitted(contract, 'put', ['released', 'x'], { named: [ip, copyright] })
      return [released.code, byOthers.code, await failure(endorsed(contract, 'put', ['released', 'y']))]
    },
  },
  {
    name: 'key policy: a write endorsed for the old policy, behind the change',
    ask: async (n) => {
      await guard(n, 'racing', [ip, bank])
      const change = await endorsed(n.contract(ip), 'guard', ['racing', `${ip},${court}`], { named: [ip, bank] })
      const early = await endorsed(n.contract(ip), 'put', ['racing', 'early'], { named: [ip, bank] })
      const changed = await n.committed(await change.submit())
      // The one endorsed under the old policy, ordered after the change.
      return [changed, await n.committed(await early.submit())]
    },
  },
]

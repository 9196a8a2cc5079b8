import type { Caller, Ledger } from '../ledger/ledger.js'
import { registerAnswer } from '../register/answer-forms.js'

/**
 * Clocks of clients may differ by so much: a peer endorses within a minute of its own (`peer.authentication.timewindow`), so the bump's time
 * and this gateway's are within two of each other.
 */
const clocksApartMs = 120_000

/**
 * Whether signed bytes can have no effect any more though no block holds them: every write reads the epoch, so one endorsed before a bump
 * loses by MVCC from then on. The epoch is asked for first: absent after it means absent at a height that has the bump.
 */
export async function deadByEpoch(ledger: Ledger, caller: Caller, txId: string, signedAt: string): Promise<boolean> {
  const { reply } = await ledger.evaluate(caller, { contract: 'register', name: 'members', argument: '{}', ownPeerOnly: true })
  const { epoch } = registerAnswer<{ readonly epoch: { readonly since?: string } }>('members', reply)
  if (epoch.since === undefined || Date.parse(epoch.since) < Date.parse(signedAt) + clocksApartMs) return false
  return !(await ledger.holds(txId))
}

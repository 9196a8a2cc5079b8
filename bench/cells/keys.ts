import { canonical, parseNumber } from '@ip-rights-ledger/chaincode/domain'
import { chaincode, channel } from '@ip-rights-ledger/network/topology'
import { bareEnter, bareWrite, commandArgument, idOf, registrar, type BareWrite } from '../calls.js'
import type { Consortium } from '../consortium.js'
import { keysOf } from '../keys-of.js'

/** One transaction of each kind, and what it read and wrote. */
export async function keys(c: Consortium): Promise<void> {
  const made = await transactions(c)
  console.log('\ncommand               reads  writes  policies  envelope bytes')
  for (const [name, { txId, block }] of Object.entries(made)) {
    const bytes = await c.client.query(registrar, 'GetBlockByNumber', [channel.id, `${block}`])
    const count = keysOf(bytes, chaincode.name).get(txId)
    if (!count) throw new Error(`expected ${name} in block ${block}`)
    const columns = [
      String(count.reads).padStart(4),
      String(count.writes).padStart(7),
      String(count.policies).padStart(9),
      String(count.bytes).padStart(15),
    ]
    console.log(`${name.padEnd(22)} ${columns.join(' ')}`)
  }
}

async function transactions(c: Consortium): Promise<Readonly<Record<string, BareWrite>>> {
  const party = await bareEnter(c)
  const bare = parseNumber('201910390462.0')
  const backfile = {
    rightType: 'PAT',
    numbers: [`201910390462.${'problem' in bare ? bare.expected : '0'}`],
    particulars: { title: '某发明' },
    holdings: { kind: 'sole', holders: [{ party: idOf(party) }] },
    dates: { filing: '2019-03-01', grant: '2021-03-01' },
    status: 'inForce',
    paidToYear: 8,
    unstated: [],
    history: [{ event: 'granted', legalDate: '2021-03-01', code: 'F/GR01' }],
    source: 'bench',
  }
  const taken = await bareWrite(c, 'rights', 'takeOver', commandArgument(backfile))
  const payment = { year: 9, amount: { amount: '5000.00', currency: 'CNY' }, receipt: '1' }
  const fee = await bareWrite(c, 'rights', 'payFee', commandArgument(payment, idOf(taken)))
  const trivial = await bareWrite(c, 'trivial', 'put', canonical({ key: 'k1', value: 'x'.repeat(700) }))
  return { 'parties:enter': party, 'rights:takeOver': taken, 'rights:payFee': fee, 'trivial:put': trivial }
}

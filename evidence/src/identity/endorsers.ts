import { hex, join } from '../crypto/encodings.js'
import type { TransactionReading } from '../reading/transaction.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import { identify } from './identify.js'
import type { Signer } from './signer.js'

export interface Endorsers {
  /** Those whose signature fits what was endorsed, each once. */
  readonly good: readonly Signer[]
  /** In words, whose does not: no honest transaction carries one. */
  readonly wrong: readonly string[]
}

export async function endorsersOf({ action }: TransactionReading, config: ChannelConfig): Promise<Endorsers> {
  const good = new Map<string, Signer>()
  const wrong: string[] = []
  for (const { endorser, signature } of action?.endorsements ?? []) {
    const signer = await identify(config, endorser)
    const answer = await signer.verify(join(action?.responsePayload ?? new Uint8Array(), endorser), signature)
    if (answer === 'good') good.set(`${signer.mspId} ${hex(new Uint8Array(signer.certificate.parsed.rawData))}`, signer)
    else wrong.push(`${signer.mspId}: ${answer}`)
  }
  return { good: [...good.values()], wrong }
}

import type { ChaincodeStub } from 'fabric-shim'
import { canonical, keys, type Actor, type Tables } from '../domain/index.js'
import { envelopeOf, malformedAs, parseArgument } from './argument.js'
import { encode, readDocument } from './documents-io.js'
import { bodyDigestOf, firstAnswer, perform, type Answer, type FirstAnswer, type Performed } from './performing.js'
import { writeChanged } from './write.js'

/** One command: checked, judged, and written. Throws Refused. */
export async function submit(stub: ChaincodeStub, actor: Actor, spec: Performed, argument: string, tables: Tables): Promise<string> {
  const { text, confidential } = secretOrPlain(spec, argument, stub.getTransient().get('command'))
  const envelope = envelopeOf(parseArgument(text))
  const requestKey = confidential ? `private~${actor.msp}~request~${envelope.requestId}` : keys.request(actor.msp, envelope.requestId)
  const bodyDigest = bodyDigestOf(spec, envelope)
  const before = (await readDocument(stub, requestKey)) as FirstAnswer<Answer> | undefined
  if (before) return firstAnswer(before, bodyDigest)
  const { read, after, answer } = await perform(stub, actor, spec, envelope, confidential, tables)
  await writeChanged(stub, read, new Map([...after, [requestKey, { bodyDigest, answer, txId: stub.getTxID() }]]))
  if (!confidential) stub.setEvent(`${spec.contract}.${spec.name}`, encode({ events: answer.events, id: answer.id }))
  return canonical(answer)
}

/** A secret comes alone, as transient data: nothing of it stands in the arguments, which every orderer and peer sees. */
function secretOrPlain(
  spec: Pick<Performed, 'name' | 'confidential'>,
  argument: string,
  secret: Uint8Array | undefined,
): { text: string; confidential: boolean } {
  if (secret === undefined || secret.length === 0) return { text: argument, confidential: false }
  if (!spec.confidential) throw malformedAs('no transient data with a public command', spec.name)
  return { text: Buffer.from(secret).toString('utf8'), confidential: true }
}

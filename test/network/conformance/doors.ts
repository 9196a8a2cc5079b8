import { type common, gateway, peer } from '../../../network/src/embedded/wire/protos.js'
import { channel } from '../../../network/src/topology.js'
import type { AskedNetwork } from './asked-network.js'
import { peerOf, within } from './dial.js'
import { failure } from './observed.js'

async function unary<Client extends { close(): void }, Answer>(
  client: Client,
  call: (client: Client, done: (error: Error | null, answer?: Answer) => void) => void,
): Promise<Answer> {
  try {
    return await new Promise((resolve, reject) =>
      call(client, (error, answer) => (answer === undefined ? reject(error ?? new Error('expected an answer')) : resolve(answer))),
    )
  } finally {
    client.close()
  }
}

/** The endorser's own answer: status and message, and whether it holds a payload and a signature. */
export async function processed(network: AskedNetwork, mspId: string, proposal: peer.SignedProposal): Promise<unknown> {
  const stub = peerOf(network, mspId, peer.EndorserClient)
  return failure(
    unary<peer.EndorserClient, peer.ProposalResponse>(stub, (client, done) => client.processProposal(proposal, done)).then((answer) => ({
      status: answer.getResponse()?.getStatus() ?? null,
      message: answer.getResponse()?.getMessage() ?? null,
      payload: answer.getPayload_asU8().length > 0,
      endorsed: answer.getEndorsement() !== undefined,
    })),
  )
}

export async function evaluatedRaw(network: AskedNetwork, mspId: string, request: gateway.EvaluateRequest): Promise<unknown> {
  const stub = peerOf(network, mspId, gateway.GatewayClient)
  return failure(
    unary<gateway.GatewayClient, gateway.EvaluateResponse>(stub, (client, done) => client.evaluate(request, within(), done)).then(
      (answer) => Buffer.from(answer.getResult()?.getPayload_asU8() ?? []).toString(),
    ),
  )
}

export async function endorsedRaw(network: AskedNetwork, mspId: string, request: gateway.EndorseRequest): Promise<unknown> {
  const stub = peerOf(network, mspId, gateway.GatewayClient)
  return failure(
    unary<gateway.GatewayClient, gateway.EndorseResponse>(stub, (client, done) => client.endorse(request, within(), done)).then(
      () => 'prepared',
    ),
  )
}

export async function submittedRaw(
  network: AskedNetwork,
  mspId: string,
  envelope: common.Envelope | undefined,
  txId = '',
): Promise<unknown> {
  const request = new gateway.SubmitRequest()
  request.setTransactionId(txId)
  request.setChannelId(channel.id)
  if (envelope) request.setPreparedTransaction(envelope)
  const stub = peerOf(network, mspId, gateway.GatewayClient)
  return failure(
    unary<gateway.GatewayClient, gateway.SubmitResponse>(stub, (client, done) => client.submit(request, within(), done)).then(
      () => 'taken',
    ),
  )
}

export async function statusRaw(
  network: AskedNetwork,
  mspId: string,
  request: gateway.SignedCommitStatusRequest,
  withinMs?: number,
): Promise<unknown> {
  const stub = peerOf(network, mspId, gateway.GatewayClient)
  return failure(
    unary<gateway.GatewayClient, gateway.CommitStatusResponse>(stub, (client, done) =>
      client.commitStatus(request, within(withinMs), done),
    ).then((answer) => answer.getResult()),
  )
}

import { Metadata, type ServiceError, status } from '@grpc/grpc-js'
import { lengthDelimited, varintField } from '../wire/bytes.js'
import { gateway } from '../wire/protos.js'

/** Where an error came from: a peer or orderer, by endpoint. */
export interface ErrorDetail {
  readonly address: string
  readonly mspId: string
  readonly message: string
}

/** An answer of a service that is an error: gRPC code, text, and who said what (`internal/pkg/gateway/apiutils.go:newRpcError`). */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number
  readonly details: readonly ErrorDetail[]

  constructor(code: number, message: string, details: readonly ErrorDetail[] = []) {
    super(message)
    this.code = code
    this.details = details
  }
}

const detailType = Buffer.from('type.googleapis.com/gateway.ErrorDetail')

/** google.rpc.Status{code, message, details[Any]}: fabric-protos has no class for it. */
function statusBytes({ code, message, details }: RpcError): Buffer {
  const any = details.map((detail) => {
    const content = new gateway.ErrorDetail()
    content.setAddress(detail.address)
    content.setMspId(detail.mspId)
    content.setMessage(detail.message)
    return Buffer.concat([...lengthDelimited(1, detailType), ...lengthDelimited(2, content.serializeBinary())])
  })
  return Buffer.concat([
    ...varintField(1, code),
    ...lengthDelimited(2, Buffer.from(message)),
    ...any.flatMap((each) => lengthDelimited(3, each)),
  ])
}

/** Go's server sends a final blank as it is, and HTTP/2 clients then drop the whole text (RFC 9113 8.2.1): so it does not arrive here either. */
const arriving = (text: string): string => (text.endsWith(' ') ? '' : text)

/** The error as grpc-js sends it; details travel in the trailer that the gateway's clients unpack. */
export function toServiceError(error: unknown): Partial<ServiceError> {
  if (!(error instanceof RpcError)) {
    return { code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) }
  }
  const text = arriving(error.message)
  if (error.details.length === 0) return { code: error.code, details: text }
  const metadata = new Metadata()
  metadata.set('grpc-status-details-bin', statusBytes(error))
  return { code: error.code, details: text, metadata }
}

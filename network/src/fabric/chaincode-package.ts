import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { chaincode } from '../topology.js'

/** Where a member's peer dials its chaincode. */
export interface ChaincodeConnection {
  /** host:port; the host must be a name of the server's TLS certificate. */
  readonly address: string
  /** PEM of the TLS root that issued the server's certificate. */
  readonly tlsCaCert: string
}

const blockSize = 512

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`

/** A ustar header (POSIX.1-1988) that says nothing of when and by whom. */
function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(blockSize)
  header.write(name, 0, 100, 'ascii')
  header.write(octal(0o644, 8), 100, 'ascii')
  header.write(octal(0, 8), 108, 'ascii')
  header.write(octal(0, 8), 116, 'ascii')
  header.write(octal(size, 12), 124, 'ascii')
  header.write(octal(0, 12), 136, 'ascii')
  header.write('        ', 148, 'ascii')
  header.write('0', 156, 'ascii')
  header.write('ustar\x0000', 257, 'ascii')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii')
  return header
}

/** A gzipped tar of files in the order given: the same files, the same bytes. */
function tarGz(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const parts = Object.entries(files).flatMap(([name, content]) => [
    tarHeader(name, content.length),
    content,
    Buffer.alloc((blockSize - (content.length % blockSize)) % blockSize),
  ])
  const packed = gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * blockSize)]), { level: 9 })
  // The header's last byte names the system that packed it (RFC 1952, 2.3.1); 255 is "unknown".
  packed[9] = 255
  return packed
}

const text = (value: object): Buffer => Buffer.from(JSON.stringify(value))

export const chaincodeLabel = `${chaincode.name}_${chaincode.version}`

/**
 * A chaincode-as-a-service package (`docs/source/cc_service.md`): no code, only where it listens. Bytes depend on the arguments alone, so that its
 * id does not move from one start to the next.
 */
export function chaincodePackage({ address, tlsCaCert }: ChaincodeConnection): Buffer {
  const connection = { address, dial_timeout: '3s', tls_required: true, client_auth_required: false, root_cert: tlsCaCert }
  return tarGz({
    'metadata.json': text({ type: 'ccaas', label: chaincodeLabel }),
    'code.tar.gz': tarGz({ 'connection.json': text(connection) }),
  })
}

/** `label:sha256 of the package`, as a peer reckons it (`core/chaincode/persistence/chaincode_package.go:PackageID`). */
export const packageIdOf = (bytes: Uint8Array): string => `${chaincodeLabel}:${createHash('sha256').update(bytes).digest('hex')}`

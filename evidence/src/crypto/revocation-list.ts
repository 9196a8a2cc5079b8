import 'reflect-metadata'
import * as x509 from '@peculiar/x509'

/** Serial numbers of a certificate revocation list (RFC 5280 section 5), lower-case hex without leading zeros. */
export function revokedSerials(list: Uint8Array): readonly string[] {
  const parsed = new x509.X509Crl(Buffer.from(list).toString('utf8'))
  return parsed.entries.map(({ serialNumber }) => serialNumber.toLowerCase().replace(/^0+/, ''))
}

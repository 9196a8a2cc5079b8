import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'

/** An issuer's key pair under a key id. */
export interface SigningKey {
  readonly kid: string
  readonly jwk: JWK
  readonly privateKey: CryptoKey
}

export async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } }
}

export interface Claims {
  readonly issuer?: string
  readonly audience?: string
  readonly subject?: string
  readonly expires?: string
  readonly notBefore?: string
  readonly [more: string]: unknown
}

export function signed({ kid, privateKey }: SigningKey, claims: Claims = {}): Promise<string> {
  const { issuer = 'https://login.bank.example', audience = 'ip-office', subject = 'u-1', expires = '1h', notBefore, ...more } = claims
  const token = new SignJWT(more)
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(expires)
  return (notBefore === undefined ? token : token.setNotBefore(notBefore)).sign(privateKey)
}

/** An issuer's JWKS address on the loopback interface. */
export class KeyServer {
  readonly url: URL
  readonly #server: Server
  /** What it answers with; `down` breaks every connection. */
  state: { keys: readonly JWK[] } | 'down' | 'garbage' = { keys: [] }
  asked = 0

  private constructor(server: Server, port: number) {
    this.#server = server
    this.url = new URL(`http://127.0.0.1:${port}/jwks`)
  }

  static async start(): Promise<KeyServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const told = new KeyServer(server, typeof address === 'object' && address !== null ? address.port : 0)
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      told.asked += 1
      if (told.state === 'down') request.socket.destroy()
      else response.end(told.state === 'garbage' ? '<html>' : JSON.stringify(told.state))
    })
    return told
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

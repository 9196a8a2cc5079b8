import { request as plain, type RequestOptions } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { CheckedAddress } from './webhook-address.js'

const kilobyte = 1024
/** Of an answer nothing but its status counts; one that never ends is not read to the end. */
const mostAnswered = 64 * kilobyte

/** The connection goes to the addresses that were checked: a name that means another address by now leads nowhere else. */
function pinned({ addresses }: CheckedAddress): LookupFunction {
  return (_host, { all }, answer) => {
    const [first] = addresses
    if (all === true) answer(null, [...addresses])
    else answer(null, first?.address ?? '', first?.family ?? 4)
  }
}

/**
 * Posts a body and answers the status of the answer, whatever it is: a redirect is an answer like others and is not followed.
 * @throws Error where no whole answer comes in time
 */
export function post(
  target: CheckedAddress,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const { url } = target
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': `${Buffer.byteLength(body)}` },
    lookup: pinned(target),
    agent: false,
    signal,
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secure : plain)(url, options)
    request.on('error', reject)
    request.on('response', (response) => {
      let length = 0
      const done = () => {
        resolve(response.statusCode ?? 0)
        request.destroy()
      }
      response.on('error', reject)
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > mostAnswered) done()
      })
      response.on('end', done)
    })
    request.end(body)
  })
}

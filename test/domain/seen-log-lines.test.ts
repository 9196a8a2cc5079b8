import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { formatSeenLinesOnly } from '../../chaincode/src/contract/seen-log-lines.js'

interface Winston {
  readonly createLogger: (options: object) => { debug(text: string, more?: unknown): void; warn(text: string): void }
  readonly format: (transform: (line: object) => object) => () => object
  readonly transports: { readonly Stream: new (options: { readonly stream: Writable }) => object }
}

const winston = createRequire(fileURLToPath(import.meta.resolve('fabric-shim')))('winston') as Winston

test('a line that no transport wants is not formatted, and the others are as they were', () => {
  formatSeenLinesOnly()
  const formatted: unknown[] = []
  const written: string[] = []
  const format = winston.format((line) => {
    const said = (line as { readonly message: string }).message
    formatted.push(said)
    return { ...line, [Symbol.for('message')]: said }
  })
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString().trim())
      done()
    },
  })
  const logger = winston.createLogger({ level: 'warn', format: format(), transports: [new winston.transports.Stream({ stream })] })
  logger.debug('unseen')
  logger.debug('unseen too', { a: 1 })
  logger.warn('seen')
  expect({ formatted, written }).toEqual({ formatted: ['seen'], written: ['seen'] })
})

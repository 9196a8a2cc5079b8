import type { IncomingHttpHeaders } from 'node:http'
import { Ajv } from 'ajv'
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify'
import fp from 'fastify-plugin'
import { isLegalDay, parseStrict, textProblem } from '@ip-rights-ledger/chaincode/domain'
import { Problem } from '../problems/problem.js'

/** Bodies are hashed and signed: nothing is removed, filled in or converted; a `null` is no absent value. */
const exact = new Ajv({ allErrors: true, removeAdditional: false, coerceTypes: false, useDefaults: false, strict: false, verbose: false })
/** Query and path arrive as text: there numbers and booleans are read out of it. */
const lenient = new Ajv({ allErrors: true, removeAdditional: false, coerceTypes: true, useDefaults: true, strict: false })
/** A day that no calendar has would be compared as text, and answered as if it were one. */
for (const ajv of [exact, lenient]) ajv.addFormat('date', isLegalDay)

export interface Checked {
  (value: unknown): boolean
  errors?: FastifySchemaValidationError[] | null
}

/**
 * Of several alternatives none of which fits, the errors of the nearest are the useful ones: the one with the fewest.
 * Ajv alone would list those of all.
 */
function nearest(alternatives: readonly Checked[]): Checked {
  const check: Checked = (value) => {
    check.errors = null
    for (const alternative of alternatives) {
      if (alternative(value)) return true
      const errors = alternative.errors ?? []
      if (!check.errors || errors.length < check.errors.length) check.errors = errors
    }
    check.errors = [...(check.errors ?? [])]
    return false
  }
  return check
}

export function bodyCheck(schema: { readonly anyOf?: readonly object[] }): Checked {
  const compile = (each: object) => exact.compile(each) as Checked
  return schema.anyOf ? nearest(schema.anyOf.map(compile)) : compile(schema)
}

/** Decoding that replaces what it cannot read would record another name than was sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(headers: IncomingHttpHeaders, bytes: Buffer): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? 'utf-8'
  if (charset !== 'utf-8') throw new Problem('MEDIA_TYPE_UNSUPPORTED', { detail: `expected JSON in UTF-8, got charset ${charset}` })
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    const detail = `expected a body that is not encoded, got Content-Encoding: ${encoding}`
    throw new Problem('MEDIA_TYPE_UNSUPPORTED', { detail, headers: { 'accept-encoding': 'identity' } })
  }
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new Problem('MALFORMED', { target: '', detail: 'expected UTF-8, got bytes that are none', cause })
  }
}

/** @throws Problem naming the place; anything else thrown is a fault of this program */
function bodyOf(headers: IncomingHttpHeaders, bytes: Buffer): unknown {
  const text = textOf(headers, bytes)
  // An act without fields needs no body, whatever type the client says it has.
  if (text === '') return undefined
  try {
    const value = parseStrict(text)
    if (value === null) throw new Problem('MALFORMED', { target: '', detail: 'expected an object, got null' })
    return value
  } catch (error) {
    const { pointer, message } = error as Error & { readonly pointer?: string }
    throw pointer === undefined ? error : new Problem('MALFORMED', { target: pointer, detail: message, cause: error })
  }
}

/** Where a route takes no body, what one says would be ignored. @throws Problem */
function refuseMembers(body: unknown): void {
  const [member] = typeof body === 'object' && body !== null ? Object.keys(body) : ['']
  if (member === undefined) return
  const target = member === '' ? '' : `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`
  throw new Problem('MALFORMED', { target, detail: 'expected no body, or one without members' })
}

export default fp(
  (app: FastifyInstance) => {
    app.setValidatorCompiler(({ schema, httpPart }) =>
      httpPart === 'body' ? bodyCheck(schema as object) : lenient.compile(schema as object),
    )

    app.removeContentTypeParser(['application/json', 'text/plain'])
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
      try {
        done(null, bodyOf(request.headers, bytes as Buffer))
      } catch (error) {
        done(error as Error)
      }
    })

    app.addHook('preValidation', (request, _reply, done) => {
      if (request.body !== undefined && !request.is404 && request.routeOptions.schema?.body === undefined) refuseMembers(request.body)
      const named = { ...(request.params as object), ...(request.query as object) }
      for (const [name, value] of Object.entries(named)) {
        for (const text of [name, value].flat()) {
          const wrong = typeof text === 'string' && text !== '' ? textProblem(text) : undefined
          if (wrong !== undefined && wrong !== 'blank' && wrong !== 'notNfc') {
            throw new Problem('MALFORMED', {
              target: name,
              detail: `expected visible, well-formed text, got ${wrong} in ${JSON.stringify(name)}`,
            })
          }
        }
      }
      done()
    })
  },
  { name: 'strict-bodies' },
)

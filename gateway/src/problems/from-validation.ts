import type { FastifySchemaValidationError } from 'fastify'
import { inLanguage, type Language } from './catalogue.js'
import type { ProblemDetail } from './problem.js'

const mostDetails = 20

/** Details of a refused schema, each naming what was expected and where. */
export function validationDetails(part: string, errors: readonly FastifySchemaValidationError[], language: Language): ProblemDetail[] {
  return errors.slice(0, mostDetails).map((error) => ({ target: targetOf(part, error), message: inLanguage(expected(error), language) }))
}

/** A pointer into the body; for headers, query and path the parameter's name. */
function targetOf(part: string, error: FastifySchemaValidationError): string {
  const { additionalProperty, missingProperty, propertyName } = error.params as Readonly<Record<string, string | undefined>>
  const token = additionalProperty ?? missingProperty ?? propertyName ?? ''
  const pointer = token === '' ? error.instancePath : `${error.instancePath}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return part === 'body' ? pointer : pointer.slice(1)
}

function expected({ keyword, params, message = '' }: FastifySchemaValidationError): { en: string; zh: string } {
  const list = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { en: 'expected no member of this name', zh: '不应有此成员' }
    case 'required':
      return { en: 'expected this member, got none', zh: '缺少必需成员' }
    case 'type':
      return { en: `expected type ${list(params['type'])}`, zh: `类型应为 ${list(params['type'])}` }
    case 'enum':
      return { en: `expected one of ${list(params['allowedValues'])}`, zh: `应为以下之一：${list(params['allowedValues'])}` }
    case 'const':
      return { en: `expected ${JSON.stringify(params['allowedValue'])}`, zh: `应为 ${JSON.stringify(params['allowedValue'])}` }
    case 'pattern':
      return { en: `expected a string matching ${list(params['pattern'])}`, zh: `字符串应匹配 ${list(params['pattern'])}` }
    case 'format':
      return { en: `expected format ${list(params['format'])}`, zh: `格式应为 ${list(params['format'])}` }
    case 'minimum':
    case 'maximum':
      return {
        en: `expected a number ${list(params['comparison'])} ${list(params['limit'])}`,
        zh: `数值应 ${list(params['comparison'])} ${list(params['limit'])}`,
      }
    case 'minLength':
    case 'minItems':
      return { en: `expected at least ${list(params['limit'])}`, zh: `至少 ${list(params['limit'])} 个` }
    case 'maxLength':
    case 'maxItems':
      return { en: `expected at most ${list(params['limit'])}`, zh: `至多 ${list(params['limit'])} 个` }
    default:
      return { en: message === '' ? keyword : `expected: ${message}`, zh: message === '' ? keyword : `不符合要求：${message}` }
  }
}

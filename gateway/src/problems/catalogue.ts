import type { Bilingual, RefusalEntry } from '../command.js'

const entry = (code: string, status: number, en: string, zh: string, source: string, retryable = false): RefusalEntry => ({
  code,
  status,
  retryable,
  title: { en, zh },
  source,
})

/** What goes wrong before or beside the register's own rules. The domain's catalogue wins where both have a code. */
export const httpProblems = [
  entry('MALFORMED', 400, 'The request does not have the expected form', '请求格式不符合要求', 'RFC 8259'),
  entry(
    'IDEMPOTENCY_KEY_MISSING',
    400,
    'A write needs an Idempotency-Key',
    '写操作须提供幂等键',
    'draft-ietf-httpapi-idempotency-key-header-07',
  ),
  entry('SIGNATURE_INVALID', 400, 'The signature is not one of the caller’s key over these bytes', '签名与密钥或数据不符', 'FIPS 186-5'),
  entry('ADDRESS_NOT_ALLOWED', 400, 'Nothing is sent to such an address', '不向该地址发送', 'OWASP API7:2023'),
  entry('UNAUTHENTICATED', 401, 'No valid credential was given', '未提供有效凭证', 'RFC 6750 section 3.1'),
  entry(
    'IDENTITY_UNKNOWN',
    403,
    'The token names no identity enrolled by this member',
    '令牌所指身份未在本成员登记',
    'RFC 6750 section 3.1',
  ),
  entry('SCOPE_MISSING', 403, 'The credential was not granted the scope this needs', '凭证未获授所需权限范围', 'RFC 6750 section 3.1'),
  entry('ROLE_NOT_ALLOWED', 403, 'The role of the certificate does not allow this act', '证书角色无权实施该行为', 'Member directory'),
  entry(
    'NOT_FOUND',
    404,
    'There is no such thing, or it is not visible to this member',
    '对象不存在或对本成员不可见',
    'RFC 9110 section 15.5.5',
  ),
  entry('METHOD_NOT_ALLOWED', 405, 'The path does not take this method', '该路径不支持此方法', 'RFC 9110 section 15.5.6'),
  entry('NOT_ACCEPTABLE', 406, 'The answer is not to be had in an accepted form', '无法提供所接受的格式', 'RFC 9110 section 15.5.7'),
  entry('REQUEST_TOO_SLOW', 408, 'The request did not come to its end in time', '请求未在时限内发送完毕', 'RFC 9110 section 15.5.9'),
  entry('CONCURRENT_CHANGE', 409, 'A conflicting write was recorded first', '相冲突的写入已先行登记', 'RFC 9110 section 15.5.10', true),
  entry(
    'REQUEST_RUNNING',
    409,
    'The first request with this key is still running',
    '同一幂等键的请求仍在处理',
    'draft-ietf-httpapi-idempotency-key-header-07',
    true,
  ),
  entry('QUOTA_REACHED', 409, 'The caller has as many of these as one may have', '数量已达上限', 'RFC 9110 section 15.5.10'),
  entry('IN_USE', 409, 'Something else still names it', '仍被引用', 'RFC 9110 section 15.5.10'),
  entry('ENDPOINT_DISABLED', 409, 'The endpoint is disabled', '接收端点已停用', 'RFC 9110 section 15.5.10'),
  entry(
    'FILE_AT_THE_REGISTRAR',
    409,
    'An unpublished application is taken only at the registrar’s own gateway',
    '未公开申请只能在登记机构受理',
    'Patent Law art. 21',
  ),
  entry(
    'OWN_CERTIFICATE_MISSING',
    409,
    'The caller has no certified key of its own in force',
    '申请人尚无有效的自持密钥证书',
    'Electronic Signature Law art. 13',
  ),
  entry('APPROVAL_MISSING', 409, 'Not all whose approval the draft asks for have approved it', '草案尚未获得全部审批', 'Draft'),
  entry('DRAFT_NOT_READY', 409, 'The draft is not at the step this belongs to', '草案尚未处于该步骤', 'Draft'),
  entry(
    'SIGNING_WINDOW_OVER',
    409,
    'The bytes to be signed are too old; fetch them again',
    '待签名数据已过时，请重新获取',
    'Transaction time',
  ),
  entry('BODY_TOO_LARGE', 413, 'The body is larger than this path takes', '请求体超过上限', 'RFC 9110 section 15.5.14'),
  entry('TRANSACTION_TOO_LARGE', 413, 'The act would be a larger transaction than the ledger takes', '交易超过账本允许的大小', 'Limits'),
  entry('MEDIA_TYPE_UNSUPPORTED', 415, 'The body is not of a media type this path takes', '不支持的媒体类型', 'RFC 9110 section 15.5.16'),
  entry(
    'REQUEST_KEY_REUSED',
    422,
    'The idempotency key was used for another request',
    '幂等键已用于其他请求',
    'draft-ietf-httpapi-idempotency-key-header-07',
  ),
  entry('TOO_MANY_REQUESTS', 429, 'Too many requests in a short time', '请求过于频繁', 'RFC 6585 section 4', true),
  entry('HEAD_TOO_LARGE', 431, 'The head of the request is larger than is taken', '请求头超过上限', 'RFC 6585 section 5'),
  entry('INTERNAL', 500, 'The gateway failed', '网关内部错误', 'RFC 9110 section 15.6.1'),
  entry(
    'ENDORSEMENT_REFUSED',
    502,
    'The network refused: the endorsement policy is not satisfied',
    '网络拒绝：不满足背书策略',
    'Hyperledger Fabric endorsement policies',
  ),
  entry(
    'CA_REFUSED',
    502,
    'The member’s certificate authority did not certify as asked',
    '证书机构未按请求签发证书',
    'RFC 9110 section 15.6.3',
  ),
  entry('CA_UNREACHABLE', 503, 'The member’s certificate authority is not reachable', '证书机构暂不可达', 'RFC 9110 section 15.6.4', true),
  entry('LEDGER_FAULT', 502, 'The ledger answered with an error', '账本返回错误', 'RFC 9110 section 15.6.3'),
  entry('ANSWERS_UNSIGNED', 503, 'The member has enrolled nobody who signs answers', '本成员未登记答复签署身份', 'RFC 7515'),
  entry('INDEX_BEHIND', 503, 'The index has not come so far yet', '索引尚未更新至所需区块', 'RFC 9110 section 15.6.4', true),
  entry('LEDGER_UNREACHABLE', 503, 'The ledger is not reachable', '账本暂不可达', 'RFC 9110 section 15.6.4', true),
  entry('FOUNDING_INCOMPLETE', 503, 'The register was not founded by all its members', '登记簿未经全体成员创立', 'Founding transaction'),
  entry('ISSUER_UNREACHABLE', 503, 'The keys of the token issuer cannot be had', '无法取得令牌签发方公钥', 'RFC 9110 section 15.6.4', true),
  entry(
    'OVERLOADED',
    503,
    'The gateway has as much to do as it takes at a time',
    '网关处理的请求已达上限',
    'RFC 9110 section 15.6.4',
    true,
  ),
  entry(
    'ACCESS_LOG_UNAVAILABLE',
    503,
    'Who reads this must be recorded, and cannot be now',
    '访问记录暂无法写入，不予提供',
    'Personal Information Protection Law art. 51',
    true,
  ),
  entry('STORE_UNAVAILABLE', 503, 'The gateway’s own database is not reachable', '网关数据库暂不可用', 'RFC 9110 section 15.6.4', true),
  entry('LEDGER_SLOW', 504, 'The ledger did not answer in time; nothing is known lost', '账本未及时应答', 'RFC 9110 section 15.6.5', true),
] as const satisfies readonly RefusalEntry[]

export type HttpProblemCode = (typeof httpProblems)[number]['code']

/** Looks up a code; a code no catalogue has is a fault of the ledger's side. */
export class Catalogue {
  readonly #entries: ReadonlyMap<string, RefusalEntry>
  readonly #ofRules: ReadonlySet<string>

  constructor(refusals: readonly RefusalEntry[]) {
    this.#entries = new Map([...httpProblems, ...refusals].map((each) => [each.code, each]))
    this.#ofRules = new Set(refusals.map((each) => each.code))
  }

  find(code: string): RefusalEntry | undefined {
    return this.#entries.get(code)
  }

  /** Whether the register's rules refuse by this code, not merely HTTP. */
  isRule(code: string): boolean {
    return this.#ofRules.has(code)
  }

  /** Codes by which the register's rules refuse. */
  ofRegister(): readonly string[] {
    return [...this.#ofRules]
  }

  all(): readonly RefusalEntry[] {
    return [...this.#entries.values()]
  }
}

export type Language = 'en' | 'zh'

/** The better liked of the two languages (RFC 9110 section 12.5.4); English where neither is asked for. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  let best: { readonly language: Language; readonly weight: number } = { language: 'en', weight: 0 }
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    const language = /^zh\b/.test(tag) ? 'zh' : /^(en\b|\*$)/.test(tag) ? 'en' : undefined
    if (language && weight > best.weight) best = { language, weight }
  }
  return best.language
}

export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en')

export const inLanguage = (text: Bilingual, language: Language): string => text[language]

import { Type } from 'typebox'
import type { TString } from 'typebox'

/** Why a string is not admissible on the register. */
export type TextProblem = 'loneSurrogate' | 'notNfc' | 'control' | 'invisible' | 'blank'

/**
 * Characters with no mark of their own that can make two names look alike or a line read backwards: soft hyphen, Arabic letter mark,
 * Mongolian vowel separator, zero-width and bidirectional marks, line and paragraph separators, the bidi embeddings, overrides and
 * isolates (Unicode UAX 9), invisible operators, byte order mark, interlinear annotation, tag characters.
 */
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb'
const TAGS = '\\u{e0000}-\\u{e0fff}'
const CONTROLS = '\\u0000-\\u001f\\u007f-\\u009f'
const CONTROLS_BUT_LINES = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f'
const SURROGATES = '\\ud800-\\udfff'

const control = new RegExp(`[${CONTROLS}]`, 'u')
const controlButLines = new RegExp(`[${CONTROLS_BUT_LINES}]`, 'u')
const invisible = new RegExp(`[${INVISIBLE}${TAGS}]`, 'u')

/** A JSON Schema `pattern` (ECMAScript, `u` flag as JSON Schema 2020-12 asks) for one line of visible text. NFC is not a pattern: ask `textProblem`. */
export const TEXT_PATTERN = `^(?=.*\\S)[^${CONTROLS}${INVISIBLE}${TAGS}${SURROGATES}]*$`

/** As `TEXT_PATTERN`, with tab and line feed: claims, remarks. */
export const LINES_PATTERN = `^(?=[\\s\\S]*\\S)[^${CONTROLS_BUT_LINES}${INVISIBLE}${TAGS}${SURROGATES}]*$`

/** Ids of the ledger, and what a person may type as one. */
export const ID_PATTERN = '^[A-Z0-9-]{1,64}$'

/** SHA-256 in lower-case hex. */
export const DIGEST_PATTERN = '^[0-9a-f]{64}$'

/** The first reason why `text` may not be recorded; undefined when it may. `lines` admits tab and line feed. */
export function textProblem(text: string, lines = false): TextProblem | undefined {
  if (!text.isWellFormed()) return 'loneSurrogate'
  if ((lines ? controlButLines : control).test(text)) return 'control'
  if (invisible.test(text)) return 'invisible'
  if (text.normalize('NFC') !== text) return 'notNfc'
  if (!/\S/u.test(text)) return 'blank'
  return undefined
}

/** One line of visible text, 1 to `maxLength` code points. */
export function Text(options: { readonly maxLength: number; readonly description?: string }): TString {
  return Type.String({ minLength: 1, pattern: TEXT_PATTERN, ...options })
}

/** Several lines of visible text. */
export function Lines(options: { readonly maxLength: number; readonly description?: string }): TString {
  return Type.String({ minLength: 1, pattern: LINES_PATTERN, ...options })
}

/** An id of the ledger or of the directory. */
export const Id = Type.String({ pattern: ID_PATTERN })

/** SHA-256, lower-case hex. */
export const Digest = Type.String({ pattern: DIGEST_PATTERN })

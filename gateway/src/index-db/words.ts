const han = /\p{Script=Han}/u
/** No word is longer: PostgreSQL takes none over 2 046 bytes. */
const longest = 64
const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

/** One form for full-width and half-width, upper and lower case, with and without accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase()

/** Runs of Han characters, which are written without spaces, and other words. */
function runsOf(text: string): readonly string[] {
  return [...folded(text).matchAll(runs)].flatMap(([run]) =>
    [...run.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].map(([part]) =>
      han.test(part) ? part : [...part].slice(0, longest).join(''),
    ),
  )
}

const pairs = (characters: readonly string[]): readonly string[] =>
  characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''))

/**
 * The words a text is found by: other scripts' words, and of Han every two neighbours and the last alone, so that a word of one
 * character is the beginning of one of them wherever it stands. SQLite's own trigrams find no word of two characters.
 */
export function wordsOf(texts: readonly string[]): string {
  const words = texts.flatMap(runsOf).flatMap((run) => {
    const characters = [...run]
    return han.test(run) ? [...pairs(characters), characters.at(-1) ?? ''] : [run]
  })
  return words.join(' ')
}

/** A word that must occur; `begins` where any word that begins so will do. */
export interface SoughtWord {
  readonly word: string
  readonly begins: boolean
}

/** What to look for: all of them must be there. Empty where the text holds no word at all. */
export function soughtWords(text: string): readonly SoughtWord[] {
  return runsOf(text).flatMap((run): readonly SoughtWord[] => {
    const characters = [...run]
    if (!han.test(run)) return [{ word: run, begins: false }]
    return characters.length === 1 ? [{ word: run, begins: true }] : pairs(characters).map((word) => ({ word, begins: false }))
  })
}

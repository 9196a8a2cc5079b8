/** A command a document shows: the name of its marker and the lines as printed. */
export interface MarkedCommand {
  readonly name: string
  readonly lines: readonly string[]
}

const marked = /<!-- run: ([a-z-]+) -->\n```[a-z]*\n([\s\S]*?)\n```/g

/**
 * The commands a document shows under `<!-- run: NAME -->`, in order. A reader types these and nothing else, so a test runs exactly these.
 * Continued lines (`\` at the end) are one command; comment lines are left out.
 */
export function markedCommands(document: string): readonly MarkedCommand[] {
  return [...document.matchAll(marked)].map(([, name = '', block = '']) => ({
    name,
    lines: block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#')),
  }))
}

/** Code blocks in a shell's language that stand under no marker, by their first line: commands no test would run. */
export function unmarkedCommands(document: string): readonly string[] {
  const withoutMarked = document.replaceAll(marked, '')
  return [...withoutMarked.matchAll(/```(?:sh|bash|shell|console)\n([^\n]*)/g)].map(([, first = '']) => first)
}

const marker = /<!-- generated: ([a-z-]+) -->\n[\s\S]*?<!-- end generated -->/g

/**
 * A hand-written document with its generated sections renewed: what stands between `<!-- generated: NAME -->` and `<!-- end generated -->`.
 * A section that no marker takes, and a marker that no section fills, are errors: both mean that a reader misses something.
 */
export function fillMarkers(path: string, document: string, sections: Readonly<Record<string, string>>): string {
  const filled = new Set<string>()
  const result = document.replaceAll(marker, (_whole, name: string) => {
    const section = sections[name]
    if (section === undefined) throw new Error(`${path}: expected a marker named one of ${Object.keys(sections).join(', ')}; got ${name}`)
    filled.add(name)
    return `<!-- generated: ${name} -->\n${section.trimEnd()}\n<!-- end generated -->`
  })
  const missing = Object.keys(sections).filter((name) => !filled.has(name))
  if (missing.length > 0) throw new Error(`${path}: expected markers for ${missing.join(', ')}; got none`)
  return result
}

/** A Markdown table; a cell's pipes and line ends are escaped, since legal texts hold both. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

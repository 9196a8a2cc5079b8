import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const rotateAtBytes = 16 * 1024 * 1024

/**
 * Opens a log for appending and answers its descriptor. A log that has grown past 16 MiB is kept as `<file>.1`; that is looked at once a
 * start, because the file is the child's own descriptor: a child that wrote through a pipe would hang or die with its supervisor.
 */
export function openLog(file: string): { readonly descriptor: number; readonly close: () => void } {
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file) && statSync(file).size > rotateAtBytes) renameSync(file, `${file}.1`)
  const descriptor = openSync(file, 'a')
  return { descriptor, close: () => closeSync(descriptor) }
}

/** Answers, at each call, all that was written to a log since this one; what was read before is not read again. */
export function followLog(file: string): () => string {
  const from = statSync(file).size
  let seen = Buffer.alloc(0)
  return () => {
    const at = from + seen.length
    const more = Buffer.alloc(Math.max(0, statSync(file).size - at))
    const descriptor = openSync(file, 'r')
    seen = Buffer.concat([seen, more.subarray(0, readSync(descriptor, more, 0, more.length, at))])
    closeSync(descriptor)
    return seen.toString('utf8')
  }
}

/** The last lines of a log, for a message about the process that wrote them. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}

import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
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

/** The last lines of a log, for a message about the process that wrote them. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}

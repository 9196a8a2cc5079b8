/** Keeps a new file in a folder open for writing, as a program keeps its log: FOLDER [MS], for that long. Says so once it does. */
import { mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ms] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
openSync(join(folder, 'writer.log'), 'a')
setTimeout(() => process.exit(0), Number(ms ?? 600_000))
console.log('open')

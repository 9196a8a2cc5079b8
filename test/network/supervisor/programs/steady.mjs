/** A program that answers 200 on a port, and writes the order of its life into a file shared with others: NAME PORT FILE. */
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [name, port, file] = process.argv.slice(2)
const note = (word) => appendFileSync(file, `${word} ${name}\n`)
createServer((_request, response) => response.end('ok')).listen(Number(port), '127.0.0.1', () => note('up'))
process.on('SIGTERM', () => {
  note('down')
  process.exit(0)
})

// Functions that are called as often as one another, so that V8 compiles all of them at once; says what its C library's heap holds afterwards, in kB.
import { readFileSync } from 'node:fs'

const body = (n) => `let sum = ${n}
for (const each of given.list) sum += each.a${n % 7} ?? ${n}
given.kept.push({ sum: String(sum) })
if (given.kept.length > 5) given.kept.length = 0
return sum`
const functions = Array.from({ length: 1000 }, (_each, n) => new Function('given', body(n)))
const given = { list: [{ a0: 1 }, { a1: 2 }], kept: [] }
for (let round = 0; round < 401; round += 1) for (const each of functions) each(given)

const resident = () => Number(/\[heap\]\n(?:.*\n)*?Rss:\s+(\d+) kB/.exec(readFileSync('/proc/self/smaps', 'utf8'))?.[1])

// Settled once a second has passed in which it was as it is: what is compiled now is compiled by another thread.
let [last, times] = [0, 0]
const looking = setInterval(() => {
  times = resident() === last ? times + 1 : 0
  last = resident()
  if (times < 10) return
  clearInterval(looking)
  process.stdout.write(`${last}\n`)
}, 100)

/**
 * What stands between `git clone` and a running program: install, build, run.
 *
 * Plain JavaScript without dependencies, because it is the one file that runs before anything is installed and on whatever Node (20 or later) the
 * machine has. Everything it starts runs on the Node 24 that package-lock.json pins.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules', '.cache', 'ip-rights-ledger')
const pinnedNode = join(root, 'node_modules', '.bin', 'node')

/** What can be asked for, and the built program that answers. */
const programs = {
  start: 'scripts/dist/start.js',
  test: 'scripts/dist/test.js',
  token: 'scripts/dist/token.js',
  'api-key': 'scripts/dist/api-key.js',
  demo: 'scripts/dist/demo.js',
  verify: 'scripts/dist/verify.js',
  enrol: 'scripts/dist/enrol.js',
  sign: 'scripts/dist/sign.js',
  root: 'scripts/dist/root.js',
  listen: 'scripts/dist/listen.js',
  store: 'scripts/dist/store.js',
  config: 'scripts/dist/config.js',
  network: 'scripts/dist/network.js',
  generate: 'scripts/dist/generate.js',
  bench: 'bench/dist/main.js',
}

/** Folders whose TypeScript a build reads. */
const built = ['chaincode', 'evidence', 'gateway', 'network', 'client', 'scripts', 'bench']

/** `token` and `verify` print what other programs read: their standard output carries nothing else. */
const say = (line) => process.stderr.write(`${line}\n`)
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const digest = (text) => createHash('sha256').update(text).digest('hex')
const readStamp = (name) => (existsSync(join(cache, name)) ? readFileSync(join(cache, name), 'utf8') : undefined)

function writeStamp(name, value) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, name), value)
}

/** A hand-run `npm ci` leaves no stamp of ours; npm's own hidden lock file, written last, is then the sign that it finished. */
function installed(lockDigest) {
  if (!existsSync(pinnedNode)) return false
  const stamp = readStamp('installed')
  if (stamp !== undefined) return stamp === lockDigest
  const hidden = join(root, 'node_modules', '.package-lock.json')
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

function install() {
  const lockDigest = digest(readFileSync(join(root, 'package-lock.json')))
  if (!installed(lockDigest)) {
    const started = performance.now()
    say('install   npm ci')
    const npm = process.env.npm_execpath
    const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
    // npm's report goes to standard error, for the reason given at `say`.
    const { status } = spawnSync(command, [...before, 'ci', '--include=dev', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] })
    if (status !== 0) fail('install   npm ci failed: its own words are above', status ?? 1)
    say(`install   done in ${seconds(started)}`)
  }
  if (readStamp('installed') !== lockDigest) writeStamp('installed', lockDigest)
}

/** Sources by path, size and time: walking some hundred files costs 20 ms, asking the compiler costs seconds. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist') yield* sources(path)
    } else if (/\.ts$|^tsconfig.*\.json$|^package\.json$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(path)
      yield `${relative(root, path)} ${size} ${mtimeMs}`
    }
  }
}

function buildStamp() {
  const found = built.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => [...sources(join(root, folder))])
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'].map((name) => readFileSync(join(root, name), 'utf8'))
  return digest([...found.sort(), ...settings].join('\n'))
}

function build(name) {
  const program = join(root, programs[name])
  const stamp = buildStamp()
  if (readStamp('built') === stamp && existsSync(program)) return
  const started = performance.now()
  say('build     tsc --build')
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(pinnedNode, [compiler, '--build'], { cwd: root, stdio: ['ignore', 2, 2] })
  say(`build     ${status === 0 ? 'done' : 'failed'} in ${seconds(started)}`)
  if (status === 0) return writeStamp('built', stamp)
  // `npm test` counts a type error as a failed test and goes on to the others.
  if (name !== 'test') fail('build     the sources do not compile: the compiler’s words are above', 1)
}

function fail(line, status) {
  say(line)
  if (process.argv[2] === 'test') console.log('tests: 0 passed, 1 failed, 0 skipped')
  process.exit(status)
}

/** Runs the program in the foreground. Its end, exit code or signal, is ours. */
function run(name, args) {
  const program = join(root, programs[name])
  if (!existsSync(program)) fail(`${name}: expected ${programs[name]}, which the build did not produce`, 1)
  const quiet = ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0123']
  const child = spawn(pinnedNode, ['--enable-source-maps', ...quiet, program, ...args], {
    // The fourth stream is how the program learns that we were killed with no chance to say so.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: join(cache, 'compiled'), ...process.env },
  })
  // A terminal sends Ctrl-C to the whole foreground group, and npm passes on what it gets: the program takes repeats for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${name}: ${pinnedNode} does not start: ${error.message}`, 1))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(programs, name)) fail(`expected one of ${Object.keys(programs).join(', ')}; got ${JSON.stringify(name)}`, 2)
if (Number(process.versions.node.split('.')[0]) < 20) fail(`expected Node 20 or later to install with; got ${process.versions.node}`, 2)
install()
build(name)
run(name, args)

/**
 * Loaded before a child's own program (`node --import`). The supervisor holds the other end of the child's standard input and never writes to
 * it, so its end means that the supervisor is gone, however it went: `kill -9` runs no handler, but the kernel closes the pipe.
 */
const graceMs = 5_000

function end(): void {
  setTimeout(() => process.exit(1), graceMs).unref()
  process.kill(process.pid, 'SIGTERM')
}

process.stdin.on('end', end).on('error', end).resume()
// Only its own work keeps a program alive.
if ('unref' in process.stdin) process.stdin.unref()

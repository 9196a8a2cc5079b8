/** Goes on with a request at once, or when what it waits for is there: a promise for each of a score of hooks would cost more than they do. */
export function goOn(awaited: Promise<unknown> | undefined, done: (error?: Error) => void): void {
  if (awaited === undefined) done()
  else void awaited.then(() => done(), done)
}

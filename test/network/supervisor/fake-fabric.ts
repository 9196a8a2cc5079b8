import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Programs that state a name and a version as Fabric's do, and can do nothing else. Answers their folder. */
export function fakeFabric(parent: string): string {
  const bin = join(parent, 'fabric-bin')
  mkdirSync(bin)
  for (const name of ['peer', 'orderer', 'configtxgen', 'fabric-ca-server']) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name}:"\necho " Version: v3.1.5"\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return bin
}

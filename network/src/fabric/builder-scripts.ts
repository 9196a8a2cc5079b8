import { existsSync } from 'node:fs'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../crypto/whole-folder.js'

/**
 * The external builder that tells a peer where its chaincode listens: it takes packages of type `ccaas`, and hands on `connection.json`, which the
 * peer then dials (`core/container/externalbuilder`). Without it the peer would want Docker.
 */
export const builderScripts: Readonly<Record<'detect' | 'build' | 'release', string>> = {
  detect: `#!/bin/sh\n# detect SOURCE METADATA\nexec grep -q '"type":"ccaas"' "$2/metadata.json"\n`,
  build: `#!/bin/sh\n# build SOURCE METADATA OUTPUT\nset -e\ncp "$1/connection.json" "$3/connection.json"\n`,
  release: `#!/bin/sh\n# release OUTPUT RELEASE\nset -e\nmkdir -p "$2/chaincode/server"\ncp "$1/connection.json" "$2/chaincode/server/connection.json"\n`,
}

/** Writes the builder where it is not. @param target its folder, as core.yaml names it */
export function writeBuilder(target: string): void {
  if (existsSync(target)) return
  writeWhole(target, Object.fromEntries(Object.entries(builderScripts).map(([name, text]) => [`bin/${name}`, text])))
  for (const name of Object.keys(builderScripts)) chmodSync(join(target, 'bin', name), 0o700)
}

import { composeFile, yamlText } from '@ip-rights-ledger/network/compose'

const head = `# Generated from network/src/topology.ts by \`npm run generate\`; never edited by hand.
# The consortium from Fabric's own images. docs/engines.md says what it shares with the native one, and what a deployment changes.
`

export const compose = (): Promise<string> => Promise.resolve(head + yamlText(composeFile()))

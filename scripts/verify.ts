/** `npm run verify -- FILE`: the evidence verifier, which asks nobody but the file. */
import { verifyCli } from '@ip-rights-ledger/evidence'

process.exitCode = await verifyCli(process.argv.slice(2), process.env)

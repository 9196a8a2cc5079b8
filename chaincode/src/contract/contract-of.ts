import { Contract, type Context } from 'fabric-contract-api'
import type { ChaincodeStub, ClientIdentity } from 'fabric-shim'
import type { CommandSpec, Tables } from '../domain/index.js'
import { callerOf } from '../ledger/caller.js'
import { submit } from '../ledger/submission.js'

/** What Fabric's starter makes one instance of. */
export type ContractClass = new () => Contract

type Method = (ctx: Context, argument: string) => Promise<string>

/**
 * A contract whose transactions are the tables' commands. The contract API reads the prototype, so methods set there are transactions
 * with one string parameter (a method's `length` must be 2); no decorator, and a table row is all that a new command needs.
 */
export function contractOf(name: string, methods: Readonly<Record<string, Method>>): ContractClass {
  class Generated extends Contract {
    constructor() {
      super(name)
    }
  }
  for (const [method, run] of Object.entries(methods)) {
    Object.defineProperty(Generated.prototype, method, {
      value: async (ctx: Context, argument: string) => run(ctx, argument),
      enumerable: false,
    })
  }
  return Generated
}

export const stubOf = (ctx: Context): ChaincodeStub => ctx.stub
export const identityOf = (ctx: Context): ClientIdentity => ctx.clientIdentity

/** One contract for each family of commands. */
export function commandContracts(specs: readonly CommandSpec[], tables: Tables): readonly ContractClass[] {
  const families = [...new Set(specs.map((s) => s.contract))]
  return families.map((family) => {
    const own = specs.filter((s) => s.contract === family)
    return contractOf(
      family,
      Object.fromEntries(
        own.map(
          (spec) => [spec.name, async (ctx, argument) => submit(stubOf(ctx), callerOf(identityOf(ctx)), spec, argument, tables)] as const,
        ),
      ),
    )
  })
}

import type { CommandSpec, Tables } from '../domain/index.js'
import { batch, submitBatch } from '../ledger/batch-submission.js'
import { callerOf } from '../ledger/caller.js'
import { contractOf, identityOf, stubOf, type ContractClass } from './contract-of.js'

/** Several commands that stand or fall together, as one transaction. */
export function batchContract(specs: readonly CommandSpec[], tables: Tables): ContractClass {
  return contractOf(batch.contract, {
    [batch.name]: async (ctx, argument) => submitBatch(stubOf(ctx), callerOf(identityOf(ctx)), specs, argument, tables),
  })
}

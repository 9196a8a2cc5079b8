// The register's contracts and beside them the least a contract can do: one key read, one key written.
import { contracts as register } from '../../chaincode/dist/contract/main.js'
import { contractOf } from '../../chaincode/dist/contract/contract-of.js'

const trivial = contractOf('trivial', {
  put: async (ctx, argument) => {
    const { key, value } = JSON.parse(argument)
    await ctx.stub.getState(key)
    await ctx.stub.putState(key, Buffer.from(value))
    return ''
  },
  get: async (ctx, argument) => Buffer.from(await ctx.stub.getState(JSON.parse(argument).key)).toString(),
})

export const contracts = [...register, trivial]

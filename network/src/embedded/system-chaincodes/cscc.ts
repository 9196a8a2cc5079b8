import { peer } from '../wire/protos.js'
import type { AskedChannel, SystemFunction } from './system-chaincodes.js'

/** Questions about the configuration (`core/scc/cscc/configure.go`); joining and updating are not among them. */
export const configurationFunctions: ReadonlyMap<string, SystemFunction> = new Map<string, SystemFunction>([
  ['GetConfigBlock', { arguments: 2, answer: ({ blocks, genesisBlock }) => blocks.block(0) ?? genesisBlock }],
  ['GetChannelConfig', { arguments: 2, answer: ({ config }) => config.serializeBinary() }],
  ['GetChannels', { arguments: 1, answer: channels }],
])

function channels({ id }: AskedChannel): Uint8Array {
  const info = new peer.ChannelInfo()
  info.setChannelId(id)
  const answer = new peer.ChannelQueryResponse()
  answer.setChannelsList([info])
  return answer.serializeBinary()
}

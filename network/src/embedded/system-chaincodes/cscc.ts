import { peer } from '../wire/protos.js'
import type { AskedChannel, ConfigurationFunction } from './system-chaincodes.js'

/** Questions about the configuration (`core/scc/cscc/configure.go`); joining and updating are not among them. */
export const configurationFunctions: ReadonlyMap<string, ConfigurationFunction> = new Map<string, ConfigurationFunction>([
  ['GetConfigBlock', ({ blocks, genesisBlock }) => blocks.block(0) ?? genesisBlock],
  ['GetChannelConfig', ({ config }) => config.serializeBinary()],
  ['GetChannels', channels],
])

function channels({ id }: AskedChannel): Uint8Array {
  const info = new peer.ChannelInfo()
  info.setChannelId(id)
  const answer = new peer.ChannelQueryResponse()
  answer.setChannelsList([info])
  return answer.serializeBinary()
}

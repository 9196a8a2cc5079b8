import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bftQuorum } from '../../network/src/embedded/channel-config/orderer-group.js'
import { channelConfigOf } from '../../network/src/embedded/channel-config/channel-config.js'
import { common, msp } from '../../network/src/embedded/wire/protos.js'
import { chaincode, members } from '../../network/src/topology.js'
import { bank, ip, OpenedChannel } from './opened-channel.js'

let opened: OpenedChannel
beforeAll(async () => {
  opened = await OpenedChannel.open()
})
afterAll(() => opened.remove())

const group = (name: string): common.ConfigGroup => {
  const found = opened.channel.config.getChannelGroup()?.getGroupsMap().get(name)
  if (!found) throw new Error(`no group ${name}`)
  return found
}

test('a block needs three of the four orderers’ very certificates', () => {
  const policy = group('Orderer').getPoliciesMap().get('BlockValidation')?.getPolicy()
  expect(policy?.getType()).toBe(common.Policy.PolicyType.SIGNATURE)
  const envelope = common.SignaturePolicyEnvelope.deserializeBinary(policy?.getValue_asU8() ?? new Uint8Array())
  expect(envelope.getRule()?.getNOutOf()?.getN()).toBe(3)
  expect(
    envelope
      .getRule()
      ?.getNOutOf()
      ?.getRulesList()
      .map((rule) => rule.getSignedBy()),
  ).toEqual([0, 1, 2, 3])
  const identities = envelope.getIdentitiesList().map((principal) => {
    expect(principal.getPrincipalClassification()).toBe(msp.MSPPrincipal.Classification.IDENTITY)
    return msp.SerializedIdentity.deserializeBinary(principal.getPrincipal_asU8()).getMspid()
  })
  expect(identities).toEqual(['IpOfficeOrdererMSP', 'CopyrightOfficeOrdererMSP', 'BankOrdererMSP', 'CourtOrdererMSP'])
  expect([1, 2, 3, 4, 5, 6, 7].map(bftQuorum)).toEqual([1, 2, 2, 3, 4, 4, 5])
})

test('capabilities, batches, lifecycle policy, and every root says which engine made it', () => {
  const capability = (of: common.ConfigGroup): string[] => [
    ...common.Capabilities.deserializeBinary(of.getValuesMap().get('Capabilities')?.getValue_asU8() ?? new Uint8Array())
      .getCapabilitiesMap()
      .keys(),
  ]
  const root = opened.channel.config.getChannelGroup()
  expect(root && capability(root)).toEqual(['V3_0'])
  expect(capability(group('Application'))).toEqual(['V2_5'])
  expect(capability(group('Orderer'))).toEqual(['V2_0'])
  const lifecycle = group('Application').getPoliciesMap().get('LifecycleEndorsement')?.getPolicy()
  const meta = common.ImplicitMetaPolicy.deserializeBinary(lifecycle?.getValue_asU8() ?? new Uint8Array())
  expect([meta.getSubPolicy(), meta.getRule()]).toEqual(['Endorsement', common.ImplicitMetaPolicy.Rule.MAJORITY])
  expect(channelConfigOf(opened.channel.genesisBlock)).toMatchObject({
    batchIntervalMs: 50,
    batchSize: { maxMessageCount: 50, absoluteMaxBytes: 2097152, preferredMaxBytes: 524288 },
  })
  for (const name of ['Application', 'Orderer']) {
    for (const [, org] of group(name).getGroupsMap().entries()) {
      const config = msp.MSPConfig.deserializeBinary(org.getValuesMap().get('MSP')?.getValue_asU8() ?? new Uint8Array())
      const [pem] = msp.FabricMSPConfig.deserializeBinary(config.getConfig_asU8()).getRootCertsList_asU8()
      expect(new X509Certificate(pem ?? '').subject).toContain('OU=embedded-engine')
    }
  }
})

test('the chaincode is approved by each member in its own collection, then committed, all by valid transactions', () => {
  const { definition, blocks } = opened.channel
  expect(definition).toMatchObject({ name: chaincode.name, version: '1.0', sequence: 1 })
  expect(blocks.height).toBe(3)
  expect([...(metadataOf(blocks.block(1))[2] ?? [])]).toEqual([0, 0, 0, 0])
  expect([...(metadataOf(blocks.block(2))[2] ?? [])]).toEqual([0])
  const snapshot = opened.channel.state.snapshot()
  for (const { mspId } of members) {
    const source = `chaincode-sources/fields/${chaincode.name}#1/PackageID`
    const held = snapshot.privateValue(mspId, '_lifecycle', `_implicit_org_${mspId}`, source)
    expect(held !== 'missing' && held?.value.toString()).toContain(chaincode.packageId)
  }
  snapshot.close()
})

test('blocks chain, three distinct orderers sign each, and the commit hash runs from block 1', async () => {
  await opened.write({ writes: { one: '1' } }, ip, bank)
  await opened.write({ writes: { one: undefined } }, ip, bank)
  const consenters = channelConfigOf(opened.channel.genesisBlock).consenters
  let previous = Buffer.alloc(0)
  for (let number = 0; number < opened.channel.blocks.height; number++) {
    const bytes = opened.channel.blocks.block(number)
    const block = common.Block.deserializeBinary(bytes ?? new Uint8Array())
    const header = block.getHeader()
    if (!header) throw new Error('no header')
    expect(Buffer.from(header.getPreviousHash_asU8())).toEqual(previous)
    const data = createHash('sha256')
      .update(Buffer.concat(block.getData()?.getDataList_asU8() ?? []))
      .digest()
    expect(Buffer.from(header.getDataHash_asU8())).toEqual(data)
    const der = derHeader(number, previous, data)
    previous = createHash('sha256').update(der).digest()
    const [signatures] = metadataOf(bytes)
    const metadata = common.Metadata.deserializeBinary(signatures ?? new Uint8Array())
    const signed = metadata.getSignaturesList().map((signature) => {
      const identifier = signature.getIdentifierHeader_asU8()
      const id = common.IdentifierHeader.deserializeBinary(identifier).getIdentifier()
      const cert = consenters.find((consenter) => consenter.getId() === id)?.getIdentity_asU8()
      const message = Buffer.concat([metadata.getValue_asU8(), identifier, der])
      expect(verify('sha256', message, createPublicKey(Buffer.from(cert ?? '')), signature.getSignature_asU8())).toBe(true)
      return id
    })
    expect(new Set(signed).size).toBe(number === 0 ? 0 : 3)
    expect((metadataOf(bytes)[4]?.length ?? 0) > 0).toBe(number > 0)
  }
})

function metadataOf(block: Uint8Array | undefined): Uint8Array[] {
  return (
    common.Block.deserializeBinary(block ?? new Uint8Array())
      .getMetadata()
      ?.getMetadataList_asU8() ?? []
  )
}

/** Written apart from the product's encoder, for small numbers only. */
function derHeader(number: number, previous: Buffer, data: Buffer): Buffer {
  const body = Buffer.concat([
    Buffer.from([2, 1, number]),
    Buffer.from([4, previous.length]),
    previous,
    Buffer.from([4, data.length]),
    data,
  ])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { caSettings } from '../../../network/src/fabric/settings/ca-settings.js'
import { configtxSettings } from '../../../network/src/fabric/settings/configtx-settings.js'
import { coreSettings } from '../../../network/src/fabric/settings/core-settings.js'
import { ordererSettings } from '../../../network/src/fabric/settings/orderer-settings.js'
import { signaturePolicyText } from '../../../network/src/fabric/settings/signature-policy-text.js'
import { connectionProfile } from '../../../network/src/connection-profiles.js'
import { chaincodePolicy, fabricPortsOf, memberByName, members, portsOf, signedBy } from '../../../network/src/topology.js'

const base = 8080
const bank = memberByName('bank')
const { peer, orderer } = portsOf(base, bank)
const fabric = fabricPortsOf(base, bank)
const tls = { tlsCert: '/d/tls-cert.pem', tlsKey: '/d/tls-key.pem', tlsCa: '/d/tlsca.pem' }

/** What Fabric's programs are given for the bank, whole: a change of the topology or a setting shows as a difference here. */
const rendered: Readonly<Record<string, object>> = {
  core: coreSettings({
    member: bank,
    listenAddress: `127.0.0.1:${peer}`,
    externalEndpoint: `127.0.0.1:${peer}`,
    chaincodeListenAddress: `127.0.0.1:${fabric.chaincodeListen}`,
    operationsAddress: `127.0.0.1:${fabric.peerOperations}`,
    mspDir: '/d/msp',
    ...tls,
    dataDir: '/d/data',
    builderDir: '/d/builder',
  }),
  orderer: ordererSettings({
    member: bank,
    listenHost: '127.0.0.1',
    listenPort: orderer,
    adminAddress: `127.0.0.1:${fabric.ordererAdmin}`,
    operationsAddress: `127.0.0.1:${fabric.ordererOperations}`,
    mspDir: '/d/msp',
    ...tls,
    dataDir: '/d/data',
  }),
  configtx: configtxSettings({
    mspDirOf: (mspId) => `/d/${mspId}`,
    peerOf: (member) => ({ host: '127.0.0.1', port: portsOf(base, member).peer }),
    ordererOf: (member) => ({
      host: '127.0.0.1',
      port: portsOf(base, member).orderer,
      cert: `/d/${member.name}/cert.pem`,
      tlsCert: `/d/${member.name}/tls-cert.pem`,
    }),
  }),
  ca: caSettings({
    member: memberByName('court'),
    listenHost: '127.0.0.1',
    port: fabricPortsOf(base, memberByName('court')).ca,
    operationsAddress: `127.0.0.1:${fabricPortsOf(base, memberByName('court')).caOperations}`,
    hosts: ['localhost', '127.0.0.1'],
    passwordOf: (ca, identity) => `password of ${identity} at ${ca}`,
  }),
  profile: connectionProfile('fabric', bank, base),
}

test.each(Object.keys(rendered))('%s', (name) => {
  const file = join(process.cwd(), 'test/network/fabric/golden', `${name}.json`)
  const text = `${JSON.stringify(rendered[name], null, 2)}\n`
  if (process.env['IPRL_WRITE_GOLDEN'] === '1') writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
})

test('the policies in Fabric’s notation', () => {
  expect(signaturePolicyText(chaincodePolicy())).toBe(
    "OR(AND('IpOfficeMSP.peer',OR('CopyrightOfficeMSP.peer','BankMSP.peer','CourtMSP.peer'))," +
      "AND('CopyrightOfficeMSP.peer',OR('BankMSP.peer','CourtMSP.peer')))",
  )
  expect(signaturePolicyText({ outOf: 3, rules: members.map(({ mspId }) => signedBy(mspId, 'admin')) })).toMatch(
    /^OutOf\(3,'IpOfficeMSP.admin',/,
  )
})

test('no two nodes of the consortium want one port', () => {
  const ports = members.flatMap((member) => [...Object.values(portsOf(base, member)), ...Object.values(fabricPortsOf(base, member))])
  expect(new Set(ports).size).toBe(ports.length)
})

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { developmentIssuer } from './development-issuer.js'
import { profileFile } from './gateway-process.js'
import { chaincode, channel, fabricPortsOf, host, type Member, members, portsOf } from './topology.js'

export type EngineName = 'embedded' | 'fabric'

const peerOf = (member: Member, portBase: number) => ({
  endpoint: `${host}:${portsOf(portBase, member).peer}`,
  tlsCaFile: `crypto/${member.mspId}/tlsca.pem`,
})

/**
 * A member's connection profile, which its gateway starts from; paths in it are relative to the data directory. The other members' peers stand
 * in founding order from the member on, so that not all turn to the same one.
 */
export function connectionProfile(engine: EngineName, member: Member, portBase: number): object {
  const place = members.indexOf(member)
  const others = [...members.slice(place + 1), ...members.slice(0, place)]
  return {
    engine,
    member: member.name,
    mspId: member.mspId,
    channel: channel.id,
    chaincode: chaincode.name,
    peer: peerOf(member, portBase),
    otherPeers: others.map((other) => ({ mspId: other.mspId, ...peerOf(other, portBase) })),
    // The CA server's own certificate is of the member's enrolment CA, on either engine.
    ca: { endpoint: `${host}:${fabricPortsOf(portBase, member).ca}`, name: 'enrolment', tlsCaFile: `crypto/${member.mspId}/ca.pem` },
    usersDir: `crypto/${member.mspId}/users`,
    usersCaFile: `crypto/${member.mspId}/ca.pem`,
    members: members.map(({ name, mspId }) => ({ name, mspId })),
    issuer: { jwksFile: 'issuer/jwks.json', issuer: developmentIssuer },
  }
}

/** Writes each member's connection profile. @param dir the data directory */
export function writeProfiles(engine: EngineName, dir: string, portBase: number): void {
  for (const member of members) {
    const file = profileFile(dir, member.name)
    const text = `${JSON.stringify(connectionProfile(engine, member, portBase), null, 2)}\n`
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(dirname(file), { recursive: true })
    // A gateway waits for the file and reads it at once: it must never see half of it.
    writeFileSync(`${file}.partial`, text)
    renameSync(`${file}.partial`, file)
  }
}

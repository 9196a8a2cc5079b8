import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

const peerPlace = { endpoint: Type.String({ minLength: 3 }), tlsCaFile: Type.String() }

/** Connection profile of one member, as the network writes it. File paths are relative to the data directory. */
export const profileSchema = Type.Object({
  engine: Type.String(),
  member: Type.String({ minLength: 1 }),
  mspId: Type.String({ minLength: 1 }),
  channel: Type.String({ minLength: 1 }),
  chaincode: Type.String({ minLength: 1 }),
  peer: Type.Object(peerPlace),
  /** Other members' peers, in the order in which they are turned to while the member's own is away; absent for none. */
  otherPeers: Type.Optional(Type.Array(Type.Object({ mspId: Type.String({ minLength: 1 }), ...peerPlace }))),
  /** The member's certificate authority, which certifies callers' own keys: `name` is that of the CA in its server; absent where there is none to reach. */
  ca: Type.Optional(Type.Object({ ...peerPlace, name: Type.String({ minLength: 1 }) })),
  usersDir: Type.String(),
  /** Certificate of the CA that the users' certificates are of; absent: signed answers name only the signer's own. */
  usersCaFile: Type.Optional(Type.String()),
  members: Type.Array(Type.Object({ name: Type.String(), mspId: Type.String() })),
  issuer: Type.Object({ jwksFile: Type.String(), issuer: Type.String() }),
})

export type Profile = Static<typeof profileSchema>

/**
 * Reads a profile and makes its paths absolute.
 * @param file lies one folder below the data directory
 * @throws Error naming the member of the profile that is wrong
 */
export async function readProfile(file: string): Promise<Profile> {
  const dataDir = resolve(dirname(file), '..')
  const read: unknown = JSON.parse(await readFile(file, 'utf8'))
  if (!Value.Check(profileSchema, read)) {
    const [error] = Value.Errors(profileSchema, read)
    throw new Error(`expected a connection profile in ${file}, got a wrong value at ${error?.instancePath || '/'}: ${error?.message ?? ''}`)
  }
  return {
    ...read,
    usersDir: resolve(dataDir, read.usersDir),
    ...(read.usersCaFile === undefined ? {} : { usersCaFile: resolve(dataDir, read.usersCaFile) }),
    peer: { ...read.peer, tlsCaFile: resolve(dataDir, read.peer.tlsCaFile) },
    otherPeers: (read.otherPeers ?? []).map((other) => ({ ...other, tlsCaFile: resolve(dataDir, other.tlsCaFile) })),
    ...(read.ca === undefined ? {} : { ca: { ...read.ca, tlsCaFile: resolve(dataDir, read.ca.tlsCaFile) } }),
    issuer: { ...read.issuer, jwksFile: resolve(dataDir, read.issuer.jwksFile) },
  }
}

import { join } from 'node:path'
import type { Member } from '../topology.js'

/** Where Fabric's own files lie under the data folder. Keys and certificates lie under `crypto`, as in every engine. */
export const fabricDir = (dir: string): string => join(dir, 'fabric')
export const peerDir = (dir: string, member: Member): string => join(fabricDir(dir), 'peers', member.name)
export const ordererDir = (dir: string, member: Member): string => join(fabricDir(dir), 'orderers', member.name)
export const caDir = (dir: string, member: Member): string => join(fabricDir(dir), 'cas', member.name)
export const adminMspDir = (dir: string, member: Member): string => join(fabricDir(dir), 'admins', member.name)
/** The last of a CA server's settings to be written: with it all are there. */
export const caSettingsFile = (dir: string, member: Member): string => join(caDir(dir, member), 'tls', 'fabric-ca-server-config.yaml')
/** An organisation's MSP as configtxgen reads it: roots, no identity. */
export const organisationMspDir = (dir: string, mspId: string): string => join(fabricDir(dir), 'organisations', mspId)
export const builderDir = (dir: string): string => join(fabricDir(dir), 'builder')
export const chaincodePackageFile = (dir: string, member: Member): string => join(fabricDir(dir), 'chaincode', `${member.name}.tar.gz`)
export const recordsDir = (dir: string): string => join(fabricDir(dir), 'processes')
export const genesisFile = (dir: string): string => join(dir, 'genesis.block')
export const logFile = (dir: string, name: string): string => join(dir, 'logs', `${name}.log`)
/** One line an entry, without colours. */
export const logFormat = '%{time:2006-01-02T15:04:05.000Z07:00} %{level:.4s} [%{module}] %{message}'

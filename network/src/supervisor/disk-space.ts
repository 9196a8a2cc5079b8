import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Below this nothing is started: orderers and peers set aside room at their first start, and a peer that finds no room stops on purpose. */
export const diskFloorBytes = 512 * 1024 ** 2

/** Bytes that a user may still write where a folder lies, or will once it is made. */
export async function freeBytes(folder: string): Promise<number> {
  let place = folder
  while (!existsSync(place)) place = dirname(place)
  const { bavail, bsize } = await statfs(place)
  return bavail * bsize
}

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 1024 ** 2)} MiB`

/** @throws Error with the remedy, before anything is written, where less than the floor is free */
export async function refuseFullDisk(folder: string): Promise<void> {
  const free = await freeBytes(folder)
  if (free >= diskFloorBytes) return
  throw new Error(
    `expected ${mebibytes(diskFloorBytes)} free for data in ${folder}, got ${mebibytes(free)}: ` +
      'free some, or choose another place with --data DIR; nothing was changed',
  )
}

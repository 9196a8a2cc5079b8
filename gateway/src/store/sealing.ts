import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

const algorithm = 'aes-256-gcm'
const version = 'v1'
const [keyLength, nonceLength, tagLength] = [32, 12, 16]

/**
 * Encrypts what the store keeps and nobody else may read: a copy of the database alone shows none of it. AES-256-GCM (NIST SP 800-38D)
 * under a key that lies beside the store, in a file of its own that only the gateway's user reads.
 */
export class Sealing {
  readonly #key: KeyObject

  private constructor(key: Buffer) {
    this.#key = createSecretKey(key)
  }

  /** The key of `file`, made where there is none. @throws Error where the file holds something else */
  static async open(file: string): Promise<Sealing> {
    const known = await keyIn(file)
    return new Sealing(known ?? (await newKey(file)))
  }

  /** A key that ends with the process. */
  static passing(): Sealing {
    return new Sealing(randomBytes(keyLength))
  }

  /** @param place names what the text belongs to: sealed for one place it opens in no other */
  seal(text: string, place: string): string {
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv(algorithm, this.#key, nonce).setAAD(Buffer.from(place))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}`
  }

  /** @throws Error where it was sealed under another key or for another place, or was changed */
  open(sealed: string, place: string): string {
    const [found, encoded = ''] = sealed.split('.')
    const bytes = Buffer.from(encoded, 'base64')
    if (found !== version || bytes.length < nonceLength + tagLength)
      throw new Error(`expected a sealed text of ${version} at ${place}, got another form`)
    const tagEnd = nonceLength + tagLength
    const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, nonceLength)).setAAD(Buffer.from(place))
    decipher.setAuthTag(bytes.subarray(nonceLength, tagEnd))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8')
    } catch (cause) {
      throw new Error(`expected what is sealed at ${place} to open, got another key, another place or changed bytes`, { cause })
    }
  }
}

async function keyIn(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === keyLength) return key
  throw new Error(`expected ${keyLength} bytes in base64 in ${file}, got ${key.length}`)
}

/** Whole or not at all, and never over another's: a key lost is everything lost that was sealed with it. */
async function newKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true })
  const partial = `${file}.${randomBytes(6).toString('hex')}`
  const key = randomBytes(keyLength)
  const handle = await open(partial, 'wx', 0o600)
  try {
    await handle.writeFile(`${key.toString('base64')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(partial, file)
    return key
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await keyIn(file) : undefined
    if (other) return other
    throw error
  } finally {
    await unlink(partial)
  }
}

/** Protocol buffers read by hand (protobuf.dev, Encoding): enough for a checker that shares no code with what it checks. */

/** Fields of one message by number; the last value of a number stands last. */
export class Message {
  readonly #numbers = new Map<number, bigint[]>()
  readonly #bytes = new Map<number, Uint8Array[]>()

  constructor(bytes: Uint8Array) {
    let at = 0
    const varint = (): bigint => {
      let value = 0n
      for (let shift = 0n; shift < 70n; shift += 7n) {
        const byte = bytes[at++]
        if (byte === undefined) throw new Error(`expected a varint at ${at - 1}, got the end of ${bytes.length} bytes`)
        value |= BigInt(byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
      throw new Error(`expected a varint of at most ten bytes at ${at}`)
    }
    const put = <T>(map: Map<number, T[]>, field: number, value: T) => map.set(field, [...(map.get(field) ?? []), value])
    while (at < bytes.length) {
      const tag = varint()
      const field = Number(tag >> 3n)
      const wire = Number(tag & 7n)
      if (wire === 0) put(this.#numbers, field, varint())
      else if (wire === 2) {
        const length = Number(varint())
        if (at + length > bytes.length) throw new Error(`expected ${length} bytes in field ${field}, got ${bytes.length - at}`)
        put(this.#bytes, field, bytes.subarray(at, at + length))
        at += length
      } else throw new Error(`expected a varint or bytes in field ${field}, got wire type ${wire}`)
    }
  }

  /** A number; 0 where absent, as proto3 has it. */
  number(field: number): number {
    return Number(this.#numbers.get(field)?.at(-1) ?? 0n)
  }

  has(field: number): boolean {
    return this.#numbers.has(field) || this.#bytes.has(field)
  }

  all(field: number): readonly Uint8Array[] {
    return this.#bytes.get(field) ?? []
  }

  /** Bytes; empty where absent. */
  bytes(field: number): Uint8Array {
    return this.all(field).at(-1) ?? new Uint8Array()
  }

  text(field: number): string {
    return Buffer.from(this.bytes(field)).toString('utf8')
  }

  message(field: number): Message {
    return new Message(this.bytes(field))
  }
}

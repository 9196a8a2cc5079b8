/** Decodes in Go's words, since they reach clients (`protoutil/unmarshalers.go`). @param what name of the message */
export function parsed<T>(what: string, decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new Error(`error unmarshalling ${what}: ${wrongWireFormat}`, { cause })
  }
}

export const wrongWireFormat = 'proto: cannot parse invalid wire-format data'

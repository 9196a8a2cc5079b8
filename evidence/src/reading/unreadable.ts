/** Bytes or JSON that do not have the form they should; the message says expected, got, where. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

import type { Role } from './roles.js'

/** Who signed, as the peer authenticated it: never taken from arguments. */
export interface Actor {
  readonly msp: string
  /** Absent on certificates that carry no role attribute. */
  readonly role?: Role
  /** The party whose certificate this is; counts only if that party is enrolled by `msp`. */
  readonly party?: string
  /** The court of a judge or clerk: all courts of one system share one MSP. */
  readonly court?: string
  /** NodeOU admin: may found the register, nothing else. */
  readonly admin?: boolean
}

/** What an event records of who acted: `through` is the member at whose gateway an outsider's act was entered. */
export interface ActorRecord {
  readonly msp: string
  readonly role?: Role
  readonly party?: string
  readonly court?: string
  readonly onBehalfOf?: string
  readonly mandateId?: string
}

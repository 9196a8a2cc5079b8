import { existsSync, readFileSync } from 'node:fs'
import type { MemberName } from '@ip-rights-ledger/network/topology'

export interface SampleParty {
  readonly key: string
  readonly kind: 'legalPerson' | 'naturalPerson'
  readonly name: string
  readonly nameEn?: string
  /** The consortium member that this party is. */
  readonly member?: MemberName
  /** The member at which its people are enrolled; the patent office where absent. */
  readonly enrolledBy?: MemberName
}

/** A right as recorded in public; parties are named by their keys. */
export interface SampleRight {
  readonly rightType: string
  readonly numbers: readonly [string, ...string[]]
  readonly holdings: { readonly kind: string; readonly holders: readonly { readonly party: string }[] }
  readonly history: readonly { readonly event: string; readonly from?: readonly string[]; readonly to?: readonly string[] }[]
}

export interface SampleRegister {
  readonly parties: readonly SampleParty[]
  readonly demonstrationParties: readonly SampleParty[]
  readonly rights: readonly SampleRight[]
}

/** The sample register that lies beside the scripts. */
export function sampleRegister(): SampleRegister {
  // The built program lies one folder deeper than its source.
  const places = ['../sample/register.json', '../../sample/register.json'].map((path) => new URL(path, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`expected the sample register at ${places.map(({ pathname }) => pathname).join(' or ')}, got no such file`)
  return JSON.parse(readFileSync(found, 'utf8')) as SampleRegister
}

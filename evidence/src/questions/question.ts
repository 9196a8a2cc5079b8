import type { Anchors } from '../anchors.js'
import type { Finding } from '../findings.js'
import type { Localized } from '../localized.js'
import type { PackageReading } from '../reading/package-reading.js'

export interface Found {
  /** What speaks against a yes; none means yes. */
  readonly findings: readonly Finding[]
  /** What was looked at, for the reader of the report. */
  readonly facts: readonly Localized[]
}

/** One thing a court wants to know of a package, answered by looking at nothing but the package and the anchors. */
export interface Question {
  readonly id: string
  readonly title: Localized
  /** Left out of the report where it does not arise. */
  applies?(reading: PackageReading, anchors: Anchors): boolean
  ask(reading: PackageReading, anchors: Anchors): Promise<Found>
}

/** A text in both languages of the register. */
export interface Localized {
  readonly en: string
  readonly zh: string
}

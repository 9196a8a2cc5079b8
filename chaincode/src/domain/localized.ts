/** Text in the register's two languages. */
export interface Localized {
  readonly en: string
  readonly zh: string
}

/** One request of a provider, as it came. */
export interface Delivery {
  readonly method: string
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
}

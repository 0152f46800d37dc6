/** What undici keeps of the fields as they were sent. */
export interface Raw {
  readonly rawHeaders?: Bytes
  readonly rawTrailers?: Bytes
}
type Bytes = readonly (Buffer | string)[] | undefined

/** Names and values in turn. Bytes are kept one to one: decoded as anything but latin1, some could not be sent on. */
export const asText = (parts: Bytes = []): string[] =>
  parts.map((part) => (typeof part === 'string' ? part : part.toString('latin1')))

/** What has happened at one connector's simulated provider. */
export interface ConnectorCounts {
  authorizations: number
  denials: number
  exchanges: number
  refreshes: number
  /** Refresh tokens and codes that came a second time. */
  reuses: number
  revocations: number
  readonly calls: Record<string, number>
}

/** What has happened since the start. */
export interface Counts {
  readonly connectors: Map<string, ConnectorCounts>
  leakedCredentials: number
}

export const createCounts = (): Counts => ({ connectors: new Map(), leakedCredentials: 0 })

/** The counts of one connector, zero at first. */
export const countsOf = ({ connectors }: Counts, connector: string): ConnectorCounts => {
  const known = connectors.get(connector)
  if (known !== undefined) return known
  const zero = { authorizations: 0, denials: 0, exchanges: 0, refreshes: 0, reuses: 0, revocations: 0, calls: {} }
  connectors.set(connector, zero)
  return zero
}

export const countCall = (counts: Counts, connector: string, endpoint: string): void => {
  const { calls } = countsOf(counts, connector)
  calls[endpoint] = (calls[endpoint] ?? 0) + 1
}

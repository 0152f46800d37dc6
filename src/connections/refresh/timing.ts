/** How long the steps of a refresh may take, in milliseconds. Tests pass shorter ones. */
export interface RefreshTiming {
  /** How long a lease holds, by the database's clock. Longer than `sendWithin` and `deadline` together. */
  readonly lease: number
  /** A request that is not on its way so long after the lease was asked for is not sent any more. */
  readonly sendWithin: number
  /** How long the token endpoint may take to answer in full. */
  readonly deadline: number
  /** How long callers wait for somebody else's refresh. */
  readonly wait: number
  /** When a refused refresh token is tried once more, before its user is asked to connect again. */
  readonly confirmAfter: number
  /** When a refresh token is tried again whose last refresh ended nobody knows how. */
  readonly unknownAfter: number
  /** How long a refused OAuth client is left alone before one refresh tries whether it is mended; five minutes at most. */
  readonly probeAfter: number
  /** The first and the longest delay after a failure that spent nothing. */
  readonly backoffFirst: number
  readonly backoffLongest: number
  /** How often lapsed leases, and journals of processes that are gone, are looked for. */
  readonly sweepEvery: number
  /** How often tokens are looked for that are due before their end. */
  readonly aheadEvery: number
  /** For how long one process keeps a token that is due to itself. */
  readonly aheadHold: number
}

export const REFRESH_TIMING: RefreshTiming = {
  lease: 45_000,
  sendWithin: 20_000,
  deadline: 20_000,
  wait: 25_000,
  confirmAfter: 60_000,
  unknownAfter: 60_000,
  probeAfter: 30_000,
  backoffFirst: 1_000,
  backoffLongest: 15 * 60_000,
  sweepEvery: 5_000,
  aheadEvery: 1_000,
  aheadHold: 60_000,
}

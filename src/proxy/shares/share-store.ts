/** What a process says of a lane, whose limit it shares with others. All numbers are costs, as connectors count them. */
export interface AskedShare {
  /** What is counted together: a connection, or a connector's calls of one application. */
  readonly lane: string
  readonly limit: number
  /** Of its share, what counts at the provider still: it cannot be given back. */
  readonly spent: number
  /** What it would have, with that. */
  readonly wanted: number
  /** For so long it spends of its share without asking again. */
  readonly spendsMs: number
  /** For so long after that, what it spent last counts. */
  readonly countsMs: number
  /** For so long the provider wants no calls; 0 where it has said nothing. */
  readonly blockedMs: number
}

/** What a process may spend of a lane. */
export interface GivenShare {
  readonly lane: string
  /** It may not have spent more than this in any window. Together, shares are never more than the limit. */
  readonly share: number
  /** It should not have spent more than this, since others go short. */
  readonly cap: number
  /** What nobody holds. */
  readonly free: number
  /** How many processes call. */
  readonly claimants: number
  /** For so long the provider wants no calls, as others were told. */
  readonly blockedMs: number
}

/** Where processes settle who may spend how much of a limit that they share. */
export interface ShareStore {
  settle(process: string, asked: readonly AskedShare[]): Promise<readonly GivenShare[]>
  /** Removes what counts no more; gives how many there were. */
  removeExpired(): Promise<number>
}

import type { Connection } from './connection.ts'

/** What is known of whether providers take the credentials of connections. */
export interface HealthStore {
  /**
   * Takes on credentials that nobody has used, refreshed or asked about for so long: of many who ask at once, each gets
   * others, and nobody gets them again before as long has passed. Gives `limit` of them where there are more.
   */
  claimIdle(query: {
    readonly idleMs: number
    readonly limit: number
  }): Promise<Pick<Connection, 'id' | 'applicationId' | 'status'>[]>
  /** The provider has taken the credentials of these connections. */
  touch(connectionIds: readonly string[]): Promise<void>
  /** The provider, being asked, takes the credential of this generation: heals a connection that needed its user. */
  accept(connectionId: string, generation: number): Promise<void>
  /**
   * The provider, being asked, refuses the credential of this generation. Gives whether it did before, at least
   * `confirmMs` ago; else it is claimed again when they have passed.
   */
  refuse(
    connectionId: string,
    generation: number,
    times: { readonly idleMs: number; readonly confirmMs: number },
  ): Promise<boolean>
}

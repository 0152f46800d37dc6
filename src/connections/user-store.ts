/** A user of an application. */
export interface User {
  readonly applicationId: string
  readonly userId: string
}

/** How much of a user was erased. */
export interface Erased {
  readonly connections: number
  readonly sessions: number
  readonly events: number
  readonly timelineEntries: number
  /** The ids of keys and tokens that were bound to the user: whoever has them in memory forgets them. */
  readonly keys: readonly string[]
  readonly tokens: readonly string[]
}

/** What is kept of users: there is no user as such, but what belongs to one. */
export interface UserStore {
  /** Erases everything that belongs to a user of an application, in one commit; what is sealed goes with its connection. */
  erase(user: User): Promise<Erased>
}

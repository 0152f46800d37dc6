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
}

/** What is kept of users: there is no user as such, but what belongs to one. */
export interface UserStore {
  /** Erases everything that belongs to a user of an application, in one commit; what is sealed goes with its connection. */
  erase(user: User): Promise<Erased>
}

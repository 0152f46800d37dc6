import type { Sabotage } from './index.ts'

const ANY = 'any completion token'

/** Whoever knows a session's id completes it: the token that only the consenting browser was given is not looked at. */
export const uncheckedCompletion: Sabotage = (parts) => ({
  ...parts,
  sessions: {
    ...parts.sessions,
    authorize: (id, answer) => parts.sessions.authorize(id, { ...answer, completionHash: ANY }),
    spend: (scope, id) => parts.sessions.spend(scope, id, ANY),
  },
})

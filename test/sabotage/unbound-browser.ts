import { sha256 } from '../../src/runtime/ids.ts'
import type { Sabotage } from './index.ts'

const ANY = sha256('any browser')

/** A state is good in every browser: whose cookie comes with it is not looked at. */
export const unboundBrowser: Sabotage = (parts) => ({
  ...parts,
  sessions: {
    ...parts.sessions,
    insertState: (state) => parts.sessions.insertState({ ...state, browserHash: ANY }),
    takeState: (key) => parts.sessions.takeState({ ...key, browserHash: ANY }),
  },
})

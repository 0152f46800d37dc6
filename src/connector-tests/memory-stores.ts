import type { ConnectSession, ConnectSessionStore, OAuthState } from '../connections/connect-session-store.ts'
import type { Connection } from '../connections/connection.ts'
import type { KeyedCallStore } from '../proxy/keyed/keyed-call-store.ts'
import type { StoredUpload, UploadStore } from '../proxy/upload/upload-store.ts'
import type { HealthStore } from '../connections/health-store.ts'
import type { RefreshStore } from '../connections/refresh/refresh-store.ts'
import type { ConnectionStore, StoredCredential } from '../connections/connection-store.ts'
import type { ForOwner } from '../vault/for-owner.ts'

/** The stores of one user's connections, kept in memory: a test of a connector needs no database. */
export interface MemoryStores {
  readonly connections: ConnectionStore
  readonly sessions: ConnectSessionStore
  readonly uploads: UploadStore
  readonly keyedCalls: KeyedCallStore
  readonly refresh: RefreshStore
  readonly health: HealthStore
  /** The sign-in that was begun last. */
  lastState(): OAuthState | undefined
}

export const createMemoryStores = (): MemoryStores => {
  const connections = new Map<string, { connection: Connection; credential?: StoredCredential }>()
  const sessions = new Map<string, ConnectSession>()
  const states = new Map<string, OAuthState>()
  const uploads = new Map<string, StoredUpload>()
  let last: OAuthState | undefined
  // There is one owner.
  let ownersKey: Buffer | undefined
  const keyOf = (unsealed: ForOwner<unknown>): Buffer => (ownersKey ??= unsealed.newKey())

  const change = (id: string, changes: Partial<Connection>): Connection | undefined => {
    const found = connections.get(id)
    if (found === undefined) return undefined
    const connection = { ...found.connection, ...changes }
    connections.set(id, { ...found, connection })
    return connection
  }
  const setCredential = (id: string, credential: StoredCredential): boolean => {
    const found = connections.get(id)
    if (found === undefined || (found.credential?.generation ?? 0) + 1 !== credential.generation) return false
    connections.set(id, { ...found, credential })
    return true
  }
  const changeSession = (id: string, changes: Partial<ConnectSession>): ConnectSession | undefined => {
    const found = sessions.get(id)
    if (found === undefined) return undefined
    const session = { ...found, ...changes }
    sessions.set(id, session)
    return session
  }

  return {
    lastState: () => last,
    uploads: {
      insert: async (upload) => {
        if (uploads.has(upload.id)) return false
        uploads.set(upload.id, upload)
        return true
      },
      find: async (_connectionId, id) => {
        const upload = uploads.get(id)
        return upload && { ...upload, ...(ownersKey !== undefined && { ownerKey: ownersKey }) }
      },
      replace: async (upload) => void uploads.set(upload.id, upload),
      remove: async (_connectionId, id) => void uploads.delete(id),
      removeExpired: async () => 0,
    },
    // No call of a test carries a key of its own.
    keyedCalls: {
      begin: async () => undefined,
      takeOver: async () => false,
      finish: async () => {},
      forget: async () => {},
      removeExpired: async () => 0,
    },
    connections: {
      insert: async (connection, credential) =>
        void connections.set(connection.id, {
          connection,
          ...(credential !== undefined && { credential: credential.seal(keyOf(credential)) }),
        }),
      find: async (_scope, id) => connections.get(id),
      list: async () => [...connections.values()].map(({ connection }) => connection),
      update: async (_scope, id, changes) => change(id, changes),
      demote: async (id, generation, status, statusReason) => {
        if (connections.get(id)?.credential?.generation !== generation) return false
        return change(id, { status, statusReason }) !== undefined
      },
      eraseCredential: async (id, status, reason) => {
        const connection = change(id, { status, ...(reason !== null && { statusReason: reason }) })
        if (connection !== undefined) connections.set(id, { connection })
      },
      remove: async (_scope, id) => connections.delete(id),
    },
    refresh: {
      claim: async ({ connectionId, generation }) => {
        const { connection, credential } = connections.get(connectionId) ?? {}
        if (connection === undefined || credential?.generation !== generation) return { is: 'changed' }
        // A scripted provider does not refuse by mistake: it is not asked twice.
        return { is: 'leased', connection, credential, trial: 1, isSuspect: true }
      },
      apply: async ({ connectionId, credential }) => (setCredential(connectionId, credential) ? 'applied' : 'gone'),
      settle: async ({ connectionId }, { status }) => {
        if (status !== undefined) change(connectionId, { status: status.to, statusReason: status.reason })
        return true
      },
      // Nothing is left over, and nothing is due: a test takes no time.
      endAbandoned: async () => 0,
      claimDue: async () => [],
      putOff: async () => {},
      removeExpired: async () => 0,
    },
    health: {
      claimIdle: async () => [],
      touch: async () => {},
      accept: async () => {},
      refuse: async () => true,
    },
    sessions: {
      insert: async (unsealed, pending) => {
        const ownerKey = keyOf(unsealed)
        const session = { ...unsealed.seal(ownerKey), ownerKey }
        sessions.set(session.id, session)
        if (pending !== undefined) connections.set(pending.id, { connection: pending })
      },
      find: async (id) => sessions.get(id),
      insertState: async (state) => {
        last = state
        states.set(state.stateHash, state)
      },
      takeState: async ({ stateHash }) => {
        const state = states.get(stateHash)
        states.delete(stateHash)
        return state
      },
      findDeviceState: async (sessionId) =>
        [...states.values()].findLast((state) => state.sessionId === sessionId && state.polling !== undefined),
      claimPoll: async (stateHash) => states.has(stateHash),
      slowDown: async () => undefined,
      authorize: async (id, { sealed, inputs }) =>
        changeSession(id, { status: 'authorized', answer: sealed, inputs }) !== undefined,
      spend: async (_scope, id) => changeSession(id, { status: 'completed' }),
      finish: async ({ connectionId, inputs }, credential) =>
        setCredential(connectionId, credential) && change(connectionId, { status: 'active', inputs })
          ? 'stored'
          : 'gone',
      eraseAnswer: async (id) => {
        const { answer: _erased, ...session } = sessions.get(id)!
        sessions.set(id, session)
      },
      generationOf: async (id) => connections.get(id)?.credential?.generation ?? 0,
      removeExpired: async () => 0,
    },
  }
}

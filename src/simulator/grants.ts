import { z } from 'zod'
import type { Clock } from '../runtime/clock.ts'
import { newId, newToken, sha256 } from '../runtime/ids.ts'
import { createStateFile } from './state-file.ts'

const storedGrant = z.strictObject({
  id: z.string(),
  connector: z.string(),
  client_id: z.string(),
  account: z.string(),
  scopes: z.array(z.string()),
  access_tokens: z.array(z.strictObject({ hash: z.string(), expires_at: z.number() })),
  refresh_token: z.string().optional(),
  spent: z.array(z.string()),
  /** When refresh tokens were spent, by hash, and when one was last given or used. */
  spent_at: z.record(z.string(), z.number()).default({}),
  used_at: z.number().default(0),
})
const storedState = z.strictObject({ version: z.literal(1), grants: z.array(storedGrant) })

/** What a user has allowed a client. Tokens are kept as hashes. */
export type Grant = z.output<typeof storedGrant>

/** The tokens of the simulator begin so: nobody can take one for a real one. */
export const TOKEN_PREFIX = 'sim_'

/** All that users have allowed, of all connectors. A grant that is revoked is gone, and its tokens with it. */
export interface Grants {
  add(facts: Pick<Grant, 'connector' | 'client_id' | 'account' | 'scopes'>): Grant
  has(grant: Grant): boolean
  issueAccessToken(grant: Grant, expiresInSeconds: number): string
  /** The refresh token that the grant had is spent from then on. */
  issueRefreshToken(grant: Grant): string
  findByAccessToken(connector: string, token: string): { grant: Grant; isExpired: boolean } | undefined
  findByRefreshToken(
    connector: string,
    token: string,
  ): { grant: Grant; isSpent: boolean; spentSeconds: number; idleSeconds: number } | undefined
  /** Notes that the refresh token was used, which keeps it alive where it dies of idleness. */
  used(grant: Grant): void
  /** Expires the token, but not the one that replaces it: gives false then, so that a retry gets through. */
  expireOnce(grant: Grant, token: string): boolean
  expireAll(connector?: string): number
  revoke(grant: Grant): void
  revokeAll(connector?: string): number
  live(): readonly Grant[]
  /** Resolves when all that was done so far will outlive the process, where a file is kept. */
  saved(): Promise<void>
}

const EXPIRED_KEPT_MS = 10 * 60_000
const SPENT_KEPT = 100

/** Makes the grants, with those of an earlier run where a file is kept. */
export const createGrants = ({ clock, stateFile }: { clock: Clock; stateFile?: string | undefined }): Grants => {
  const grants = new Map<string, Grant>()
  const byAccess = new Map<string, Grant>()
  const byRefresh = new Map<string, Grant>()
  const spared = new Set<string>()
  const file =
    stateFile === undefined
      ? undefined
      : createStateFile(stateFile, () => ({ version: 1, grants: [...grants.values()] }))
  const nowMs = (): number => clock.now().getTime()

  const remember = (grant: Grant): void => {
    grants.set(grant.id, grant)
    for (const { hash } of grant.access_tokens) byAccess.set(hash, grant)
    for (const hash of [...grant.spent, grant.refresh_token]) if (hash !== undefined) byRefresh.set(hash, grant)
  }
  const forget = (grant: Grant): void => {
    grants.delete(grant.id)
    for (const { hash } of grant.access_tokens) byAccess.delete(hash)
    for (const hash of [...grant.spent, grant.refresh_token]) if (hash !== undefined) byRefresh.delete(hash)
  }
  const dropLongExpired = (grant: Grant): void => {
    const isOld = ({ expires_at }: { expires_at: number }): boolean => expires_at < nowMs() - EXPIRED_KEPT_MS
    for (const { hash } of grant.access_tokens.filter(isOld)) byAccess.delete(hash)
    grant.access_tokens = grant.access_tokens.filter((token) => !isOld(token))
  }
  const ofConnector = (connector: string | undefined): Grant[] =>
    [...grants.values()].filter((grant) => connector === undefined || grant.connector === connector)

  const stored = storedState.safeParse(file?.read())
  for (const grant of stored.success ? stored.data.grants : []) remember(grant)

  return {
    add: (facts) => {
      const grant: Grant = {
        ...facts,
        id: newId('grant'),
        access_tokens: [],
        spent: [],
        spent_at: {},
        used_at: nowMs(),
      }
      remember(grant)
      return grant
    },
    has: ({ id }) => grants.has(id),
    issueAccessToken: (grant, expiresInSeconds) => {
      const token = `${TOKEN_PREFIX}access_${newToken()}`
      dropLongExpired(grant)
      grant.access_tokens.push({ hash: sha256(token), expires_at: nowMs() + expiresInSeconds * 1000 })
      byAccess.set(sha256(token), grant)
      return token
    },
    issueRefreshToken: (grant) => {
      const token = `${TOKEN_PREFIX}refresh_${newToken()}`
      if (grant.refresh_token !== undefined) {
        grant.spent.push(grant.refresh_token)
        grant.spent_at[grant.refresh_token] = nowMs()
      }
      for (const hash of grant.spent.splice(0, grant.spent.length - SPENT_KEPT)) {
        byRefresh.delete(hash)
        delete grant.spent_at[hash]
      }
      grant.used_at = nowMs()
      grant.refresh_token = sha256(token)
      byRefresh.set(sha256(token), grant)
      return token
    },
    findByAccessToken: (connector, token) => {
      const hash = sha256(token)
      const grant = byAccess.get(hash)
      if (grant === undefined || grant.connector !== connector) return undefined
      const expiresAt = grant.access_tokens.find((known) => known.hash === hash)?.expires_at ?? 0
      return { grant, isExpired: nowMs() >= expiresAt }
    },
    findByRefreshToken: (connector, token) => {
      const hash = sha256(token)
      const grant = byRefresh.get(hash)
      if (grant === undefined || grant.connector !== connector) return undefined
      return {
        grant,
        isSpent: grant.refresh_token !== hash,
        spentSeconds: (nowMs() - (grant.spent_at[hash] ?? 0)) / 1000,
        idleSeconds: (nowMs() - grant.used_at) / 1000,
      }
    },
    used: (grant) => {
      grant.used_at = nowMs()
    },
    expireOnce: (grant, token) => {
      if (spared.delete(grant.id)) return false
      const hash = sha256(token)
      for (const known of grant.access_tokens) if (known.hash === hash) known.expires_at = nowMs()
      spared.add(grant.id)
      return true
    },
    expireAll: (connector) => {
      const live = ofConnector(connector).flatMap((grant) => grant.access_tokens.filter((t) => t.expires_at > nowMs()))
      for (const token of live) token.expires_at = nowMs()
      return live.length
    },
    revoke: forget,
    revokeAll: (connector) => {
      const revoked = ofConnector(connector)
      revoked.forEach(forget)
      return revoked.length
    },
    live: () => [...grants.values()],
    saved: async () => file?.save(),
  }
}

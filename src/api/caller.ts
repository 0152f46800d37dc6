import { timingSafeEqual } from 'node:crypto'
import { PlatformError } from '../errors/platform-error.ts'
import { type Grant, hasEnded } from '../permissions/grant.ts'
import type { Cache } from '../runtime/cache.ts'
import type { Clock } from '../runtime/clock.ts'
import { sha256 } from '../runtime/ids.ts'
import type { ApiKey, ApplicationStore } from './application-store.ts'
import type { UserToken, UserTokenStore } from './user-token-store.ts'

/** Who calls, and what they may. */
export interface Caller {
  readonly applicationId: string
  /** The key that was shown, or that made the user token that was. */
  readonly keyId: string
  readonly tokenId?: string
  readonly grant: Grant
}

/** What finding a caller needs; the caches make it one look into memory, for who was there lately. */
export interface CallerDependencies {
  readonly applications: Pick<ApplicationStore, 'findKey'>
  readonly userTokens: Pick<UserTokenStore, 'find'>
  readonly keys: Cache<ApiKey>
  readonly tokens: Cache<UserToken>
  readonly clock: Clock
}

const FORM = /^(cpk|cpu)_([0-9a-z]{25})_([\w-]{43})$/

/** Finds the caller of an `Authorization` header. Throws `unauthorized`, without saying what is wrong. */
export const findCaller = async (authorization: string | undefined, deps: CallerDependencies): Promise<Caller> => {
  const match = FORM.exec(authorization?.replace(/^Bearer +/i, '') ?? '')
  if (match === null) throw new PlatformError('unauthorized')
  const [, kind, id, secret] = match as unknown as [string, 'cpk' | 'cpu', string, string]
  const caller = await (kind === 'cpk'
    ? callerOfKey(`key_${id}`, secret, deps)
    : callerOfToken(`utk_${id}`, secret, deps))
  if (caller === undefined || hasEnded(caller.grant, deps.clock.now())) throw new PlatformError('unauthorized')
  return caller
}

const callerOfKey = async (id: string, secret: string, deps: CallerDependencies): Promise<Caller | undefined> => {
  const key = await findKey(id, deps)
  if (key === undefined || !isSecretOf(key, secret)) return undefined
  return { applicationId: key.applicationId, keyId: id, grant: key.grant }
}

const callerOfToken = async (id: string, secret: string, deps: CallerDependencies): Promise<Caller | undefined> => {
  const token = await deps.tokens.get(id, () => deps.userTokens.find(id))
  if (token === undefined || !isSecretOf(token, secret)) return undefined
  // A token is worth what its key is: with that gone, so is it, also in memory.
  const key = await findKey(token.keyId, deps)
  if (key === undefined || hasEnded(key.grant, deps.clock.now())) return undefined
  return { applicationId: token.applicationId, keyId: token.keyId, tokenId: id, grant: token.grant }
}

/** Whose key or user token an `Authorization` header names, whether or not its secret is right. Undefined where there is none. */
export const findPresented = async (
  authorization: string | undefined,
  deps: CallerDependencies,
): Promise<{ applicationId: string; id: string } | undefined> => {
  const [, kind, id] = FORM.exec(authorization?.replace(/^Bearer +/i, '') ?? '') ?? []
  if (id === undefined) return undefined
  return kind === 'cpk'
    ? await findKey(`key_${id}`, deps)
    : await deps.tokens.get(`utk_${id}`, () => deps.userTokens.find(`utk_${id}`))
}

const findKey = (id: string, { keys, applications }: CallerDependencies): Promise<ApiKey | undefined> =>
  keys.get(id, () => applications.findKey(id))

const isSecretOf = ({ hash }: { readonly hash: string }, secret: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(secret)), Buffer.from(hash))

import { hash, timingSafeEqual } from 'node:crypto'
import { PlatformError } from '../errors/platform-error.ts'
import { type Grant, hasEnded } from '../permissions/grant.ts'
import type { Cache } from '../runtime/cache.ts'
import type { Clock } from '../runtime/clock.ts'
import { type Soon, soon } from '../runtime/soon.ts'
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

const SHA256_BYTES = 32
/** The scheme may be left out, and is written as anybody likes. */
const FORM = /^(?:[Bb][Ee][Aa][Rr][Ee][Rr] +)?(cpk|cpu)_([0-9a-z]{25})_([\w-]{43})$/

/** Finds the caller of an `Authorization` header. Throws `unauthorized`, without saying what is wrong. */
export const findCaller = (authorization: string | undefined, deps: CallerDependencies): Soon<Caller> => {
  const match = FORM.exec(authorization ?? '')
  if (match === null) throw new PlatformError('unauthorized')
  const [, kind, id, secret] = match as unknown as [string, 'cpk' | 'cpu', string, string]
  const found = kind === 'cpk' ? callerOfKey(`key_${id}`, secret, deps) : callerOfToken(`utk_${id}`, secret, deps)
  return soon(found, (caller) => {
    const ends = caller?.grant.expiresAt !== undefined
    if (caller === undefined || (ends && hasEnded(caller.grant, deps.clock.now())))
      throw new PlatformError('unauthorized')
    return caller
  })
}

const callerOfKey = (id: string, secret: string, deps: CallerDependencies): Soon<Caller | undefined> =>
  soon(findKey(id, deps), (key) => (key !== undefined && isSecretOf(key, secret) ? holderOf(key) : undefined))

const callerOfToken = async (id: string, secret: string, deps: CallerDependencies): Promise<Caller | undefined> => {
  const token = await deps.tokens.get(id, () => deps.userTokens.find(id))
  if (token === undefined || !isSecretOf(token, secret)) return undefined
  // A token is worth what its key is: with that gone, so is it, also in memory.
  const key = await findKey(token.keyId, deps)
  if (key === undefined || hasEnded(key.grant, deps.clock.now())) return undefined
  return { applicationId: token.applicationId, keyId: token.keyId, tokenId: id, grant: token.grant }
}

const holders = new WeakMap<ApiKey, Caller>()

/** Who holds a key, as long as it is in memory always the same object. */
const holderOf = (key: ApiKey): Caller => {
  const known = holders.get(key)
  if (known !== undefined) return known
  const holder = { applicationId: key.applicationId, keyId: key.id, grant: key.grant }
  holders.set(key, holder)
  return holder
}

/** Whose key or user token an `Authorization` header names, whether or not its secret is right. Undefined where there is none. */
export const findPresented = async (
  authorization: string | undefined,
  deps: CallerDependencies,
): Promise<{ applicationId: string; id: string } | undefined> => {
  const [, kind, id] = FORM.exec(authorization ?? '') ?? []
  if (id === undefined) return undefined
  return kind === 'cpk'
    ? await findKey(`key_${id}`, deps)
    : await deps.tokens.get(`utk_${id}`, () => deps.userTokens.find(`utk_${id}`))
}

const findKey = (id: string, { keys, applications }: CallerDependencies): Soon<ApiKey | undefined> =>
  keys.get(id, () => applications.findKey(id))

const hashes = new WeakMap<object, Buffer>()

const hashOf = (secret: { readonly hash: string }): Buffer => {
  const known = hashes.get(secret)
  if (known !== undefined) return known
  const bytes = Buffer.from(secret.hash, 'base64url')
  hashes.set(secret, bytes)
  return bytes
}

/** A hash that is none, of a row that was tampered with, fits nothing. */
const isSecretOf = (stored: { readonly hash: string }, secret: string): boolean => {
  const expected = hashOf(stored)
  return expected.length === SHA256_BYTES && timingSafeEqual(hash('sha256', secret, 'buffer'), expected)
}

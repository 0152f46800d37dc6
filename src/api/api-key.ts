import { timingSafeEqual } from 'node:crypto'
import { PlatformError } from '../errors/platform-error.ts'
import type { Cache } from '../runtime/cache.ts'
import type { Clock } from '../runtime/clock.ts'
import { newId, newToken, sha256 } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import type { ApiKey, ApplicationStore } from './application-store.ts'

const PREFIX = 'cpk'
const FORM = /^cpk_([0-9a-z]{25})_([\w-]{43})$/

/** Makes a key of an application. The secret is given once, here; stored is its hash. */
export const createApiKey = async (
  applicationId: string,
  name: string,
  { applications, clock }: { applications: ApplicationStore; clock: Clock },
): Promise<{ key: ApiKey; secret: Secret }> => {
  const id = newId('key')
  const token = newToken()
  const key: ApiKey = { id, applicationId, name, hash: sha256(token), createdAt: clock.now() }
  await applications.insertKey(key)
  return { key, secret: new Secret(`${PREFIX}_${id.slice('key_'.length)}_${token}`) }
}

/** Who calls, as an API key shows it. */
export interface Caller {
  readonly applicationId: string
  readonly keyId: string
}

/** Finds the caller of an `Authorization` header. Throws `unauthorized`, without saying what is wrong. */
export const findCaller = async (
  authorization: string | undefined,
  { applications, keys }: { applications: ApplicationStore; keys: Cache<ApiKey> },
): Promise<Caller> => {
  const match = FORM.exec(authorization?.replace(/^Bearer +/i, '') ?? '')
  if (match === null) throw new PlatformError('unauthorized')
  const id = `key_${match[1]}`
  const key = await keys.get(id, () => applications.findKey(id))
  const presented = Buffer.from(sha256(match[2]!))
  if (key === undefined || !timingSafeEqual(presented, Buffer.from(key.hash))) throw new PlatformError('unauthorized')
  return { applicationId: key.applicationId, keyId: key.id }
}

import type { Grant } from '../permissions/grant.ts'
import { EVERYTHING } from '../permissions/grant.ts'
import type { Clock } from '../runtime/clock.ts'
import { newId, newToken, sha256 } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import type { ApiKey, ApplicationStore } from './application-store.ts'

/** Makes a key of an application, which may do everything unless said otherwise. The secret is given once, here; stored is its hash. */
export const createApiKey = async (
  applicationId: string,
  name: string,
  { applications, clock }: { applications: Pick<ApplicationStore, 'insertKey'>; clock: Clock },
  grant: Grant = EVERYTHING,
): Promise<{ key: ApiKey; secret: Secret }> => {
  const id = newId('key')
  const token = newToken()
  const key: ApiKey = { id, applicationId, name, hash: sha256(token), grant, createdAt: clock.now() }
  await applications.insertKey(key)
  return { key, secret: new Secret(`cpk_${id.slice('key_'.length)}_${token}`) }
}

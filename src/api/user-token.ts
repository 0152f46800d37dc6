import type { Clock } from '../runtime/clock.ts'
import { newId, newToken, sha256 } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import type { Caller } from './caller.ts'
import type { UserGrant, UserToken, UserTokenStore } from './user-token-store.ts'

/** Makes a token of one user with a caller's key. The secret is given once, here; stored is its hash. */
export const createUserToken = async (
  { applicationId, keyId }: Pick<Caller, 'applicationId' | 'keyId'>,
  grant: UserGrant,
  { userTokens, clock }: { userTokens: Pick<UserTokenStore, 'insert'>; clock: Clock },
): Promise<{ token: UserToken; secret: Secret }> => {
  const id = newId('utk')
  const text = newToken()
  const token: UserToken = { id, applicationId, keyId, hash: sha256(text), grant, createdAt: clock.now() }
  await userTokens.insert(token)
  return { token, secret: new Secret(`cpu_${id.slice('utk_'.length)}_${text}`) }
}

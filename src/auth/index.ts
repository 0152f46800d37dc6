import type { AuthSettings } from '../definition/schema.ts'
import { apiKey } from './api-key.ts'
import type { AuthType } from './auth-type.ts'
import { awsSigv4 } from './aws-sigv4/aws-sigv4.ts'
import { basic } from './basic.ts'
import { bearer } from './bearer.ts'
import { jwtBearer } from './jwt-bearer.ts'
import { none } from './none.ts'
import { oauth1 } from './oauth1/oauth1.ts'
import { oauth2ClientCredentials } from './oauth2-client-credentials.ts'
import { oauth2 } from './oauth2/oauth2.ts'
import { session } from './session.ts'

/** The auth types this platform has. A new one is its own file plus one line here. */
export const authTypes: readonly AuthType[] = [
  oauth2,
  oauth2ClientCredentials,
  jwtBearer,
  oauth1,
  apiKey,
  bearer,
  basic,
  session,
  awsSigv4,
  none,
] as readonly unknown[] as readonly AuthType[]

const byName = new Map(authTypes.map((type) => [type.name, type]))

/** The auth type that implements these settings. The parser let no others through. */
export const authTypeOf = (settings: AuthSettings): AuthType => byName.get(settings.type)!

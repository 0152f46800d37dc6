// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type { AuthTokenApi } from './auth-token-api.js'

/** The endpoints below `auth`. */
export declare class AuthApi extends sdk.Resource {
  readonly token: AuthTokenApi
}

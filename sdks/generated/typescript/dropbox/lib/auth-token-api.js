// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class AuthTokenApi extends Resource {
  revoke(params, options) {
    return invoke(this, { name: 'auth.token.revoke', effect: 'destructive' }, params, options)
  }
}

// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource } from './runtime.js'
import { AuthTokenApi } from './auth-token-api.js'

export class AuthApi extends Resource {
  constructor(parent) {
    super(parent)
    this.token = new AuthTokenApi(this)
  }
}

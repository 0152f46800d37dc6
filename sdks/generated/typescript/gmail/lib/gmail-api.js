// Generated from the connector gmail 1.0.0; do not edit.
import { BaseConnector } from './runtime.js'
import { UsersApi } from './users-api.js'

export class Gmail extends BaseConnector {
  constructor(client, target) {
    super(client, target, { name: 'gmail', version: '1.0.0' })
    this.users = new UsersApi(this)
  }
}

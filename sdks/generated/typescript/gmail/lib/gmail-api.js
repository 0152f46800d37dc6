// Generated from the connector gmail 1.1.0; do not edit.
import { BaseConnector, invoke } from './runtime.js'
import { UsersApi } from './users-api.js'

export class Gmail extends BaseConnector {
  constructor(client, target) {
    super(client, target, { name: 'gmail', version: '1.1.0' })
    this.users = new UsersApi(this)
  }

  batch(params, options) {
    return invoke(this, { name: 'batch', effect: 'destructive', body: 'binary', result: 'text' }, params, options)
  }
}

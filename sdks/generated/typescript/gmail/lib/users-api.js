// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { UsersDraftsApi } from './users-drafts-api.js'
import { UsersHistoryApi } from './users-history-api.js'
import { UsersLabelsApi } from './users-labels-api.js'
import { UsersMessagesApi } from './users-messages-api.js'
import { UsersSettingsApi } from './users-settings-api.js'
import { UsersThreadsApi } from './users-threads-api.js'

export class UsersApi extends Resource {
  constructor(parent) {
    super(parent)
    this.drafts = new UsersDraftsApi(this)
    this.history = new UsersHistoryApi(this)
    this.labels = new UsersLabelsApi(this)
    this.messages = new UsersMessagesApi(this)
    this.settings = new UsersSettingsApi(this)
    this.threads = new UsersThreadsApi(this)
  }

  getProfile(params, options) {
    return invoke(this, { name: 'users.getProfile', effect: 'read' }, params, options)
  }

  stop(params, options) {
    return invoke(this, { name: 'users.stop', effect: 'write', result: 'empty' }, params, options)
  }

  watch(params, options) {
    return invoke(this, { name: 'users.watch', effect: 'write' }, params, options)
  }
}

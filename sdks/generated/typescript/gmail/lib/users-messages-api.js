// Generated from the connector gmail 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { UsersMessagesAttachmentsApi } from './users-messages-attachments-api.js'

export class UsersMessagesApi extends Resource {
  constructor(parent) {
    super(parent)
    this.attachments = new UsersMessagesAttachmentsApi(this)
  }

  delete(params, options) {
    return invoke(this, { name: 'users.messages.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'users.messages.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(
      this,
      { name: 'users.messages.list', effect: 'read', items: ['messages'], size: 'maxResults' },
      params,
      options,
    )
  }

  modify(params, options) {
    return invoke(this, { name: 'users.messages.modify', effect: 'write' }, params, options)
  }

  send(params, options) {
    return invoke(this, { name: 'users.messages.send', effect: 'write' }, params, options)
  }

  trash(params, options) {
    return invoke(this, { name: 'users.messages.trash', effect: 'write' }, params, options)
  }
}

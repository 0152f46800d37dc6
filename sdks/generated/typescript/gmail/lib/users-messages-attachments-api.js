// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersMessagesAttachmentsApi extends Resource {
  download(params, options) {
    return invoke(
      this,
      { name: 'users.messages.attachments.download', effect: 'read', result: 'binary' },
      params,
      options,
    )
  }

  get(params, options) {
    return invoke(this, { name: 'users.messages.attachments.get', effect: 'read' }, params, options)
  }
}

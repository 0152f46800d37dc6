// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { UsersMessagesAttachmentsApi } from './users-messages-attachments-api.js'

export class UsersMessagesApi extends Resource {
  constructor(parent) {
    super(parent)
    this.attachments = new UsersMessagesAttachmentsApi(this)
  }

  batchDelete(params, options) {
    return invoke(this, { name: 'users.messages.batchDelete', effect: 'destructive', result: 'empty' }, params, options)
  }

  batchModify(params, options) {
    return invoke(this, { name: 'users.messages.batchModify', effect: 'write', result: 'empty' }, params, options)
  }

  delete(params, options) {
    return invoke(this, { name: 'users.messages.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'users.messages.get', effect: 'read' }, params, options)
  }

  import(params, options) {
    return invoke(this, { name: 'users.messages.import', effect: 'write' }, params, options)
  }

  importUpload(params, options) {
    return invoke(this, { name: 'users.messages.import.upload', effect: 'write', body: 'binary' }, params, options)
  }

  importUploadMultipart(params, options) {
    return invoke(
      this,
      { name: 'users.messages.import.upload.multipart', effect: 'write', body: 'binary' },
      params,
      options,
    )
  }

  importUploadStart(params, options) {
    return invoke(
      this,
      { name: 'users.messages.import.upload.start', effect: 'write', body: 'json', result: 'empty' },
      params,
      options,
    )
  }

  insert(params, options) {
    return invoke(this, { name: 'users.messages.insert', effect: 'write' }, params, options)
  }

  insertUpload(params, options) {
    return invoke(this, { name: 'users.messages.insert.upload', effect: 'write', body: 'binary' }, params, options)
  }

  insertUploadMultipart(params, options) {
    return invoke(
      this,
      { name: 'users.messages.insert.upload.multipart', effect: 'write', body: 'binary' },
      params,
      options,
    )
  }

  insertUploadStart(params, options) {
    return invoke(
      this,
      { name: 'users.messages.insert.upload.start', effect: 'write', body: 'json', result: 'empty' },
      params,
      options,
    )
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

  sendUpload(params, options) {
    return invoke(this, { name: 'users.messages.send.upload', effect: 'write', body: 'binary' }, params, options)
  }

  sendUploadMultipart(params, options) {
    return invoke(
      this,
      { name: 'users.messages.send.upload.multipart', effect: 'write', body: 'binary' },
      params,
      options,
    )
  }

  sendUploadStart(params, options) {
    return invoke(
      this,
      { name: 'users.messages.send.upload.start', effect: 'write', body: 'json', result: 'empty' },
      params,
      options,
    )
  }

  trash(params, options) {
    return invoke(this, { name: 'users.messages.trash', effect: 'write' }, params, options)
  }

  untrash(params, options) {
    return invoke(this, { name: 'users.messages.untrash', effect: 'write' }, params, options)
  }
}

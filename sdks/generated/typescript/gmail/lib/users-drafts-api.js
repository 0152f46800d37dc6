// Generated from the connector gmail 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class UsersDraftsApi extends Resource {
  create(params, options) {
    return invoke(this, { name: 'users.drafts.create', effect: 'write' }, params, options)
  }

  createUpload(params, options) {
    return invoke(this, { name: 'users.drafts.create.upload', effect: 'write', body: 'binary' }, params, options)
  }

  createUploadMultipart(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.create.upload.multipart', effect: 'write', body: 'binary' },
      params,
      options,
    )
  }

  createUploadStart(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.create.upload.start', effect: 'write', body: 'json', result: 'empty' },
      params,
      options,
    )
  }

  delete(params, options) {
    return invoke(this, { name: 'users.drafts.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'users.drafts.get', effect: 'read' }, params, options)
  }

  list(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.list', effect: 'read', items: ['drafts'], size: 'maxResults' },
      params,
      options,
    )
  }

  send(params, options) {
    return invoke(this, { name: 'users.drafts.send', effect: 'write' }, params, options)
  }

  sendUploadMultipart(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.send.upload.multipart', effect: 'write', body: 'binary' },
      params,
      options,
    )
  }

  sendUploadStart(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.send.upload.start', effect: 'write', body: 'json', result: 'empty' },
      params,
      options,
    )
  }

  update(params, options) {
    return invoke(this, { name: 'users.drafts.update', effect: 'write' }, params, options)
  }

  updateUpload(params, options) {
    return invoke(this, { name: 'users.drafts.update.upload', effect: 'write', body: 'binary' }, params, options)
  }

  updateUploadMultipart(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.update.upload.multipart', effect: 'write', body: 'binary' },
      params,
      options,
    )
  }

  updateUploadStart(params, options) {
    return invoke(
      this,
      { name: 'users.drafts.update.upload.start', effect: 'write', body: 'json', result: 'empty' },
      params,
      options,
    )
  }
}

// Generated from the connector onedrive 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class ItemApi extends Resource {
  children(params, options) {
    return invoke(this, { name: 'item.children', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }

  childrenByPath(params, options) {
    return invoke(
      this,
      { name: 'item.childrenByPath', effect: 'read', items: ['value'], size: '$top' },
      params,
      options,
    )
  }

  content(params, options) {
    return invoke(this, { name: 'item.content', effect: 'read', result: 'binary' }, params, options)
  }

  contentByPath(params, options) {
    return invoke(this, { name: 'item.contentByPath', effect: 'read', result: 'binary' }, params, options)
  }

  copy(params, options) {
    return invoke(this, { name: 'item.copy', effect: 'write', waits: true }, params, options)
  }

  createLink(params, options) {
    return invoke(this, { name: 'item.createLink', effect: 'write' }, params, options)
  }

  createUploadSession(params, options) {
    return invoke(this, { name: 'item.createUploadSession', effect: 'write' }, params, options)
  }

  createUploadSessionById(params, options) {
    return invoke(this, { name: 'item.createUploadSessionById', effect: 'write' }, params, options)
  }

  createUploadSessionInFolder(params, options) {
    return invoke(this, { name: 'item.createUploadSessionInFolder', effect: 'write' }, params, options)
  }

  delete(params, options) {
    return invoke(this, { name: 'item.delete', effect: 'destructive', result: 'empty' }, params, options)
  }

  get(params, options) {
    return invoke(this, { name: 'item.get', effect: 'read' }, params, options)
  }

  getByPath(params, options) {
    return invoke(this, { name: 'item.getByPath', effect: 'read' }, params, options)
  }

  invite(params, options) {
    return invoke(this, { name: 'item.invite', effect: 'write' }, params, options)
  }

  permanentDelete(params, options) {
    return invoke(this, { name: 'item.permanentDelete', effect: 'destructive', result: 'empty' }, params, options)
  }

  permissions(params, options) {
    return invoke(this, { name: 'item.permissions', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }

  preview(params, options) {
    return invoke(this, { name: 'item.preview', effect: 'read' }, params, options)
  }

  replaceContent(params, options) {
    return invoke(this, { name: 'item.replaceContent', effect: 'write', body: 'binary' }, params, options)
  }

  restore(params, options) {
    return invoke(this, { name: 'item.restore', effect: 'write' }, params, options)
  }

  restoreVersion(params, options) {
    return invoke(this, { name: 'item.restoreVersion', effect: 'write', result: 'empty' }, params, options)
  }

  thumbnailContent(params, options) {
    return invoke(this, { name: 'item.thumbnailContent', effect: 'read', result: 'binary' }, params, options)
  }

  thumbnails(params, options) {
    return invoke(this, { name: 'item.thumbnails', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }

  update(params, options) {
    return invoke(this, { name: 'item.update', effect: 'write' }, params, options)
  }

  upload(params, options) {
    return invoke(this, { name: 'item.upload', effect: 'write', body: 'binary' }, params, options)
  }

  uploadByPath(params, options) {
    return invoke(this, { name: 'item.uploadByPath', effect: 'write', body: 'binary' }, params, options)
  }

  versionContent(params, options) {
    return invoke(this, { name: 'item.versionContent', effect: 'read', result: 'binary' }, params, options)
  }

  versions(params, options) {
    return invoke(this, { name: 'item.versions', effect: 'read', items: ['value'], size: '$top' }, params, options)
  }
}

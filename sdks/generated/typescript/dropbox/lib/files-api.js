// Generated from the connector dropbox 1.0.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { FilesSearchApi } from './files-search-api.js'

export class FilesApi extends Resource {
  constructor(parent) {
    super(parent)
    this.search = new FilesSearchApi(this)
  }

  createFolderV2(params, options) {
    return invoke(this, { name: 'files.create_folder_v2', effect: 'write' }, params, options)
  }

  deleteV2(params, options) {
    return invoke(this, { name: 'files.delete_v2', effect: 'destructive' }, params, options)
  }

  download(params, options) {
    return invoke(this, { name: 'files.download', effect: 'read', result: 'binary' }, params, options)
  }

  getMetadata(params, options) {
    return invoke(this, { name: 'files.get_metadata', effect: 'read' }, params, options)
  }

  getTemporaryLink(params, options) {
    return invoke(this, { name: 'files.get_temporary_link', effect: 'read' }, params, options)
  }

  listFolder(params, options) {
    return invoke(
      this,
      { name: 'files.list_folder', effect: 'read', items: ['entries'], size: 'limit' },
      params,
      options,
    )
  }

  listFolderContinue(params, options) {
    return invoke(this, { name: 'files.list_folder.continue', effect: 'read', items: ['entries'] }, params, options)
  }

  listFolderLongpoll(params, options) {
    return invoke(this, { name: 'files.list_folder.longpoll', effect: 'read' }, params, options)
  }

  moveV2(params, options) {
    return invoke(this, { name: 'files.move_v2', effect: 'write' }, params, options)
  }

  searchV2(params, options) {
    return invoke(this, { name: 'files.search_v2', effect: 'read', items: ['matches'] }, params, options)
  }

  upload(params, options) {
    return invoke(this, { name: 'files.upload', effect: 'write', body: 'binary' }, params, options)
  }
}

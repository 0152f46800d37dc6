// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { FilesCopyBatchApi } from './files-copy-batch-api.js'
import { FilesMoveBatchApi } from './files-move-batch-api.js'
import { FilesSearchApi } from './files-search-api.js'
import { FilesUploadSessionApi } from './files-upload-session-api.js'

export class FilesApi extends Resource {
  constructor(parent) {
    super(parent)
    this.copyBatch = new FilesCopyBatchApi(this)
    this.moveBatch = new FilesMoveBatchApi(this)
    this.search = new FilesSearchApi(this)
    this.uploadSession = new FilesUploadSessionApi(this)
  }

  copyBatchV2(params, options) {
    return invoke(this, { name: 'files.copy_batch_v2', effect: 'write', waits: true }, params, options)
  }

  copyV2(params, options) {
    return invoke(this, { name: 'files.copy_v2', effect: 'write' }, params, options)
  }

  createFolderV2(params, options) {
    return invoke(this, { name: 'files.create_folder_v2', effect: 'write' }, params, options)
  }

  deleteBatch(params, options) {
    return invoke(this, { name: 'files.delete_batch', effect: 'destructive', waits: true }, params, options)
  }

  deleteBatchCheck(params, options) {
    return invoke(this, { name: 'files.delete_batch.check', effect: 'read' }, params, options)
  }

  deleteV2(params, options) {
    return invoke(this, { name: 'files.delete_v2', effect: 'destructive' }, params, options)
  }

  download(params, options) {
    return invoke(this, { name: 'files.download', effect: 'read', result: 'binary' }, params, options)
  }

  downloadZip(params, options) {
    return invoke(this, { name: 'files.download_zip', effect: 'read', result: 'binary' }, params, options)
  }

  export(params, options) {
    return invoke(this, { name: 'files.export', effect: 'read', result: 'binary' }, params, options)
  }

  getMetadata(params, options) {
    return invoke(this, { name: 'files.get_metadata', effect: 'read' }, params, options)
  }

  getPreview(params, options) {
    return invoke(this, { name: 'files.get_preview', effect: 'read', result: 'binary' }, params, options)
  }

  getTemporaryLink(params, options) {
    return invoke(this, { name: 'files.get_temporary_link', effect: 'read' }, params, options)
  }

  getTemporaryUploadLink(params, options) {
    return invoke(this, { name: 'files.get_temporary_upload_link', effect: 'write' }, params, options)
  }

  getThumbnailBatch(params, options) {
    return invoke(this, { name: 'files.get_thumbnail_batch', effect: 'read' }, params, options)
  }

  getThumbnailV2(params, options) {
    return invoke(this, { name: 'files.get_thumbnail_v2', effect: 'read', result: 'binary' }, params, options)
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

  listFolderGetLatestCursor(params, options) {
    return invoke(this, { name: 'files.list_folder.get_latest_cursor', effect: 'read' }, params, options)
  }

  listFolderLongpoll(params, options) {
    return invoke(this, { name: 'files.list_folder.longpoll', effect: 'read' }, params, options)
  }

  listRevisions(params, options) {
    return invoke(
      this,
      { name: 'files.list_revisions', effect: 'read', items: ['entries'], size: 'limit' },
      params,
      options,
    )
  }

  moveBatchV2(params, options) {
    return invoke(this, { name: 'files.move_batch_v2', effect: 'write', waits: true }, params, options)
  }

  moveV2(params, options) {
    return invoke(this, { name: 'files.move_v2', effect: 'write' }, params, options)
  }

  restore(params, options) {
    return invoke(this, { name: 'files.restore', effect: 'write' }, params, options)
  }

  saveUrl(params, options) {
    return invoke(this, { name: 'files.save_url', effect: 'write', waits: true }, params, options)
  }

  saveUrlCheckJobStatus(params, options) {
    return invoke(this, { name: 'files.save_url.check_job_status', effect: 'read' }, params, options)
  }

  searchV2(params, options) {
    return invoke(this, { name: 'files.search_v2', effect: 'read', items: ['matches'] }, params, options)
  }

  upload(params, options) {
    return invoke(this, { name: 'files.upload', effect: 'write', body: 'binary' }, params, options)
  }
}

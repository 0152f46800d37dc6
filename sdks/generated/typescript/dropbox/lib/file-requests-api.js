// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'
import { FileRequestsListApi } from './file-requests-list-api.js'

export class FileRequestsApi extends Resource {
  constructor(parent) {
    super(parent)
    this.list = new FileRequestsListApi(this)
  }

  create(params, options) {
    return invoke(this, { name: 'file_requests.create', effect: 'write' }, params, options)
  }

  listV2(params, options) {
    return invoke(
      this,
      { name: 'file_requests.list_v2', effect: 'read', items: ['file_requests'], size: 'limit' },
      params,
      options,
    )
  }
}

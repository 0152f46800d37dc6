// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class FileRequestsListApi extends Resource {
  continue(params, options) {
    return invoke(
      this,
      { name: 'file_requests.list.continue', effect: 'read', items: ['file_requests'] },
      params,
      options,
    )
  }
}

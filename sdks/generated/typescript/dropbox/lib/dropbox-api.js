// Generated from the connector dropbox 1.1.0; do not edit.
import { BaseConnector } from './runtime.js'
import { AuthApi } from './auth-api.js'
import { CheckApi } from './check-api.js'
import { FileRequestsApi } from './file-requests-api.js'
import { FilesApi } from './files-api.js'
import { SharingApi } from './sharing-api.js'
import { UsersApi } from './users-api.js'

export class Dropbox extends BaseConnector {
  constructor(client, target) {
    super(client, target, { name: 'dropbox', version: '1.1.0' })
    this.auth = new AuthApi(this)
    this.check = new CheckApi(this)
    this.fileRequests = new FileRequestsApi(this)
    this.files = new FilesApi(this)
    this.sharing = new SharingApi(this)
    this.users = new UsersApi(this)
  }
}

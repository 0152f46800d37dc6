// Generated from the connector onedrive 1.0.0; do not edit.
import { BaseConnector } from './runtime.js'
import { DriveApi } from './drive-api.js'
import { FolderApi } from './folder-api.js'
import { ItemApi } from './item-api.js'
import { MeApi } from './me-api.js'
import { RootApi } from './root-api.js'

export class OneDrive extends BaseConnector {
  constructor(client, target) {
    super(client, target, { name: 'onedrive', version: '1.0.0' })
    this.drive = new DriveApi(this)
    this.folder = new FolderApi(this)
    this.item = new ItemApi(this)
    this.me = new MeApi(this)
    this.root = new RootApi(this)
  }
}

// Generated from the connector onedrive 1.1.0; do not edit.
import { BaseConnector, invoke } from './runtime.js'
import { DriveApi } from './drive-api.js'
import { DrivesApi } from './drives-api.js'
import { FolderApi } from './folder-api.js'
import { ItemApi } from './item-api.js'
import { MeApi } from './me-api.js'
import { PermissionApi } from './permission-api.js'
import { RootApi } from './root-api.js'
import { SharesApi } from './shares-api.js'
import { SpecialApi } from './special-api.js'
import { SubscriptionApi } from './subscription-api.js'

export class OneDrive extends BaseConnector {
  constructor(client, target) {
    super(client, target, { name: 'onedrive', version: '1.1.0' })
    this.drive = new DriveApi(this)
    this.drives = new DrivesApi(this)
    this.folder = new FolderApi(this)
    this.item = new ItemApi(this)
    this.me = new MeApi(this)
    this.permission = new PermissionApi(this)
    this.root = new RootApi(this)
    this.shares = new SharesApi(this)
    this.special = new SpecialApi(this)
    this.subscription = new SubscriptionApi(this)
  }

  batch(params, options) {
    return invoke(this, { name: 'batch', effect: 'destructive' }, params, options)
  }
}

// Generated from the connector dropbox 1.1.0; do not edit.
import { Resource, invoke } from './runtime.js'

export class SharingApi extends Resource {
  addFolderMember(params, options) {
    return invoke(this, { name: 'sharing.add_folder_member', effect: 'write' }, params, options)
  }

  checkShareJobStatus(params, options) {
    return invoke(this, { name: 'sharing.check_share_job_status', effect: 'read' }, params, options)
  }

  createSharedLinkWithSettings(params, options) {
    return invoke(this, { name: 'sharing.create_shared_link_with_settings', effect: 'write' }, params, options)
  }

  getSharedLinkFile(params, options) {
    return invoke(this, { name: 'sharing.get_shared_link_file', effect: 'read', result: 'binary' }, params, options)
  }

  getSharedLinkMetadata(params, options) {
    return invoke(this, { name: 'sharing.get_shared_link_metadata', effect: 'read' }, params, options)
  }

  listFolders(params, options) {
    return invoke(
      this,
      { name: 'sharing.list_folders', effect: 'read', items: ['entries'], size: 'limit' },
      params,
      options,
    )
  }

  listFoldersContinue(params, options) {
    return invoke(this, { name: 'sharing.list_folders.continue', effect: 'read', items: ['entries'] }, params, options)
  }

  listSharedLinks(params, options) {
    return invoke(this, { name: 'sharing.list_shared_links', effect: 'read', items: ['links'] }, params, options)
  }

  revokeSharedLink(params, options) {
    return invoke(this, { name: 'sharing.revoke_shared_link', effect: 'destructive' }, params, options)
  }

  shareFolder(params, options) {
    return invoke(this, { name: 'sharing.share_folder', effect: 'write', waits: true }, params, options)
  }
}

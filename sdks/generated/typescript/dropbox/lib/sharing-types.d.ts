// Generated from the connector dropbox 1.0.0; do not edit.

/** Arguments of `sharing.create_shared_link_with_settings`. */
export interface SharingCreateSharedLinkWithSettingsParams {
  path: string
  /** Who may open it and until when; the user's own settings otherwise. */
  settings?: SharedLinkSettings
}

export interface LinkPermissions {
  allow_comments: boolean
  allow_download: boolean
  can_allow_download: boolean
  can_disallow_download: boolean
  can_remove_expiry: boolean
  can_revoke: boolean
  can_set_expiry: boolean
  team_restricts_comments: boolean
  visibility_policies: { [name: string]: unknown }[]
  requested_visibility?: { [name: string]: unknown }
  require_password?: boolean
  resolved_visibility?: { [name: string]: unknown }
}

export interface SharedLinkMetadata {
  /** A file's link also has client_modified, server_modified, rev and size. */
  '.tag': 'file' | 'folder' | (string & {})
  link_permissions: LinkPermissions
  name: string
  url: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  expires?: string
  id?: string
  path_lower?: string
}

export interface SharedLinkSettings {
  access?: 'viewer' | 'editor' | 'max' | 'default' | (string & {})
  allow_download?: boolean
  audience?: 'public' | 'team' | 'no_one' | 'password' | 'members' | (string & {})
  /** A time, as in `2026-01-02T03:04:05Z`. */
  expires?: string
  link_password?: string
  requested_visibility?: 'public' | 'team_only' | 'password' | (string & {})
  require_password?: boolean
}

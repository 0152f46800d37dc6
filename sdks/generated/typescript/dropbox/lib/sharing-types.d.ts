// Generated from the connector dropbox 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  AsyncJobInProgress,
  DefaultLinkExpirationDaysPolicy,
  EnforceLinkPasswordPolicy,
  Path,
  PathRoot,
  ReadPath,
  WritePathOrId,
} from './shared-types.js'

/** Arguments of `sharing.add_folder_member`. */
export interface SharingAddFolderMemberParams {
  /** At most 500. */
  members: readonly AddMember[]
  /** Of sharing.list_folders. */
  shared_folder_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Stands in the e-mail. */
  custom_message?: string
  /** Proof of the user's identity, where Dropbox asked for it. */
  fp_sealed_result?: string
  /**
   * Whether nobody gets an e-mail about it.
   *
   * Default: `false`.
   */
  quiet?: boolean
}

/** Arguments of `sharing.check_share_job_status`. */
export interface SharingCheckShareJobStatusParams {
  /** Of the answer that began the job. */
  async_job_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `sharing.create_shared_link_with_settings`. */
export interface SharingCreateSharedLinkWithSettingsParams {
  path: ReadPath
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Who may open it and until when; the user's own settings otherwise. */
  settings?: SharedLinkSettings
}

/** Arguments of `sharing.get_shared_link_file`. */
export interface SharingGetSharedLinkFileParams {
  /** Of the link. */
  url: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Where the link has one. */
  link_password?: string
  /** Below the link, where that is a folder's. */
  path?: Path
}

/** Arguments of `sharing.get_shared_link_metadata`. */
export interface SharingGetSharedLinkMetadataParams {
  /** Of the link. */
  url: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Where the link has one. */
  link_password?: string
  /** Below the link, where that is a folder's. */
  path?: Path
}

/** Arguments of `sharing.list_folders`. */
export interface SharingListFoldersParams {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** For each folder, whether this user may do these. */
  actions?: readonly FolderActionArg[]
}

/** Arguments of `sharing.list_folders.continue`. */
export interface SharingListFoldersContinueParams {
  /** Of the page before. */
  cursor: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `sharing.list_shared_links`. */
export interface SharingListSharedLinksParams {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /** Of the page before. */
  cursor?: string
  /** Whether links to folders above it are left out. */
  direct_only?: boolean
  /** Only links to this file or folder, and to folders above it; all links unless stated. */
  path?: ReadPath
}

/** Arguments of `sharing.revoke_shared_link`. */
export interface SharingRevokeSharedLinkParams {
  /** Of the link. */
  url: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `sharing.share_folder`. */
export interface SharingShareFolderParams {
  /** The folder. */
  path: WritePathOrId
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
  /**
   * Whether members of the folder above are members here.
   *
   * Default: `"inherit"`.
   */
  access_inheritance?: 'inherit' | 'no_inherit' | (string & {})
  /** Who may change the members. */
  acl_update_policy?: 'owner' | 'editors' | (string & {})
  /** Whether this user may do these to it. */
  actions?: readonly FolderActionArg[]
  /**
   * Whether the answer comes at once in any case.
   *
   * Default: `false`.
   */
  force_async?: boolean
  /** Of the folder's link. */
  link_settings?: LinkSettings
  /** Who may be a member. */
  member_policy?: 'team' | 'anyone' | 'team_and_approved' | (string & {})
  /** Who may open links into it. */
  shared_link_policy?: 'anyone' | 'team' | 'members' | (string & {})
  /** Whether members see who has looked at a file. */
  viewer_info_policy?: 'enabled' | 'disabled' | (string & {})
}

export interface AccessInheritance {
  '.tag': 'inherit' | 'no_inherit' | 'other' | (string & {})
}

export interface AccessLevel {
  '.tag': 'owner' | 'editor' | 'viewer' | 'viewer_no_comment' | 'traverse' | 'no_access' | 'other' | (string & {})
}

export type AccessLevelArg =
  | 'owner'
  | 'editor'
  | 'viewer'
  | 'viewer_no_comment'
  | 'traverse'
  | 'no_access'
  | (string & {})

export interface AclUpdatePolicy {
  '.tag': 'owner' | 'editors' | 'other' | (string & {})
}

export interface AddMember {
  member: MemberSelector
  access_level?: AccessLevelArg
}

export interface AlphaResolvedVisibility {
  '.tag':
    | 'public'
    | 'team_only'
    | 'password'
    | 'team_and_password'
    | 'shared_folder_only'
    | 'no_one'
    | 'only_you'
    | 'other'
    | (string & {})
}

export interface AudienceExceptionContentInfo {
  name: string
}

export interface AudienceExceptions {
  count: number
  exceptions: AudienceExceptionContentInfo[]
}

export interface AudienceRestrictingSharedFolder {
  audience: LinkAudience
  name: string
  shared_folder_id: string
}

export interface ChangeLinkExpirationPolicy {
  '.tag': 'allowed' | 'not_allowed' | 'other' | (string & {})
}

export interface FolderAction {
  '.tag':
    | 'change_options'
    | 'disable_viewer_info'
    | 'edit_contents'
    | 'enable_viewer_info'
    | 'invite_editor'
    | 'invite_viewer'
    | 'invite_viewer_no_comment'
    | 'relinquish_membership'
    | 'unmount'
    | 'unshare'
    | 'leave_a_copy'
    | 'share_link'
    | 'create_link'
    | 'create_view_link'
    | 'create_edit_link'
    | 'set_access_inheritance'
    | 'other'
    | (string & {})
}

export type FolderActionArg =
  | 'change_options'
  | 'disable_viewer_info'
  | 'edit_contents'
  | 'enable_viewer_info'
  | 'invite_editor'
  | 'invite_viewer'
  | 'invite_viewer_no_comment'
  | 'relinquish_membership'
  | 'unmount'
  | 'unshare'
  | 'leave_a_copy'
  | 'share_link'
  | 'create_link'
  | 'create_view_link'
  | 'create_edit_link'
  | 'set_access_inheritance'
  | (string & {})

export interface FolderPermission {
  action: FolderAction
  allow: boolean
  reason?: PermissionDeniedReason
}

export interface FolderPolicy {
  acl_update_policy: AclUpdatePolicy
  shared_link_policy: SharedLinkPolicy
  member_policy?: MemberPolicy
  resolved_member_policy?: MemberPolicy
  viewer_info_policy?: ViewerInfoPolicy
}

export interface LinkAccessLevel {
  '.tag': 'viewer' | 'editor' | 'other' | (string & {})
}

export interface LinkAction {
  '.tag':
    | 'change_access_level'
    | 'change_audience'
    | 'remove_expiry'
    | 'remove_password'
    | 'set_expiry'
    | 'set_password'
    | 'other'
    | (string & {})
}

export interface LinkAudience {
  '.tag': 'public' | 'team' | 'no_one' | 'password' | 'members' | 'other' | (string & {})
}

export type LinkAudienceArg = 'public' | 'team' | 'no_one' | 'password' | 'members' | (string & {})

export interface LinkAudienceDisallowedReason {
  '.tag':
    | 'delete_and_recreate'
    | 'restricted_by_shared_folder'
    | 'restricted_by_team'
    | 'user_not_on_team'
    | 'user_account_type'
    | 'permission_denied'
    | 'other'
    | (string & {})
}

export interface LinkAudienceOption {
  allowed: boolean
  audience: LinkAudience
  disallowed_reason?: LinkAudienceDisallowedReason
}

export type LinkExpiry = ('remove_expiry' | (string & {})) | LinkExpiryOption2

export interface LinkExpiryOption2 {
  '.tag': 'set_expiry' | (string & {})
  /** A time, as in `2026-01-02T03:04:05Z`. */
  set_expiry: string
}

export type LinkPassword = ('remove_password' | (string & {})) | LinkPasswordOption2

export interface LinkPasswordOption2 {
  '.tag': 'set_password' | (string & {})
  set_password: string
}

export interface LinkPermission {
  action: LinkAction
  allow: boolean
  reason?: PermissionDeniedReason
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
  visibility_policies: VisibilityPolicy[]
  audience_options?: LinkAudienceOption[]
  can_remove_password?: boolean
  can_request_access?: boolean
  can_set_password?: boolean
  can_sync?: boolean
  can_use_extended_sharing_controls?: boolean
  change_shared_link_expiration_policy?: ChangeLinkExpirationPolicy
  days_to_expire_policy?: DefaultLinkExpirationDaysPolicy
  /** Who can open it. */
  effective_audience?: LinkAudience
  enforce_shared_link_password_policy?: EnforceLinkPasswordPolicy
  link_access_level?: LinkAccessLevel
  /** Who could open it, were there no policies. */
  requested_visibility?: RequestedVisibility
  require_password?: boolean
  /** Who can open it, all policies considered. */
  resolved_visibility?: ResolvedVisibility
  revoke_failure_reason?: SharedLinkAccessFailureReason
}

export interface LinkSettings {
  access_level?: AccessLevelArg
  audience?: LinkAudienceArg
  expiry?: LinkExpiry
  password?: LinkPassword
}

export interface ListFoldersResult {
  entries: SharedFolderMetadata[]
  cursor?: string
}

export interface ListSharedLinksResult {
  has_more: boolean
  links: SharedLinkMetadata[]
  cursor?: string
}

export interface MemberPolicy {
  '.tag': 'team' | 'anyone' | 'team_and_approved' | 'other' | (string & {})
}

export type MemberSelector =
  | MemberSelectorEmail
  | MemberSelectorDropboxId
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface MemberSelectorDropboxId {
  '.tag': 'dropbox_id'
  /** An account, a team member or a group. */
  dropbox_id: string
}

export interface MemberSelectorEmail {
  '.tag': 'email'
  email: string
}

export interface PermissionDeniedReason {
  '.tag':
    | 'user_not_same_team_as_owner'
    | 'user_not_allowed_by_owner'
    | 'target_is_indirect_member'
    | 'target_is_owner'
    | 'target_is_self'
    | 'target_not_active'
    | 'folder_is_limited_team_folder'
    | 'owner_not_on_team'
    | 'permission_denied'
    | 'restricted_by_team'
    | 'user_account_type'
    | 'user_not_on_team'
    | 'folder_is_inside_shared_folder'
    | 'restricted_by_parent_folder'
    | 'insufficient_plan'
    | 'other'
    | (string & {})
  message?: string
  upsell_url?: string
}

export interface RequestedVisibility {
  '.tag': 'public' | 'team_only' | 'password' | (string & {})
}

export interface ResolvedVisibility {
  '.tag':
    | 'public'
    | 'team_only'
    | 'password'
    | 'team_and_password'
    | 'shared_folder_only'
    | 'no_one'
    | 'only_you'
    | 'other'
    | (string & {})
}

export interface ShareFolderError {
  '.tag':
    | 'email_unverified'
    | 'bad_path'
    | 'team_policy_disallows_member_policy'
    | 'disallowed_shared_link_policy'
    | 'no_permission'
    | 'other'
    | (string & {})
  bad_path?: SharePathError
}

export type ShareFolderJobStatus =
  | AsyncJobInProgress
  | ShareFolderJobStatusComplete
  | ShareFolderJobStatusFailed
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface ShareFolderJobStatusComplete {
  '.tag': 'complete'
  /** Of this user. */
  access_type: AccessLevel
  is_inside_team_folder: boolean
  is_team_folder: boolean
  name: string
  policy: FolderPolicy
  preview_url: string
  shared_folder_id: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  time_invited: string
  access_inheritance?: AccessInheritance
  folder_id?: string
  link_metadata?: SharedContentLinkMetadata
  owner_display_names?: string[]
  owner_team?: Team
  parent_folder_name?: string
  parent_shared_folder_id?: string
  path_display?: string
  /** Missing where the folder is not mounted. */
  path_lower?: string
  permissions?: FolderPermission[]
}

export interface ShareFolderJobStatusFailed {
  '.tag': 'failed'
  failed: ShareFolderError
}

export interface ShareFolderLaunchComplete {
  '.tag': 'complete' | (string & {})
  /** Of this user. */
  access_type: AccessLevel
  is_inside_team_folder: boolean
  is_team_folder: boolean
  name: string
  policy: FolderPolicy
  preview_url: string
  shared_folder_id: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  time_invited: string
  access_inheritance?: AccessInheritance
  folder_id?: string
  link_metadata?: SharedContentLinkMetadata
  owner_display_names?: string[]
  owner_team?: Team
  parent_folder_name?: string
  parent_shared_folder_id?: string
  path_display?: string
  /** Missing where the folder is not mounted. */
  path_lower?: string
  permissions?: FolderPermission[]
}

export type SharePathError =
  | SharePathErrorIsFile
  | SharePathErrorAlreadyShared
  | { '.tag': sdk.UnknownTag; [name: string]: unknown }

export interface SharePathErrorAlreadyShared {
  '.tag': 'already_shared'
  /** Of this user. */
  access_type: AccessLevel
  is_inside_team_folder: boolean
  is_team_folder: boolean
  name: string
  policy: FolderPolicy
  preview_url: string
  shared_folder_id: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  time_invited: string
  access_inheritance?: AccessInheritance
  folder_id?: string
  link_metadata?: SharedContentLinkMetadata
  owner_display_names?: string[]
  owner_team?: Team
  parent_folder_name?: string
  parent_shared_folder_id?: string
  path_display?: string
  /** Missing where the folder is not mounted. */
  path_lower?: string
  permissions?: FolderPermission[]
}

export interface SharePathErrorIsFile {
  '.tag':
    | 'is_file'
    | 'inside_shared_folder'
    | 'contains_shared_folder'
    | 'contains_app_folder'
    | 'contains_team_folder'
    | 'is_app_folder'
    | 'inside_app_folder'
    | 'is_public_folder'
    | 'inside_public_folder'
    | 'invalid_path'
    | 'is_osx_package'
    | 'inside_osx_package'
    | 'is_vault'
    | 'is_vault_locked'
    | 'is_family'
    | 'other'
}

export interface SharedContentLinkMetadata {
  audience_options: LinkAudience[]
  current_audience: LinkAudience
  link_permissions: LinkPermission[]
  password_protected: boolean
  url: string
  access_level?: AccessLevel
  audience_exceptions?: AudienceExceptions
  audience_restricting_shared_folder?: AudienceRestrictingSharedFolder
  /** A time, as in `2026-01-02T03:04:05Z`. */
  expiry?: string
}

export interface SharedFolderMetadata {
  /** Of this user. */
  access_type: AccessLevel
  is_inside_team_folder: boolean
  is_team_folder: boolean
  name: string
  policy: FolderPolicy
  preview_url: string
  shared_folder_id: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  time_invited: string
  access_inheritance?: AccessInheritance
  folder_id?: string
  link_metadata?: SharedContentLinkMetadata
  owner_display_names?: string[]
  owner_team?: Team
  parent_folder_name?: string
  parent_shared_folder_id?: string
  path_display?: string
  /** Missing where the folder is not mounted. */
  path_lower?: string
  permissions?: FolderPermission[]
}

export interface SharedLinkAccessFailureReason {
  '.tag':
    | 'login_required'
    | 'email_verify_required'
    | 'password_required'
    | 'team_only'
    | 'owner_only'
    | 'other'
    | (string & {})
}

export interface SharedLinkMetadata {
  '.tag': 'file' | 'folder' | 'other' | (string & {})
  link_permissions: LinkPermissions
  name: string
  url: string
  /**
   * As the three below, of a file only.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  client_modified?: string
  content_owner_team_info?: Team
  /** A time, as in `2026-01-02T03:04:05Z`. */
  expires?: string
  id?: string
  path_lower?: string
  rev?: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  server_modified?: string
  size?: number
  /** Who owns the link. */
  team_member_info?: TeamMemberInfo
}

export interface SharedLinkPolicy {
  '.tag': 'anyone' | 'team' | 'members' | 'other' | (string & {})
}

export interface SharedLinkSettings {
  access?: 'viewer' | 'editor' | 'max' | 'default' | (string & {})
  allow_download?: boolean
  audience?: LinkAudienceArg
  /**
   * Without fractions of a second.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  expires?: string
  link_password?: string
  /** Stands in audience now. */
  requested_visibility?: 'public' | 'team_only' | 'password' | (string & {})
  require_password?: boolean
}

export interface Team {
  id: string
  name: string
}

export interface TeamMemberInfo {
  display_name: string
  team_info: Team
  member_id?: string
}

export interface ViewerInfoPolicy {
  '.tag': 'enabled' | 'disabled' | 'other' | (string & {})
}

export interface VisibilityPolicy {
  allowed: boolean
  policy: RequestedVisibility
  resolved_policy: AlphaResolvedVisibility
  disallowed_reason?: VisibilityPolicyDisallowedReason
}

export interface VisibilityPolicyDisallowedReason {
  '.tag':
    | 'delete_and_recreate'
    | 'restricted_by_shared_folder'
    | 'restricted_by_team'
    | 'user_not_on_team'
    | 'user_account_type'
    | 'permission_denied'
    | 'other'
    | (string & {})
}

// Generated from the connector dropbox 1.1.0; do not edit.
import type { DefaultLinkExpirationDaysPolicy, EnforceLinkPasswordPolicy, PathRoot } from './shared-types.js'

/** Arguments of `users.get_account`. */
export interface UsersGetAccountParams {
  /** Such as modified_by of a file. */
  account_id: string
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `users.get_current_account`. */
export interface UsersGetCurrentAccountParams {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which admin, "dbmid:…", who may reach what the team owns. */
  'Dropbox-API-Select-Admin'?: string
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

/** Arguments of `users.get_space_usage`. */
export interface UsersGetSpaceUsageParams {
  /** What paths begin at; the user's home unless stated. */
  'Dropbox-API-Path-Root'?: PathRoot
  /** For a team's token: as which member, "dbmid:…". */
  'Dropbox-API-Select-User'?: string
}

export interface AccountType {
  '.tag': 'basic' | 'pro' | 'business' | (string & {})
}

export interface BasicAccount {
  account_id: string
  disabled: boolean
  email: string
  email_verified: boolean
  /** Whether this user is in the same team. */
  is_teammate: boolean
  name: Name
  profile_photo_url?: string
  /** Of a member of the same team. */
  team_member_id?: string
}

export interface FullAccount {
  account_id: string
  account_type: AccountType
  disabled: boolean
  email: string
  email_verified: boolean
  /** Whether a personal and a work account are linked. */
  is_paired: boolean
  locale: string
  name: Name
  referral_link: string
  /** What the header Dropbox-API-Path-Root may name. */
  root_info: RootInfo
  country?: string
  profile_photo_url?: string
  team?: FullTeam
  /** Of a member of a team. */
  team_member_id?: string
}

export interface FullTeam {
  id: string
  name: string
  office_addin_policy: OfficeAddInPolicy
  sharing_policies: TeamSharingPolicies
  top_level_content_policy: TopLevelContentPolicy
}

export interface GroupCreation {
  '.tag': 'admins_and_members' | 'admins_only' | (string & {})
}

export interface MemberSpaceLimitType {
  '.tag': 'off' | 'alert_only' | 'stop_sync' | 'other' | (string & {})
}

export interface Name {
  abbreviated_name: string
  display_name: string
  familiar_name: string
  given_name: string
  surname: string
}

export interface OfficeAddInPolicy {
  '.tag': 'disabled' | 'enabled' | 'other' | (string & {})
}

export interface RootInfo {
  '.tag': 'user' | 'team' | 'other' | (string & {})
  home_namespace_id: string
  root_namespace_id: string
  /** Of a team member, whose home is a folder in the team's space. */
  home_path?: string
}

export interface SharedFolderBlanketLinkRestrictionPolicy {
  '.tag': 'members' | 'anyone' | 'other' | (string & {})
}

export interface SharedFolderJoinPolicy {
  '.tag': 'from_team_only' | 'from_anyone' | 'other' | (string & {})
}

export interface SharedFolderMemberPolicy {
  '.tag': 'team' | 'anyone' | 'team_and_approved' | 'other' | (string & {})
}

export interface SharedLinkCreatePolicy {
  '.tag': 'default_public' | 'default_team_only' | 'team_only' | 'default_no_one' | 'other' | (string & {})
}

export interface SharedLinkDefaultPermissionsPolicy {
  '.tag': 'default' | 'edit' | 'view' | 'other' | (string & {})
}

export interface SpaceAllocation {
  '.tag': 'individual' | 'team' | 'other' | (string & {})
  /** In bytes: of the user, or of the whole team. */
  allocated?: number
  /** By the whole team. */
  used?: number
  /** What the team gives this user; 0 where there is no limit. */
  user_within_team_space_allocated?: number
  user_within_team_space_limit_type?: MemberSpaceLimitType
  /** By this user, as of some time ago. */
  user_within_team_space_used_cached?: number
}

export interface SpaceUsage {
  allocation: SpaceAllocation
  /** In bytes. */
  used: number
}

export interface TeamSharingPolicies {
  default_link_expiration_days_policy: DefaultLinkExpirationDaysPolicy
  enforce_link_password_policy: EnforceLinkPasswordPolicy
  group_creation_policy: GroupCreation
  shared_folder_join_policy: SharedFolderJoinPolicy
  shared_folder_link_restriction_policy: SharedFolderBlanketLinkRestrictionPolicy
  shared_folder_member_policy: SharedFolderMemberPolicy
  shared_link_create_policy: SharedLinkCreatePolicy
  shared_link_default_permissions_policy: SharedLinkDefaultPermissionsPolicy
}

export interface TopLevelContentPolicy {
  '.tag': 'admin_only' | 'everyone' | 'other' | (string & {})
}

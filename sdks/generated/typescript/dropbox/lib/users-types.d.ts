// Generated from the connector dropbox 1.0.0; do not edit.

export interface AccountType {
  '.tag': 'basic' | 'pro' | 'business' | (string & {})
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
  root_info: RootInfo
  country?: string
  profile_photo_url?: string
  team_member_id?: string
}

export interface Name {
  abbreviated_name: string
  display_name: string
  familiar_name: string
  given_name: string
  surname: string
}

export interface RootInfo {
  '.tag': 'user' | 'team' | (string & {})
  home_namespace_id: string
  root_namespace_id: string
}

export interface SpaceAllocation {
  '.tag': 'individual' | 'team' | 'other' | (string & {})
  /** In bytes: of the user, or of the whole team. */
  allocated?: number
  /** By the whole team. */
  used?: number
}

export interface SpaceUsage {
  allocation: SpaceAllocation
  /** In bytes. */
  used: number
}

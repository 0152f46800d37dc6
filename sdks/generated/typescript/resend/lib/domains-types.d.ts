// Generated from the connector resend 1.0.0; do not edit.

/** Arguments of `domains.create`. */
export interface DomainsCreateParams {
  name: string
  capabilities?: DomainCapabilities
  /** Whether clicks are tracked. */
  click_tracking?: boolean
  /** The subdomain of the Return-Path; "send" otherwise. */
  custom_return_path?: string
  /** Whether opening is tracked. */
  open_tracking?: boolean
  /**
   * Where it is sent from.
   *
   * Default: `"us-east-1"`.
   */
  region?: 'us-east-1' | 'eu-west-1' | 'sa-east-1' | 'ap-northeast-1' | (string & {})
  /**
   * "enforced" sends nothing rather than unencrypted.
   *
   * Default: `"opportunistic"`.
   */
  tls?: 'opportunistic' | 'enforced' | (string & {})
  /** The subdomain of tracked links. */
  tracking_subdomain?: string
}

/** Arguments of `domains.get`. */
export interface DomainsGetParams {
  /** As domains.list gives it. */
  domain_id: string
}

/** Arguments of `domains.list`. */
export interface DomainsListParams {
  /** Goes on after the item with this id. */
  after?: string
  /** Goes back before the item with this id. */
  before?: string
  /** How many to give. */
  limit?: number
}

/** Arguments of `domains.remove`. */
export interface DomainsRemoveParams {
  /** As domains.list gives it. */
  domain_id: string
}

/** Arguments of `domains.verify`. */
export interface DomainsVerifyParams {
  /** As domains.list gives it. */
  domain_id: string
}

export interface CreateDomainResponse {
  capabilities?: DomainCapabilities
  created_at?: string
  id?: string
  name?: string
  records?: DomainRecord[]
  region?: string
  status?: 'pending' | 'verified' | 'failed' | 'not_started' | 'partially_verified' | 'partially_failed' | (string & {})
}

export interface DeleteDomainResponse {
  deleted?: boolean
  id?: string
  object?: string
}

export interface Domain {
  capabilities?: DomainCapabilities
  click_tracking?: boolean
  created_at?: string
  id?: string
  name?: string
  object?: string
  open_tracking?: boolean
  records?: DomainRecord[]
  region?: string
  status?: 'pending' | 'verified' | 'failed' | 'not_started' | 'partially_verified' | 'partially_failed' | (string & {})
  tracking_subdomain?: string
}

export interface DomainCapabilities {
  receiving?: 'enabled' | 'disabled' | (string & {})
  sending?: 'enabled' | 'disabled' | (string & {})
}

export interface DomainRecord {
  name?: string
  priority?: number
  /** What it is for. */
  record?: 'SPF' | 'DKIM' | 'Receiving' | 'Tracking' | 'TrackingCAA' | (string & {})
  status?: 'pending' | 'verified' | 'failed' | 'temporary_failure' | 'not_started' | (string & {})
  ttl?: string
  type?: 'MX' | 'TXT' | 'CNAME' | 'CAA' | (string & {})
  value?: string
}

export interface ListDomainsItem {
  capabilities?: DomainCapabilities
  created_at?: string
  id?: string
  name?: string
  region?: string
  status?: 'pending' | 'verified' | 'failed' | 'not_started' | 'partially_verified' | 'partially_failed' | (string & {})
}

export interface ListDomainsResponse {
  data?: ListDomainsItem[]
  has_more?: boolean
  object?: string
}

export interface VerifyDomainResponse {
  id?: string
  object?: string
}

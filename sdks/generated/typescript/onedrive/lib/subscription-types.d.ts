// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `subscription.create`. */
export interface SubscriptionCreateParams {
  /** "updated" is all that drives have. */
  changeType: string
  /**
   * When it ends, at most 42,300 minutes from now.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  expirationDateTime: string
  /** Your address that gets the notifications. */
  notificationUrl: string
  /** Such as /me/drive/root; on personal drives also a folder below. */
  resource: string
  /** Work and school accounts, to be told of changes of who may see an item, and to be given ids that stay. */
  Prefer?: readonly ('includesecuritywebhooks' | 'IdType="ImmutableId"' | (string & {}))[]
  /** A secret of yours that comes with every notification, of at most 128 characters. */
  clientState?: string
  /** v1_2 unless stated. */
  latestSupportedTlsVersion?: string
  /** Your address that is told when the subscription itself is in danger. */
  lifecycleNotificationUrl?: string
}

/** Arguments of `subscription.renew`. */
export interface SubscriptionRenewParams {
  /**
   * When it ends, at most 42,300 minutes from now.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  expirationDateTime: string
  /** As subscription.create gives it. */
  id: string
}

export interface Subscription {
  applicationId?: string | null
  /** updated, for drives. */
  changeType?: string
  /** Comes with every notification, to tell whose it is. */
  clientState?: string | null
  creatorId?: string | null
  encryptionCertificate?: string | null
  encryptionCertificateId?: string | null
  /**
   * At most 42,300 minutes after now.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  expirationDateTime?: string
  id?: string
  includeResourceData?: boolean | null
  latestSupportedTlsVersion?: string | null
  lifecycleNotificationUrl?: string | null
  notificationQueryOptions?: string | null
  /** Gets the notifications. */
  notificationUrl?: string
  notificationUrlAppId?: string | null
  /** Such as me/drive/root. */
  resource?: string
}

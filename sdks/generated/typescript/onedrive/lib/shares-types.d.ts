// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `shares.get`. */
export interface SharesGetParams {
  /** A shareId, or "u!" and the link in base64url, without "=" at the end. */
  'encoded-sharing-url': string
  /** Such as children or thumbnails. */
  $expand?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /** Whether to take the link, as a click would: for good, or for this request only. */
  Prefer?: readonly ('redeemSharingLink' | 'redeemSharingLinkIfNecessary' | (string & {}))[]
}

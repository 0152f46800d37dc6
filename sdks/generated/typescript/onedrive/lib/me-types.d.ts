// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `me.get`. */
export interface MeGetParams {
  /** Only these properties. */
  $select?: readonly string[]
  /** For queries of the directory: an answer that may be a little old. */
  ConsistencyLevel?: 'eventual' | (string & {})
}

export interface User {
  businessPhones?: string[]
  displayName?: string | null
  givenName?: string | null
  id?: string
  jobTitle?: string | null
  mail?: string | null
  mobilePhone?: string | null
  officeLocation?: string | null
  preferredLanguage?: string | null
  surname?: string | null
  /** What the user signs in with. */
  userPrincipalName?: string
}

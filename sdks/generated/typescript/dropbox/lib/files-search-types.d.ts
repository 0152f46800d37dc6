// Generated from the connector dropbox 1.0.0; do not edit.

/** Arguments of `files.search.continue_v2`. */
export interface FilesSearchContinueV2Params {
  /** Of the page before. */
  cursor: string
}

// Generated from the connector onedrive 1.0.0; do not edit.

export interface Deleted {
  state?: string
}

/** What it is shows in which of file, folder, root, deleted … it has. */
export interface DriveItem {
  /** Downloads the file without a token, for about an hour. */
  '@microsoft.graph.downloadUrl'?: string
  /** Changes with the content. */
  cTag?: string
  createdBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  deleted?: Deleted
  description?: string
  /** Changes with everything. */
  eTag?: string
  file?: File
  fileSystemInfo?: FileSystemInfo
  folder?: Folder
  id?: string
  image?: Image
  lastModifiedBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
  name?: string
  parentReference?: ItemReference
  photo?: Photo
  root?: { [name: string]: unknown }
  /** In bytes. */
  size?: number
  webUrl?: string
}

export interface DriveItemCollectionResponse {
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: DriveItem[]
}

export interface File {
  hashes?: Hashes
  mimeType?: string
}

/** The times that the user's own computer gave. */
export interface FileSystemInfo {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
}

export interface Folder {
  childCount?: number
}

export interface Hashes {
  crc32Hash?: string
  /** The one that every kind of drive has. */
  quickXorHash?: string
  sha1Hash?: string
  sha256Hash?: string
}

export interface Identity {
  displayName?: string
  id?: string
}

export interface IdentitySet {
  application?: Identity
  device?: Identity
  user?: Identity
}

export interface Image {
  height?: number
  width?: number
}

export interface ItemReference {
  driveId?: string
  driveType?: string
  id?: string
  name?: string
  /** Percent-encoded, such as /drive/root:/Photos. */
  path?: string
}

export interface Photo {
  cameraMake?: string
  cameraModel?: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  takenDateTime?: string
}

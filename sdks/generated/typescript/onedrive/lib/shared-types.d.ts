// Generated from the connector onedrive 1.1.0; do not edit.

export interface Album {
  coverImageItemId?: string
}

export interface Audio {
  album?: string
  albumArtist?: string
  artist?: string
  /** In kbit/s. */
  bitrate?: number
  composers?: string
  copyright?: string
  disc?: number
  discCount?: number
  /** In milliseconds. */
  duration?: number
  genre?: string
  hasDrm?: boolean
  isVariableBitrate?: boolean
  title?: string
  track?: number
  trackCount?: number
  year?: number
}

/** An album, or several items shared together; personal drives only. */
export interface Bundle {
  album?: Album
  childCount?: number
}

/** There where the item is gone; delta listings have such items. */
export interface Deleted {
  state?: string
}

export interface Drive {
  createdBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  description?: string
  /** personal, business or documentLibrary. */
  driveType?: string
  eTag?: string
  id?: string
  lastModifiedBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
  name?: string
  owner?: IdentitySet
  parentReference?: ItemReference
  quota?: Quota
  sharePointIds?: SharepointIds
  system?: SystemFacet
  webUrl?: string
}

export interface DriveItem {
  /** Downloads the file without a token, for about an hour; not there once $select names other properties. */
  '@microsoft.graph.downloadUrl'?: string
  /** #microsoft.graph.driveItem, where Graph says it. */
  '@odata.type'?: string
  audio?: Audio
  bundle?: Bundle
  /** Changes with the content; files only. */
  cTag?: string
  /** With $expand=children, of folders. */
  children?: DriveItem[]
  createdBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  deleted?: Deleted
  /** Personal drives only. */
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
  location?: GeoCoordinates
  malware?: Malware
  name?: string
  package?: Package
  parentReference?: ItemReference
  pendingOperations?: PendingOperations
  /** With $expand=permissions. */
  permissions?: Permission[]
  photo?: Photo
  publication?: PublicationFacet
  remoteItem?: RemoteItem
  root?: Root
  searchResult?: SearchResult
  shared?: Shared
  sharepointIds?: SharepointIds
  /** In bytes. */
  size?: number
  specialFolder?: SpecialFolder
  /** With $expand=thumbnails. */
  thumbnails?: ThumbnailSet[]
  /** With $expand=versions. */
  versions?: DriveItemVersion[]
  video?: Video
  /** For WebDAV clients. */
  webDavUrl?: string
  webUrl?: string
}

export interface DriveItemCollectionResponse {
  /** Of all pages together. */
  '@odata.count'?: number
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: DriveItem[]
}

export interface DriveItemVersion {
  id?: string
  lastModifiedBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
  publication?: PublicationFacet
  /** In bytes. */
  size?: number
}

export interface File {
  hashes?: Hashes
  /** As the server found it. */
  mimeType?: string
  processingMetadata?: boolean
}

/** The times that the user's own computer gave. */
export interface FileSystemInfo {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastAccessedDateTime?: string
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
}

export interface Folder {
  childCount?: number
  view?: FolderView
}

export interface FolderView {
  /** default, name, type, size, takenOrCreatedDateTime, lastModifiedDateTime or sequence. */
  sortBy?: string
  /** ascending or descending. */
  sortOrder?: string
  /** default, icons, details or thumbnails. */
  viewType?: string
}

export interface GeoCoordinates {
  /** In feet above the sea. */
  altitude?: number
  latitude?: number
  longitude?: number
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

/** Where an item is; to move or copy one, its id and driveId are enough. */
export interface ItemReference {
  driveId?: string
  /** personal, business or documentLibrary. */
  driveType?: string
  id?: string
  name?: string
  /** Percent-encoded, such as /drive/root:/Photos. */
  path?: string
  shareId?: string
  sharepointIds?: SharepointIds
  /** Of the site that has the drive; work and school accounts only. */
  siteId?: string
}

export interface Malware {
  /** What was found. */
  description?: string
}

/** A folder that is one thing to its users, such as a notebook. */
export interface Package {
  /** Such as oneNote. */
  type?: string
}

export interface PendingContentUpdate {
  /** A time, as in `2026-01-02T03:04:05Z`. */
  queuedDateTime?: string
}

export interface PendingOperations {
  pendingContentUpdate?: PendingContentUpdate
}

export interface Permission {
  /** With item.invite, where it failed. */
  error?: PublicError
  /** A time, as in `2026-01-02T03:04:05Z`. */
  expirationDateTime?: string
  grantedTo?: IdentitySet
  grantedToIdentities?: IdentitySet[]
  grantedToIdentitiesV2?: SharePointIdentitySet[]
  grantedToV2?: SharePointIdentitySet
  /** Personal drives only. */
  hasPassword?: boolean
  id?: string
  inheritedFrom?: ItemReference
  invitation?: SharingInvitation
  link?: SharingLink
  /** read, write or owner. */
  roles?: string[]
  /** Opens the item through shares.get. */
  shareId?: string
}

export interface Photo {
  cameraMake?: string
  cameraModel?: string
  exposureDenominator?: number
  exposureNumerator?: number
  fNumber?: number
  focalLength?: number
  iso?: number
  /** 1 to 8, as in EXIF. */
  orientation?: number
  /** A time, as in `2026-01-02T03:04:05Z`. */
  takenDateTime?: string
}

export interface PublicError {
  code?: string
  innerError?: PublicErrorInnerError
  message?: string
}

export interface PublicErrorInnerError {
  code?: string
}

export interface PublicationFacet {
  /** published or checkout. */
  level?: string
  versionId?: string
}

/** In bytes. */
export interface Quota {
  /** In the recycle bin. */
  deleted?: number
  remaining?: number
  /** normal, nearing, critical or exceeded. */
  state?: string
  storagePlanInformation?: StoragePlanInformation
  total?: number
  used?: number
}

/** An item of another drive, as it shows in this one; its own drive is in parentReference.driveId. */
export interface RemoteItem {
  createdBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  createdDateTime?: string
  file?: File
  fileSystemInfo?: FileSystemInfo
  folder?: Folder
  id?: string
  image?: Image
  lastModifiedBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  lastModifiedDateTime?: string
  name?: string
  package?: Package
  parentReference?: ItemReference
  shared?: Shared
  sharepointIds?: SharepointIds
  /** In bytes. */
  size?: number
  specialFolder?: SpecialFolder
  video?: Video
  webDavUrl?: string
  webUrl?: string
}

/** There where the item is the root folder of its drive. */
export type Root = { [name: string]: unknown }

export interface SearchResult {
  /** To be called when the user opens the result. */
  onClickTelemetryUrl?: string
}

export interface SharePointIdentity {
  displayName?: string
  id?: string
  loginName?: string
}

export interface SharePointIdentitySet {
  application?: Identity
  device?: Identity
  group?: Identity
  siteGroup?: SharePointIdentity
  siteUser?: SharePointIdentity
  user?: Identity
}

export interface Shared {
  owner?: IdentitySet
  /** anonymous, organization or users. */
  scope?: string
  sharedBy?: IdentitySet
  /** A time, as in `2026-01-02T03:04:05Z`. */
  sharedDateTime?: string
}

/** What the item is called in SharePoint itself; work and school accounts only. */
export interface SharepointIds {
  listId?: string
  listItemId?: string
  listItemUniqueId?: string
  siteId?: string
  siteUrl?: string
  tenantId?: string
  webId?: string
}

export interface SharingInvitation {
  email?: string
  invitedBy?: IdentitySet
  redeemedBy?: string
  signInRequired?: boolean
}

export interface SharingLink {
  application?: Identity
  /** Whether it can only be looked at in the browser. */
  preventsDownload?: boolean
  /** anonymous, organization or users. */
  scope?: string
  /** view, edit or embed. */
  type?: string
  /** An iframe, of embed links. */
  webHtml?: string
  webUrl?: string
}

export interface SpecialFolder {
  /** documents, photos, cameraroll, approot, music or recordings. */
  name?: string
}

export interface StoragePlanInformation {
  upgradeAvailable?: boolean
}

/** There where the system itself keeps the drive. */
export type SystemFacet = { [name: string]: unknown }

export interface Thumbnail {
  height?: number
  sourceItemId?: string
  url?: string
  width?: number
}

export interface ThumbnailSet {
  id?: string
  large?: Thumbnail
  medium?: Thumbnail
  small?: Thumbnail
  source?: Thumbnail
}

export interface Video {
  audioBitsPerSample?: number
  audioChannels?: number
  audioFormat?: string
  audioSamplesPerSecond?: number
  bitrate?: number
  /** In milliseconds. */
  duration?: number
  /** The codec, such as H264. */
  fourCC?: string
  frameRate?: number
  height?: number
  width?: number
}

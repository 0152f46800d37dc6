// Generated from the connector onedrive 1.1.0; do not edit.
import type * as sdk from '@connector-platform/client/generated'
import type {
  DriveItemVersion,
  FileSystemInfo,
  ItemReference,
  Permission,
  PublicError,
  ThumbnailSet,
} from './shared-types.js'

/** Arguments of `item.children`. */
export interface ItemChildrenParams {
  /** The folder's. */
  'item-id': string
  /** Such as thumbnails. */
  $expand?: readonly string[]
  /** Such as "name desc". */
  $orderby?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.childrenByPath`. */
export interface ItemChildrenByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /** Such as thumbnails. */
  $expand?: readonly string[]
  /** Such as "name desc". */
  $orderby?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.content`. */
export interface ItemContentParams {
  /** The file's. */
  'item-id': string
  /** Only if this is no longer the item's eTag; else the answer is a 304. */
  'If-None-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** Converts it on the way; such as pdf. */
  format?: string
}

/** Arguments of `item.contentByPath`. */
export interface ItemContentByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /** Only if this is no longer the item's eTag; else the answer is a 304. */
  'If-None-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** Converts it on the way; such as pdf. */
  format?: string
}

/** Arguments of `item.copy`. */
export interface ItemCopyParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** What to do when the name is taken; not on personal drives. */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /** Not to be kept waiting, however small the copy. */
  Prefer?: readonly ('respond-async' | (string & {}))[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The name of the copy, where it is not the same. */
  name?: string
  /** The folder to copy it into, with its driveId; the same folder unless stated. */
  parentReference?: ItemReference
}

/** Arguments of `item.createLink`. */
export interface ItemCreateLinkParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /**
   * When it ends.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  expirationDateTime?: string
  /** Words that go with it. */
  message?: string
  /** Personal drives only. */
  password?: string
  /** Whether those who could see it before still can; if false, the first link takes that away. */
  retainInheritedPermissions?: boolean
  /** Who may use it; unless stated, as the organisation has it. */
  scope?: 'anonymous' | 'organization' | 'users' | (string & {})
  /** What the link allows; embed on personal drives only. */
  type?: 'view' | 'edit' | 'embed' | (string & {})
}

/** Arguments of `item.createUploadSession`. */
export interface ItemCreateUploadSessionParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /** Only if this is no longer the item's eTag. */
  'If-None-Match'?: string
  /** Whether the file is made only by a last request of its own. */
  deferCommit?: boolean
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** What the file will be. */
  item?: DriveItemUploadableProperties
}

/** Arguments of `item.createUploadSessionById`. */
export interface ItemCreateUploadSessionByIdParams {
  /** The file's. */
  'item-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /** Only if this is no longer the item's eTag. */
  'If-None-Match'?: string
  /** Whether the file is made only by a last request of its own. */
  deferCommit?: boolean
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** What the file will be. */
  item?: DriveItemUploadableProperties
}

/** Arguments of `item.createUploadSessionInFolder`. */
export interface ItemCreateUploadSessionInFolderParams {
  /** Its name there, with the extension. */
  filename: string
  /** The folder to put it in; "root" is the root folder. */
  'parent-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /** Only if this is no longer the item's eTag. */
  'If-None-Match'?: string
  /** Whether the file is made only by a last request of its own. */
  deferCommit?: boolean
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** What the file will be. */
  item?: DriveItemUploadableProperties
}

/** Arguments of `item.delete`. */
export interface ItemDeleteParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /** Work and school accounts: also while somebody has it open. */
  Prefer?: readonly ('bypass-shared-lock' | (string & {}))[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.get`. */
export interface ItemGetParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** Such as children or thumbnails. */
  $expand?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /** Only if this is no longer the item's eTag; else the answer is a 304. */
  'If-None-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.getByPath`. */
export interface ItemGetByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /** Such as children or thumbnails. */
  $expand?: readonly string[]
  /** Only these properties. */
  $select?: readonly string[]
  /** Only if this is no longer the item's eTag; else the answer is a 304. */
  'If-None-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.invite`. */
export interface ItemInviteParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** When it ends. */
  expirationDateTime?: string
  /** What that says besides, of at most 2,000 characters. */
  message?: string
  /** Personal drives only. */
  password?: string
  /** Whom. */
  recipients?: readonly DriveRecipient[]
  /**
   * Whether they have to sign in.
   *
   * Default: `false`.
   */
  requireSignIn?: boolean
  /** Whether those who could see it before still can. */
  retainInheritedPermissions?: boolean
  /** What they may do. */
  roles?: readonly ('read' | 'write' | (string & {}))[]
  /**
   * Whether they get a message by email.
   *
   * Default: `false`.
   */
  sendInvitation?: boolean
}

/** Arguments of `item.permanentDelete`. */
export interface ItemPermanentDeleteParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.permissions`. */
export interface ItemPermissionsParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.preview`. */
export interface ItemPreviewParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The page of the document to begin with. */
  page?: string
  /** How much larger it is shown. */
  zoom?: number
}

/** Arguments of `item.replaceContent`. */
export interface ItemReplaceContentParams {
  /** The file's. */
  'item-id': string
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `item.restore`. */
export interface ItemRestoreParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The new name, where it is not the one it had. */
  name?: string
  /** The folder to put it in, where it is not the one it was in. */
  parentReference?: ItemReference
}

/** Arguments of `item.restoreVersion`. */
export interface ItemRestoreVersionParams {
  /** The file's. */
  'item-id': string
  /** As item.versions gives it. */
  'version-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.thumbnailContent`. */
export interface ItemThumbnailContentParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** small, medium, large or source, or a size of one's own, such as c300x400. */
  size: string
  /** As item.thumbnails gives it; "0" is the first. */
  'thumb-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.thumbnails`. */
export interface ItemThumbnailsParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** Only these sizes, also such as c300x400_crop. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.update`. */
export interface ItemUpdateParams {
  /** As a listing gives it; "root" is the root folder. */
  'item-id': string
  /** What to do when the name is taken. */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /** Only while this is still the item's eTag. */
  'If-Match'?: string
  /** Work and school accounts: also while somebody has it open. */
  Prefer?: readonly ('bypass-shared-lock' | (string & {}))[]
  /** Personal drives only. */
  description?: string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The times that the user's own computer gives. */
  fileSystemInfo?: FileSystemInfo
  /** The new name. */
  name?: string
  /** The folder to move it to; its id is enough. */
  parentReference?: ItemReference
}

/** Arguments of `item.upload`. */
export interface ItemUploadParams {
  /** Its name there, with the extension. */
  filename: string
  /** The folder to put it in; "root" is the root folder. */
  'parent-id': string
  /**
   * What to do when the file is there already.
   *
   * Default: `"replace"`.
   */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `item.uploadByPath`. */
export interface ItemUploadByPathParams {
  /** Below the root folder; no slash in front. */
  'item-path': string
  /**
   * What to do when the file is there already.
   *
   * Default: `"replace"`.
   */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
  /** The body. */
  body: sdk.UploadSource
}

/** Arguments of `item.versionContent`. */
export interface ItemVersionContentParams {
  /** The file's. */
  'item-id': string
  /** As item.versions gives it. */
  'version-id': string
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

/** Arguments of `item.versions`. */
export interface ItemVersionsParams {
  /** The file's. */
  'item-id': string
  /** Only these properties. */
  $select?: readonly string[]
  /**
   * Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
   * groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
   *
   * Default: `"me/drive"`.
   */
  'drive-root'?: string
}

export interface AsyncJobStatus {
  error?: PublicError
  /** Such as ItemCopy. */
  operation?: string
  percentageComplete?: number
  /** At the end */
  resourceId?: string
  /** notStarted, waiting, inProgress, updating, completed, failed, deletePending or deleteFailed. */
  status?: string
  statusDescription?: string
}

export interface DriveItemUploadableProperties {
  /** What to do when the name is taken. */
  '@microsoft.graph.conflictBehavior'?: 'fail' | 'replace' | 'rename' | (string & {})
  /** Personal drives only. */
  description?: string
  /** In bytes, to be told at once that the drive is full. */
  fileSize?: number
  fileSystemInfo?: FileSystemInfo
  /** With its extension. */
  name?: string
}

export interface DriveItemVersionCollectionResponse {
  /** Of all pages together. */
  '@odata.count'?: number
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: DriveItemVersion[]
}

/** Whom to invite; one of the three says it. */
export interface DriveRecipient {
  /** Of a group without an address. */
  alias?: string
  email?: string
  /** In the directory. */
  objectId?: string
}

/** Addresses to embed, good for a short time. */
export interface ItemPreviewInfo {
  getUrl?: string
  /** Form-encoded, to be sent to postUrl. */
  postParameters?: string
  postUrl?: string
}

export interface PermissionCollectionResponse {
  /** Of all pages together. */
  '@odata.count'?: number
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: Permission[]
}

export interface ThumbnailSetCollectionResponse {
  /** Of all pages together. */
  '@odata.count'?: number
  /** The whole address of the next page. */
  '@odata.nextLink'?: string
  value?: ThumbnailSet[]
}

/** Where pieces go, and which are still missing. */
export interface UploadSession {
  /**
   * A while after the last piece.
   *
   * A time, as in `2026-01-02T03:04:05Z`.
   */
  expirationDateTime?: string
  /** Such as 327680-. */
  nextExpectedRanges?: string[]
  /** Takes the pieces without a token. */
  uploadUrl?: string
}

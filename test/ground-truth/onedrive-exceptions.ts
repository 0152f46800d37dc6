import type { Exception } from './exceptions.ts'

const LEARN = 'https://learn.microsoft.com/en-us/graph'

const SESSIONS = ['item.createUploadSession', 'item.createUploadSessionInFolder', 'item.createUploadSessionById']

const WITH_ITEMS = [
  'root.get',
  'root.children',
  'item.get',
  'item.getByPath',
  'item.children',
  'item.childrenByPath',
  'special.get',
  'folder.create',
  'item.update',
  'item.restore',
  'drive.search',
  'drive.delta',
  'shares.get',
]

const differing = (endpoints: readonly string[], differs: readonly string[], because: string): Exception[] =>
  differs.map((sentence) => ({ connector: 'onedrive', endpoints, differs: sentence, because }))

/** What OneDrive's connector says that the OpenAPI document and the permissions reference do not. */
export const ofOneDrive: readonly Exception[] = [
  ...differing(
    ['me.get'],
    ['scopes: not in the permissions reference'],
    `The excerpt has paths of drives only. ${LEARN}/api/user-get says User.Read.`,
  ),
  ...differing(
    ['item.permanentDelete'],
    ['scopes: not in the permissions reference'],
    `${LEARN}/api/driveitem-permanentdelete says Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.`,
  ),
  ...differing(
    ['subscription.create', 'subscription.renew'],
    ['scopes: not in the permissions reference'],
    `The excerpt has paths of drives only. ${LEARN}/api/subscription-post-subscriptions says Files.ReadWrite for personal drives and Files.ReadWrite.All for others.`,
  ),
  ...differing(
    ['batch'],
    ['scopes: not in the permissions reference', 'requests does not exist there'],
    `Neither document has it: ${LEARN}/json-batching. It needs what the requests in it need.`,
  ),
  ...differing(
    WITH_ITEMS,
    ['driveItem.@microsoft.graph.downloadUrl does not exist there'],
    `OpenAPI leaves annotations out. ${LEARN}/api/resources/driveitem`,
  ),
  ...differing(
    [...WITH_ITEMS, 'item.createLink', 'item.invite', 'item.permissions'],
    ['permission.error does not exist there'],
    `It is there where an invitation succeeds in part: ${LEARN}/api/driveitem-invite`,
  ),
  ...differing(
    ['folder.create'],
    ['name is required here only', 'folder is required here only'],
    `A folder has a name, and the facet is what says "folder": ${LEARN}/api/driveitem-post-children`,
  ),
  ...differing(
    ['folder.create', 'item.update'],
    ['@microsoft.graph.conflictBehavior does not exist there'],
    `OpenAPI leaves annotations out. ${LEARN}/api/resources/driveitem#instance-attributes`,
  ),
  ...differing(
    SESSIONS,
    [
      'item.@microsoft.graph.conflictBehavior does not exist there',
      'deferCommit does not exist there',
      'If-Match does not exist there',
      'If-None-Match does not exist there',
    ],
    `${LEARN}/api/driveitem-createuploadsession`,
  ),
  ...differing(
    ['root.get', 'item.get', 'item.getByPath'],
    ['If-None-Match does not exist there'],
    `${LEARN}/api/driveitem-get`,
  ),
  ...differing(
    ['item.content', 'item.contentByPath'],
    ['If-None-Match does not exist there'],
    `${LEARN}/api/driveitem-get-content`,
  ),
  ...differing(
    ['item.contentByPath'],
    ['format does not exist there'],
    `The list has it for ids only. ${LEARN}/api/driveitem-get-content-format has it for paths, too.`,
  ),
  ...differing(
    ['item.update'],
    ['If-Match does not exist there'],
    `OpenAPI has it for DELETE only. ${LEARN}/api/driveitem-update`,
  ),
  ...differing(
    ['item.replaceContent'],
    ['If-Match does not exist there'],
    'OpenAPI has it for DELETE only. The list of endpoints says "If-Match: eTag".',
  ),
  ...differing(
    ['item.update', 'item.delete', 'item.copy', 'drive.delta', 'subscription.create'],
    ['Prefer does not exist there'],
    'OpenAPI leaves it out. The list of behaviours says "Prefer headers (respond-async, IdType, bypass-shared-lock, deltashowremovedasdeleted) per endpoint".',
  ),
  ...differing(['shares.get'], ['Prefer does not exist there'], `${LEARN}/api/shares-get`),
  ...differing(
    ['drives.list'],
    ['$skipToken does not exist there'],
    `It is in the addresses of next pages: ${LEARN}/api/drive-list`,
  ),
  ...differing(
    ['drive.delta'],
    ['$expand does not exist there', 'deltaExcludeParent does not exist there'],
    `${LEARN}/api/driveitem-delta`,
  ),
  ...differing(
    ['item.createLink', 'item.invite'],
    ['retainInheritedPermissions has default none here and false there'],
    `${LEARN}/api/driveitem-createlink says that true is the default.`,
  ),
  ...differing(
    ['subscription.create'],
    [
      'changeType is required here only',
      'notificationUrl is required here only',
      'resource is required here only',
      'expirationDateTime is required here only',
    ],
    'Their descriptions in the same document begin with "Required."',
  ),
  ...differing(
    ['subscription.renew'],
    ['expirationDateTime is required here only'],
    `It is what is renewed: ${LEARN}/api/subscription-update`,
  ),
]

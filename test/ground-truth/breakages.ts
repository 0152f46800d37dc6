/** A way to break a connector, and the words that must show it. */
export interface Breakage {
  readonly what: string
  readonly connector: string
  readonly from: string
  readonly to: string
  readonly shows: RegExp
}

/** One mistake of each kind that the comparison is there to find. */
export const breakages: readonly Breakage[] = [
  {
    what: 'an operation that does not exist',
    connector: 'gmail',
    from: 'users.labels.create:',
    to: 'users.labels.make:',
    shows: /no such operation/,
  },
  {
    what: 'a wrong method',
    connector: 'onedrive',
    from: 'PATCH /{drive-root}/items/{item-id}',
    to: 'PUT /{drive-root}/items/{item-id}',
    shows: /^method/,
  },
  {
    what: 'a wrong path',
    connector: 'dropbox',
    from: 'POST /files/delete_v2',
    to: 'POST /files/delete',
    shows: /^address/,
  },
  {
    what: 'a wrong host',
    connector: 'dropbox',
    from: 'host: content',
    to: 'host: api',
    shows: /^address/,
  },
  {
    what: 'a token where none may be',
    connector: 'dropbox',
    from: 'send_auth: false',
    to: 'send_auth: true',
    shows: /^carries the token/,
  },
  {
    what: 'an unknown parameter',
    connector: 'gmail',
    from: 'includeSpamTrash:',
    to: 'includeSpam:',
    shows: /^includeSpam does not exist there/,
  },
  {
    what: 'a missing parameter',
    connector: 'dropbox',
    from: 'num_sessions:',
    to: 'sessions:',
    shows: /^num_sessions is missing here/,
  },
  {
    what: 'a parameter at the wrong place',
    connector: 'gmail',
    from: 'q: { in: query',
    to: 'q: { in: header',
    shows: /^place of q/,
  },
  {
    what: 'a parameter that is not required',
    connector: 'gmail',
    from: 'format: byte, required: true',
    to: 'format: byte',
    shows: /^raw is required there/,
  },
  {
    what: 'a parameter of the wrong type',
    connector: 'onedrive',
    from: 'zoom: { in: body, type: number',
    to: 'zoom: { in: body, type: boolean',
    shows: /^zoom is boolean/,
  },
  {
    what: 'a list that does not repeat its name',
    connector: 'gmail',
    from: 'labelIds: { in: query,',
    to: 'labelIds: { in: query, explode: false,',
    shows: /^labelIds repeats/,
  },
  {
    what: 'a wrong limit',
    connector: 'dropbox',
    from: 'maximum: 2000',
    to: 'maximum: 20',
    shows: /^limit has maximum 20 here/,
  },
  {
    what: 'a choice too few',
    connector: 'gmail',
    from: 'enum: [full, metadata, minimal]',
    to: 'enum: [full, metadata]',
    shows: /^format cannot be "minimal" here/,
  },
  {
    what: 'a scope too few',
    connector: 'gmail',
    from: 'scopes_any: [https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify]',
    to: 'scopes_any: [https://mail.google.com/]',
    shows: /^scopes/,
  },
  {
    what: 'a scope too wide',
    connector: 'onedrive',
    from: 'scopes_any: [Files.ReadWrite, Files.ReadWrite.All]',
    to: 'scopes: [Files.ReadWrite, User.Read]',
    shows: /^scopes/,
  },
  {
    what: 'another scope',
    connector: 'dropbox',
    from: 'scopes: [files.content.read]',
    to: 'scopes: [files.metadata.read]',
    shows: /^scopes/,
  },
  {
    what: 'an unknown member of an answer',
    connector: 'gmail',
    from: 'snippet: { type: string, d',
    to: 'preview: { type: string, d',
    shows: /^Message.preview does not exist/,
  },
  {
    what: 'a member of the wrong type',
    connector: 'dropbox',
    from: 'has_explicit_shared_members: { type: boolean }',
    to: 'has_explicit_shared_members: { type: string }',
    shows: /^FileMetadata.has_explicit_shared_members is string/,
  },
  {
    what: 'a member that is not always there',
    connector: 'dropbox',
    from: 'required: [name, id, client_modified',
    to: 'required: [path_lower, name, id, client_modified',
    shows: /^FileMetadata.path_lower is required here/,
  },
  {
    what: 'an upload at the address of JSON',
    connector: 'gmail',
    from: 'POST /upload/gmail/v1/users/{userId}/messages/send',
    to: 'POST /gmail/v1/users/{userId}/messages/send',
    shows: /^address/,
  },
  {
    what: 'other JSON before the bytes',
    connector: 'gmail',
    from: 'draft: { in: part, type: object, schema: Draft,',
    to: 'draft: { in: part, type: object, schema: Message,',
    shows: /^draft is called Message here and Draft there/,
  },
  {
    what: 'another kind of answer',
    connector: 'onedrive',
    from: 'response: { binary: true }',
    to: 'response: { text: true }',
    shows: /^answer/,
  },
]

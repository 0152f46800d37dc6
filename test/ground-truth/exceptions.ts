import { ofOneDrive } from './onedrive-exceptions.ts'

/** A difference that must be, and where it is written that it must. */
export interface Exception {
  readonly connector: string
  readonly endpoints: readonly string[]
  readonly differs: string
  readonly because: string
}

/** Where a connector says something else than the published documents. One that no longer applies fails the test. */
export const exceptions: readonly Exception[] = [
  {
    connector: 'gmail',
    endpoints: ['users.history.list'],
    differs: 'startHistoryId is required here only',
    because: 'Its description in the same document begins with "Required."',
  },
  {
    connector: 'gmail',
    endpoints: ['users.drafts.create', 'users.drafts.update'],
    differs: 'message is required here only',
    because:
      'It holds "raw", whose description in the same document says "@required gmail.users.drafts.create gmail.users.drafts.update".',
  },
  {
    connector: 'gmail',
    endpoints: ['users.messages.import'],
    differs: 'raw is required here only',
    because:
      'Bytes go by the endpoints of uploads; without either there is nothing to import: https://developers.google.com/workspace/gmail/api/guides/uploads',
  },
  {
    connector: 'gmail',
    endpoints: ['users.watch'],
    differs: 'topicName is required here only',
    because:
      'It is where to: its description says that the topic "must already exist". https://developers.google.com/workspace/gmail/api/guides/push',
  },
  {
    connector: 'gmail',
    endpoints: ['users.messages.batchModify', 'users.messages.batchDelete'],
    differs: 'ids is required here only',
    because:
      'It says which messages: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchModify',
  },
  {
    connector: 'gmail',
    endpoints: ['users.messages.batchDelete'],
    differs: 'ids has maxItems 1000 here and none there',
    because: 'The list of endpoints notes it; the document says it of batchModify only.',
  },
  {
    connector: 'gmail',
    endpoints: ['batch'],
    differs: 'address: https://gmail.googleapis.com/batch/gmail/v1 here, https://gmail.googleapis.com/batch there',
    because:
      'The address for all APIs at once has been shut: https://developers.google.com/workspace/gmail/api/guides/batch',
  },
  ...ofOneDrive,
]

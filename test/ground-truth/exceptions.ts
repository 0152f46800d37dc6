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
    endpoints: ['users.drafts.create'],
    differs: 'message is required here only',
    because: 'It holds "raw", whose description in the same document says "@required gmail.users.drafts.create".',
  },
  ...ofOneDrive,
]

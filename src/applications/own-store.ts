import type { ConnectorSummary } from '../registry/summary.ts'

/** One version of a connector that an application uploaded, without its text. */
export interface UploadedVersion {
  readonly applicationId: string
  readonly name: string
  readonly version: string
  /** Of the text. */
  readonly digest: string
  /** As it was judged when it was uploaded. */
  readonly summary: ConnectorSummary
}

/** An upload as it is stored. */
export interface Upload extends UploadedVersion {
  readonly yaml: string
  readonly bytes: number
}

/** What one application may have of its own. */
export interface UploadLimits {
  readonly connectors: number
  readonly versions: number
  readonly bytes: number
}

/**
 * What came of storing an upload. `in_use`: connections of this name were there before, of a connector that was not the
 * application's own. `version_in_use`: connections use this version, and its text is another.
 */
export type Stored = 'stored' | 'in_use' | 'version_in_use' | 'too_many_connectors' | 'too_many_versions' | 'too_large'

/** An OAuth client as it is stored: everything of it sealed, its public id also in the clear. */
export interface StoredOAuthClient {
  readonly connector: string
  readonly clientId: string
  readonly sealed: Buffer
  readonly updatedAt: Date
}

/** All that an application brought. */
export interface OwnRows {
  /** Whether it is the application that was made first, to which the environment belongs. */
  readonly isFirst: boolean
  readonly versions: readonly UploadedVersion[]
  readonly clients: readonly StoredOAuthClient[]
}

/** Where the connectors and OAuth clients of applications live. The application is part of every statement. */
export interface OwnStore {
  load(applicationId: string): Promise<OwnRows>
  /** The text of an uploaded version; undefined where it is gone. */
  text(version: Pick<UploadedVersion, 'applicationId' | 'name' | 'version' | 'digest'>): Promise<string | undefined>
  put(upload: Upload, limits: UploadLimits): Promise<Stored>
  /** Removes every version, and the OAuth client with them, unless connections use one. */
  remove(applicationId: string, name: string): Promise<'removed' | 'in_use' | 'not_there'>
  putClient(applicationId: string, client: Omit<StoredOAuthClient, 'updatedAt'>): Promise<Date>
  /** Gives whether it was there. */
  removeClient(applicationId: string, connector: string): Promise<boolean>
}

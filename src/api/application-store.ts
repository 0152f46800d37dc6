import type { Grant } from '../permissions/grant.ts'

/** The tenant: owns API keys and, with a `user_id`, connections. */
export interface Application {
  readonly id: string
  readonly name: string
  /** Where browsers may be sent after connecting: exact URLs, or the word `loopback` for any http address of this machine. */
  readonly returnUrls: readonly string[]
  readonly createdAt: Date
}

/** An API key as it is stored: its secret half only as SHA-256. */
export interface ApiKey {
  readonly id: string
  readonly applicationId: string
  readonly name: string
  readonly hash: string
  /** What it may do; bound to one connection at most. */
  readonly grant: Grant
  readonly createdAt: Date
}

export interface ApplicationStore {
  find(id: string): Promise<Application | undefined>
  first(): Promise<Application | undefined>
  insert(application: Application): Promise<void>
  setReturnUrls(id: string, returnUrls: readonly string[]): Promise<Application | undefined>
  insertKey(key: ApiKey): Promise<void>
  findKey(id: string): Promise<ApiKey | undefined>
  /** Whether any application has a key that may do everything. */
  hasKey(): Promise<boolean>
  listKeys(applicationId: string): Promise<ApiKey[]>
  /** Gives whether the key was there. */
  removeKey(applicationId: string, id: string): Promise<boolean>
}

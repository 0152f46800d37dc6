/** An upload that its caller can take up again after a break. */
export interface StoredUpload {
  /** The caller's own id: unique within the connection. */
  readonly id: string
  readonly connectionId: string
  readonly endpoint: string
  /** What is needed to go on, sealed: the provider's address may be all that it takes to write there. */
  readonly session: Buffer
  /** The key of its owner, sealed, where that has one: read with it. */
  readonly ownerKey?: Buffer
  readonly expiresAt: Date
}

/** Where uploads that are under way are kept. They go with their connection. */
export interface UploadStore {
  /** Keeps an upload, unless the connection has one of this id; gives whether it does now. */
  insert(upload: StoredUpload): Promise<boolean>
  /** One that has not expired. */
  find(connectionId: string, id: string): Promise<StoredUpload | undefined>
  /** Puts another session in the place of the one that the provider has lost. */
  replace(upload: StoredUpload): Promise<void>
  remove(connectionId: string, id: string): Promise<void>
  /** Gives how many there were. */
  removeExpired(): Promise<number>
}

/** The database cannot be used; the message says which, and what to do. */
export class StorageError extends Error {}

/** Why the embedded PostgreSQL did not start: the message says what happened and what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EmbeddedPostgresError'
  }
}

/** Turns an error of the file system into one that names the data directory and a way out. */
export const explainFileError = (error: unknown, directory: string): unknown => {
  if (error instanceof EmbeddedPostgresError || !(error instanceof Error)) return error
  const says = FILE_ERRORS[(error as NodeJS.ErrnoException).code ?? '']
  return says === undefined ? error : new EmbeddedPostgresError(says(directory, error.message), error)
}

/** The words for a disk without room, wherever it shows: in a file operation, in initdb or in PostgreSQL's log. */
export const diskFull = (directory: string, detail: string): string =>
  `The disk that holds the data directory ${directory} is full (${detail}). ` +
  'Free at least 100 MB there, or set DATA_DIR to a directory on another disk.'

const notAllowed = (directory: string, detail: string): string =>
  `User ${process.geteuid?.()} may not use the data directory ${directory} (${detail}). ` +
  'Give the directory to this user (chown), start as the user who owns it, or set DATA_DIR to another directory.'

const notSupported = (directory: string, detail: string): string =>
  `The data directory ${directory} cannot be prepared (${detail}). ` +
  'Set DATA_DIR to a directory on a local, writable file system, or DATABASE_URL to a PostgreSQL server of your own.'

const FILE_ERRORS: Readonly<Record<string, (directory: string, detail: string) => string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EROFS: notSupported,
  EINVAL: notSupported,
  ENOTDIR: notSupported,
  EEXIST: notSupported,
  ELOOP: notSupported,
  ENAMETOOLONG: notSupported,
}

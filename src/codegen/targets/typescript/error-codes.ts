import { type ErrorCode, catalogue } from '../../../errors/catalogue.ts'

/** The error codes that mean that the user must connect again, whatever their status. */
const RECONNECT: ReadonlySet<ErrorCode> = new Set([
  'connection_needs_reauth',
  'connection_revoked',
  'connection_pending',
])

/** The runtime's table of error codes: which of its classes each code of the platform is. */
export const renderErrorCodes = (): string => {
  const lines = (Object.keys(catalogue) as ErrorCode[]).map((code) => `  ${code}: '${kindOf(code)}',`)
  return `// Generated from src/errors/catalogue.ts by "make docs"; do not edit.

/** What kind of error each of the platform's codes is. */
export const errorKinds = {
${lines.join('\n')}
} as const

/** An error code of the platform, as it was when this package was made; there may be newer ones. */
export type ErrorCode = keyof typeof errorKinds
`
}

const kindOf = (code: ErrorCode): string => {
  if (RECONNECT.has(code)) return 'ReconnectRequired'
  const { status } = catalogue[code]
  if (status === 401 || (status as number) === 403) return 'Unauthorized'
  if (status === 404 || (status as number) === 410) return 'NotFound'
  if (status === 429) return 'RateLimited'
  return status >= 500 ? 'Unavailable' : 'Invalid'
}

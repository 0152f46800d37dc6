import { type ErrorCode, catalogue } from '../../../errors/catalogue.ts'

/** A connection in one of these states works again only when its user connects. */
const RECONNECT: readonly ErrorCode[] = ['connection_needs_reauth', 'connection_revoked', 'connection_pending']

/** The runtime's module that says which error class each code of the platform is raised as. */
export const renderErrorCodes = (): string => {
  const lines = Object.entries(catalogue).map(([code, { status }]) => `    "${code}": "${kindOf(code, status)}",`)
  return [
    '"""Which kind of error each code of the platform is. Rendered from the platform\'s catalogue: do not edit."""',
    '',
    'from typing import Final, Literal, TypeAlias',
    '',
    'Kind: TypeAlias = Literal["Unauthorized", "NotFound", "Invalid", "RateLimited", "ReconnectRequired", "Unavailable"]',
    '',
    'KINDS: Final[dict[str, Kind]] = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

const kindOf = (code: string, status: number): string => {
  if ((RECONNECT as readonly string[]).includes(code)) return 'ReconnectRequired'
  if (status === 401 || status === 403) return 'Unauthorized'
  if (status === 404 || status === 410) return 'NotFound'
  if (status === 429) return 'RateLimited'
  return status >= 500 ? 'Unavailable' : 'Invalid'
}

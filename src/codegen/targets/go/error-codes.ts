import { type ErrorCode, catalogue, entryOf } from '../../../errors/catalogue.ts'
import { wordsOf } from '../../names.ts'
import { exportedName } from './initialisms.ts'

/** What only connecting again mends. */
const RECONNECT: readonly ErrorCode[] = ['connection_pending', 'connection_needs_reauth', 'connection_revoked']

/** The runtime's `error_codes.go`: a constant for each of the platform's error codes, and the kind that each one is. */
export const renderErrorCodes = (): string => {
  const codes = Object.keys(catalogue) as ErrorCode[]
  const constants = codes.map((code) => `\t// ${entryOf(code).says}\n\t${constantOf(code)} = ${JSON.stringify(code)}`)
  const kinds = codes
    .filter((code) => RECONNECT.includes(code) || entryOf(code).source !== 'provider')
    .map((code) => [`${constantOf(code)}:`, kindOf(code)] as const)
  const width = Math.max(...kinds.map(([key]) => key.length))
  return `// Code generated from the platform's error catalogue. DO NOT EDIT.

package connector

// The platform's error codes, as APIError.Code has them.
const (
${constants.join('\n')}
)

// platformKinds has the kind of every code but those that a provider's answer decides about.
var platformKinds = map[string]Kind{
${kinds.map(([key, kind]) => `\t${key.padEnd(width)} ${kind},`).join('\n')}
}
`
}

const constantOf = (code: ErrorCode): string => `Code${exportedName(wordsOf(code))}`

const kindOf = (code: ErrorCode): string => {
  if (RECONNECT.includes(code)) return 'KindReconnectRequired'
  const { status } = entryOf(code)
  if (status === 401 || status === 403) return 'KindUnauthorized'
  if (status === 404 || status === 410) return 'KindNotFound'
  if (status === 429) return 'KindRateLimited'
  return status >= 500 ? 'KindUnavailable' : 'KindInvalid'
}

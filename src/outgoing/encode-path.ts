import type { Endpoint } from '../definition/connector.ts'
import type { ParameterDocument } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { textOf } from './encode-value.ts'

type Params = Readonly<Record<string, unknown>>

/** Fills an endpoint's path. A value stays in its place: it is encoded, and dot segments are refused. */
export const encodePath = ({ path, params }: Pick<Endpoint, 'path' | 'params'>, values: Params): string =>
  path
    .map((piece) => {
      if ('literal' in piece) return piece.literal
      const parameter = params.find(({ wireName }) => wireName === piece.param)!
      return encodePathValue(piece.param, values[piece.param], parameter)
    })
    .join('')

const encodePathValue = (name: string, value: unknown, { allowSlash, doubleQuotes }: ParameterDocument): string => {
  const text = doubleQuotes ? textOf(value).replaceAll("'", "''") : textOf(value)
  if (text === '') throw invalid(name, 'must not be empty')
  if (text.length > CHARACTERS_MAX) throw invalid(name, `must not be longer than ${CHARACTERS_MAX} characters`)
  if (hasDotSegment(text)) throw invalid(name, 'must not hold "." or ".." as a path segment')
  return allowSlash ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text)
}

const CHARACTERS_MAX = 8_192
const PASSES_MAX = 8

/** Whether a path holds a dot segment, or a control character, however often it is decoded. */
export const hasDotSegment = (text: string): boolean => {
  let passes = 0
  for (let decoded = text, before = ''; decoded !== before; ) {
    // No honest value is encoded so often; each pass costs as much as the text is long.
    if (passes++ > PASSES_MAX) return true
    // biome-ignore lint: control characters are what is looked for.
    if (/[\u0000-\u001f\u007f]/.test(decoded)) return true
    if (decoded.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) return true
    ;[before, decoded] = [decoded, decodeOnce(decoded)]
  }
  return false
}

const decodeOnce = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const invalid = (name: string, says: string): PlatformError =>
  new PlatformError('invalid_request', {
    detail: `The parameter "${name}" ${says}.`,
    members: { issues: [{ at: `params.${name}`, says }] },
  })

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

/** Nothing in it is a dot, or could become one. */
const PLAIN = /^[\w\-~!$&'()*+,=:@/]*$/

/**
 * Whether a path holds a dot segment, or a control character, however often it is decoded and whatever a server takes
 * for a dot or a slash: other characters that look like them, UTF-8 that is longer than it need be, parameters behind `;`.
 */
export const hasDotSegment = (text: string): boolean => !PLAIN.test(text) && asBytes(text).some(climbs)

const NOT_ASCII = /[^\u0000-\u007f]/
/** Some servers cut off blanks, and what stands behind a semicolon; all of them what a path ends at. */
const DOTS = /^\s*\.{1,2}\s*([;?#]|$)/
/** `%c0%ae` and the like: UTF-8 that no encoder makes; and `%u002e`, which no standard knows. */
const OVERLONG = /%c[01]%[89ab]|%e0%[89]|%f0%8|%u[0-9a-f]{4}/i

/** A text in UTF-8, a byte a character; a request's target may be that already. */
const asBytes = (text: string): string[] => {
  if (!NOT_ASCII.test(text)) return [text]
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  return /^[\u0000-\u00ff]*$/.test(text) ? [bytes, text] : [bytes]
}

const climbs = (bytes: string): boolean => {
  let passes = 0
  for (let decoded = bytes, before = ''; decoded !== before; ) {
    // No honest value is encoded so often; each pass costs as much as the text is long.
    if (passes++ > PASSES_MAX) return true
    // biome-ignore lint: control characters are what is looked for.
    if (/[\u0000-\u001f\u007f]/.test(decoded) || OVERLONG.test(decoded)) return true
    if (
      readingOf(decoded)
        .split(/[/\\]/)
        .some((segment) => DOTS.test(segment))
    )
      return true
    ;[before, decoded] = [decoded, decodeOnce(decoded)]
  }
  return false
}

/** What bytes may be taken for: text in which every character that looks like an ASCII one is that. */
const readingOf = (bytes: string): string =>
  NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8').normalize('NFKC') : bytes

const decodeOnce = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const invalid = (name: string, says: string): PlatformError =>
  new PlatformError('invalid_request', {
    detail: `The parameter "${name}" ${says}.`,
    members: { issues: [{ at: `params.${name}`, says }] },
  })

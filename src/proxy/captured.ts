import { isUtf8 } from 'node:buffer'
import type { Endpoint } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { parseJson } from '../runtime/json.ts'

/** The header in which a streamed answer carries what was captured. */
export const CAPTURED_HEADER = 'connector-captured'

/** What an answer's headers say under the connector's names; undefined where it names none. Headers that are not there, or hold no JSON, are left out. */
export const capturedOf = (
  { response: { capture } }: Endpoint,
  response: ProviderResponse,
): Readonly<Record<string, unknown>> | undefined => {
  const names = Object.keys(capture)
  if (names.length === 0) return undefined
  return Object.fromEntries(
    names.flatMap((name) => {
      const { header, parse } = capture[name]!
      const text = response.header(header.toLowerCase())
      const value = text === undefined ? undefined : parse === 'json' ? parseJson(readable(text)) : readable(text)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Header bytes are kept one to one; most providers that go beyond ASCII mean UTF-8. */
const readable = (latin1: string): string => {
  const bytes = Buffer.from(latin1, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : latin1
}

import { isUtf8 } from 'node:buffer'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { parseJson } from '../runtime/json.ts'
import { decodeBody } from './decode-body.ts'
import { answerHeaders, withoutDescription } from './headers.ts'

export const ENVELOPE_CONTENT_TYPE = 'application/vnd.connector.envelope+json'

/** A provider's whole answer as one JSON object. */
export interface Envelope {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly content_type: string | null
  readonly encoding: 'json' | 'text' | 'base64'
  readonly body: unknown
  readonly next: string | null
  /** Where the endpoint has one: on its last page, the cursor that will list the changes since. */
  readonly delta?: string | null
  /** Where the connector names any: what the answer's headers say. */
  readonly captured?: Readonly<Record<string, unknown>>
  /** Where the endpoint begins jobs: the cursor that will look after this one; null where nothing is under way. */
  readonly operation?: string | null
}

/** Whether the caller asks for the envelope. */
export const wantsEnvelope = (accept: string | undefined): boolean => accept?.includes(ENVELOPE_CONTENT_TYPE) ?? false

/** Reads an answer into an envelope, as JSON where its type says so. Throws `provider_answer_too_large` beyond so many bytes. */
export const readEnvelope = async (response: ProviderResponse, bytesMax: number): Promise<Envelope> =>
  envelopeOf(response, contentOf(await readWhole(response, bytesMax), response.header('content-type'), false))

/** The bytes of an answer, unpacked. Throws `provider_answer_too_large` where it has more of them, packed or unpacked. */
export const readWhole = async (response: ProviderResponse, bytesMax: number): Promise<Buffer> =>
  decodeBody(await response.read(bytesMax), response.header('content-encoding'), bytesMax)

/** What an envelope says of an answer's content. */
export type Content = Pick<Envelope, 'content_type' | 'encoding' | 'body'>

/** The envelope of an answer and of what its content has become. */
export const envelopeOf = (response: ProviderResponse, content: Content): Envelope => ({
  status: response.status,
  headers: headersOf(response),
  ...content,
  next: null,
})

/** The envelope of an answer that the connector has made something else of: its headers describe that. */
export const changedEnvelopeOf = (response: ProviderResponse, content: Content): Envelope => ({
  ...envelopeOf(response, content),
  headers: {
    ...joinedHeaders(withoutDescription(answerHeaders(response.rawHeaders))),
    ...(content.content_type !== null && { 'content-type': content.content_type }),
  },
})

/** Bytes as JSON can hold them; as JSON where their type says so, or the connector does. */
export const contentOf = (bytes: Buffer, contentType: string | undefined, isDeclaredJson: boolean): Content => ({
  content_type: contentType ?? null,
  ...encode(bytes, contentType ?? null, isDeclaredJson),
})

/** Headers by name; those that repeat are joined, and those that described the undecoded bytes are left out. */
const headersOf = ({ rawHeaders }: ProviderResponse): Record<string, string> => joinedHeaders(answerHeaders(rawHeaders))

const joinedHeaders = (kept: readonly string[]): Record<string, string> => {
  const joined = new Map<string, string>()
  for (let index = 0; index < kept.length; index += 2) {
    const [name, value] = [kept[index]!, kept[index + 1]!]
    joined.set(name, joined.has(name) ? `${joined.get(name)}, ${value}` : value)
  }
  joined.delete('content-encoding')
  joined.delete('content-length')
  return Object.fromEntries(joined)
}

const encode = (
  bytes: Buffer,
  contentType: string | null,
  isDeclaredJson: boolean,
): Pick<Envelope, 'encoding' | 'body'> => {
  // Some providers say text/plain of what their description, and the connector, calls JSON.
  const isJson = isDeclaredJson || /^application\/(.+\+)?json\b/i.test(contentType ?? '')
  const parsed = isJson ? parseJson(bytes.toString('utf8')) : undefined
  if (parsed !== undefined) return { encoding: 'json', body: parsed }
  const isText =
    isJson ||
    bytes.length === 0 ||
    /^text\/|^application\/(xml|.+\+xml|x-www-form-urlencoded|javascript)\b/i.test(contentType ?? '')
  // Each NUL would be six characters of JSON: an answer within its limit would not be within it any more.
  if (isText && bytes.includes(0)) return { encoding: 'base64', body: bytes.toString('base64') }
  // Text in another charset would not survive as a JSON string.
  if (isText && isUtf8(bytes)) return { encoding: 'text', body: bytes.toString('utf8') }
  return { encoding: 'base64', body: bytes.toString('base64') }
}

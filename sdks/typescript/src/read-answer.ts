import type { WithResponse } from './call-promise.js'
import { Download } from './download.js'
import { DecodeError } from './errors.js'
import type { PageContent } from './page.js'
import { providerError } from './read-error.js'
import { type CallResponse, ResponseHeaders } from './response.js'
import type { Answer, Transport } from './transport.js'

/** How an answer's body is read. `auto`: by its content type, as JSON, text or bytes. */
export type ResultKind = 'json' | 'text' | 'binary' | 'empty' | 'auto'

/** Reads an answer's data. */
export type ReadAnswer<T> = (answer: Answer) => Promise<WithResponse<T>>

/** The reader for a kind of result. */
export const readerOf = (kind: ResultKind, transport: Transport): ReadAnswer<unknown> => {
  const { strict, idleTimeoutMs } = transport
  if (kind === 'json') return readJson(strict)
  if (kind === 'text') return readAsText
  if (kind === 'binary') return readDownload(idleTimeoutMs)
  return kind === 'empty' ? readNothing : readByType(transport)
}

const readAsText: ReadAnswer<string> = async (answer) => {
  const text = await textOf(answer)
  return { data: text, response: responseOf(answer, text) }
}

const readNothing: ReadAnswer<undefined> = async (answer) => {
  const text = await textOf(answer)
  return { data: undefined, response: responseOf(answer, text) }
}

const readJson =
  (strict: boolean): ReadAnswer<unknown> =>
  async (answer) => {
    const text = await textOf(answer)
    return { data: parseJson(text, strict, answer.requestId), response: responseOf(answer, text) }
  }

const readDownload =
  (idleTimeoutMs: number): ReadAnswer<Download> =>
  async (answer) => ({ data: new Download(answer, idleTimeoutMs), response: responseOf(answer, null) })

const readByType =
  ({ strict, idleTimeoutMs }: Transport): ReadAnswer<unknown> =>
  async (answer) => {
    const type = answer.headers.get('content-type') ?? ''
    if (/^application\/([^;]+\+)?json\b/i.test(type)) return readJson(strict)(answer)
    if (/^text\//i.test(type)) return readAsText(answer)
    const bytes = await new Download(answer, idleTimeoutMs).bytes()
    return { data: bytes.byteLength === 0 ? undefined : bytes, response: responseOf(answer, null) }
  }

interface Envelope {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly next: string | null
}

/** What a page has beside status and headers. */
export interface ReadPage<Item, Body> {
  readonly content: PageContent<Item, Body>
  readonly response: CallResponse
}

/** Reads a page out of its envelope. Throws the provider's error that it may hold. */
export const readEnvelope =
  <Item, Body>(
    items: readonly (string | number)[],
    { strict }: Transport,
    connectionId: string | undefined,
  ): ((answer: Answer) => Promise<ReadPage<Item, Body>>) =>
  async (answer) => {
    const { requestId } = answer
    const text = await textOf(answer)
    const envelope = parseJson(text, true, requestId) as Partial<Envelope> | null
    if (envelope?.body === undefined)
      throw new DecodeError(
        'The answer is no page: a list is asked for as an envelope, {status, headers, body, next}.',
        { requestId },
      )
    const { status = answer.response.status, body, next = null } = envelope
    const headers = new ResponseHeaders(Object.entries(envelope.headers ?? {}))
    if (status >= 400) throw providerError({ status, headers, requestId, connectionId }, body)
    return {
      content: { items: itemsAt(body, items, strict, requestId) as Item[], next, body: body as Body },
      response: { status, headers, requestId, text },
    }
  }

/** The list in a page's body; an empty one where it is missing, as many providers leave it out then. */
const itemsAt = (
  body: unknown,
  path: readonly (string | number)[],
  strict: boolean,
  requestId: string | null,
): unknown[] => {
  let found = body
  for (const member of path) found = memberOf(found, member)
  if (Array.isArray(found)) return found
  if (strict && found !== undefined && found !== null)
    throw new DecodeError(`The page has no list at ${path.join('.') || 'its top'}.`, { requestId })
  return []
}

const memberOf = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string | number, unknown>)[name]
    : undefined

/** Nothing is nothing, which many providers answer where their documentation promises JSON; a strict client refuses that too. */
const parseJson = (text: string, strict: boolean, requestId: string | null): unknown => {
  if (text === '' && !strict) return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DecodeError('The answer is not JSON.', { requestId, cause })
  }
}

const textOf = async ({ response, deadline }: Answer): Promise<string> => {
  const text = await deadline.guard(response.text())
  deadline.release()
  return text
}

const responseOf = ({ status, headers, requestId }: Answer, text: string | null): CallResponse => ({
  status,
  headers,
  requestId,
  text,
})

import { readPath } from '../definition/json-path.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { AskedCall } from './asked-call.ts'
import type { ProxyDependencies } from './dependencies.ts'
import type { Envelope } from './envelope.ts'
import { openPage } from './pages.ts'
import type { Call } from './proxy.ts'

const LINES_CONTENT_TYPE = 'application/x-ndjson'
const COLLECT_MAX = 10_000
/** Pages may be empty, and there may always be another. */
const PAGES_MAX = 1_000

/** How a caller wants the items of several pages: whole, until so many are there, or one a line until the last. */
export type PagesWanted = { readonly collect: number } | 'lines'

/** Reads whether a call wants several pages in one answer. Throws `invalid_request` where that cannot be. */
export const wantedPages = ({ call: { incoming }, endpoint }: AskedCall): PagesWanted | undefined => {
  const query = incoming.url!.split('?')[1]
  const collect = query === undefined ? null : new URLSearchParams(query).get('collect')
  if (collect !== null) {
    if (endpoint.paginate === undefined)
      throw new PlatformError('invalid_request', { detail: `${endpoint.name} gives no pages: leave out "collect".` })
    if (!/^[1-9]\d{0,4}$/.test(collect) || Number(collect) > COLLECT_MAX)
      throw new PlatformError('invalid_request', { detail: `"collect" must be a number from 1 to ${COLLECT_MAX}.` })
    return { collect: Number(collect) }
  }
  const wantsLines = endpoint.paginate !== undefined && incoming.headers.accept?.includes(LINES_CONTENT_TYPE) === true
  return wantsLines ? 'lines' : undefined
}

/** Asks for one page; undefined where its answer was no success and has gone to the caller as it is. */
export type AskPage = (page: AskedCall, isFirst: boolean) => Promise<Envelope | undefined>

/** One page of several: its items as JSON, and the cursors that lead to it and on. */
interface Page {
  readonly items: readonly string[]
  readonly cursor: string | null
  readonly next: string | null
}

/** Answers a call with the items of one page after another. */
export const answerPages = async (
  opened: AskedCall,
  wanted: PagesWanted,
  ask: AskPage,
  deps: ProxyDependencies,
): Promise<void> => {
  const pages = pagesOf(opened, ask, deps)
  if (wanted === 'lines') return writeLines(pages, opened.call)
  const collected = await collect(pages, wanted.collect, deps)
  if (collected !== undefined) writeCollected(collected, opened.call)
}

async function* pagesOf(opened: AskedCall, ask: AskPage, { vault }: ProxyDependencies): AsyncGenerator<Page> {
  const { live, place, asked } = opened
  let current = opened
  let cursor = asked.cursor ?? null
  for (let count = 0; !opened.call.reply.destroyed; count++) {
    const envelope = await ask(current, count === 0)
    if (envelope === undefined) return
    const { next } = envelope
    yield { items: itemsOf(opened, envelope.body), cursor, next }
    if (next === null) return
    if (count === PAGES_MAX && itemsOf(opened, envelope.body).length === 0)
      throw new PlatformError('provider_answer_invalid', { detail: 'The provider gives pages without end.' })
    cursor = next
    current = { ...opened, page: openPage(next, live.connection, place, vault) }
  }
}

/** The items of a page, each as JSON; what the connector makes of an answer may be the list itself. */
const itemsOf = ({ endpoint }: AskedCall, body: unknown): string[] => {
  const items = Array.isArray(body) ? body : readPath(body, endpoint.paginate!.items)
  if (!Array.isArray(items))
    throw new PlatformError('provider_answer_invalid', { detail: 'The answer of the provider has no list.' })
  return items.map((item) => JSON.stringify(item))
}

/** Pages until so many items are there, or so many bytes; the page that would pass those is left for another call. */
const collect = async (
  pages: AsyncIterable<Page>,
  itemsMin: number,
  { limits, clock }: ProxyDependencies,
): Promise<Omit<Page, 'cursor'> | undefined> => {
  const endsAtMs = clock.monotonicMs() + limits.exchangeMs
  const items: string[] = []
  let [bytes, next]: [number, string | null | undefined] = [0, undefined]
  for await (const page of pages) {
    for (const item of page.items) bytes += Buffer.byteLength(item) + 1
    if (bytes > limits.bodyBytes && next !== undefined) return { items, next: page.cursor }
    for (const item of page.items) items.push(item)
    next = page.next
    if (items.length >= itemsMin || clock.monotonicMs() > endsAtMs) break
  }
  return next === undefined ? undefined : { items, next }
}

const writeCollected = ({ items, next }: Omit<Page, 'cursor'>, call: Call): void => {
  if (call.reply.destroyed) return
  const body = `{"items":[${items.join(',')}],"next_cursor":${JSON.stringify(next)}}`
  const length = ['content-length', String(Buffer.byteLength(body))]
  call.reply.writeHead(200, [...headersOf('application/json', call), ...length])
  call.reply.end(body)
}

/** One item a line. Whatever fails on the way cuts the answer: only one that ends properly has every item. */
const writeLines = async (pages: AsyncIterable<Page>, call: Call): Promise<void> => {
  const { reply } = call
  let hasBegun = false
  try {
    for await (const { items } of pages) {
      if (!hasBegun) reply.writeHead(200, headersOf(LINES_CONTENT_TYPE, call)).flushHeaders()
      hasBegun = true
      if (items.length > 0 && !reply.write(`${items.join('\n')}\n`)) await drained(call)
    }
    if (hasBegun) reply.end()
  } catch (error) {
    if (!hasBegun) throw error
    reply.destroy()
  }
}

/** Until the caller has taken what was written, or is gone. */
const drained = ({ reply }: Call): Promise<void> =>
  new Promise((resolve) => {
    if (reply.destroyed) return resolve()
    const done = (): void => {
      reply.off('drain', done).off('close', done)
      resolve()
    }
    reply.on('drain', done).on('close', done)
  })

const headersOf = (contentType: string, { requestId, moreHeaders }: Call): string[] => [
  'content-type',
  contentType,
  'connector-source',
  'platform',
  'content-security-policy',
  'sandbox',
  'x-content-type-options',
  'nosniff',
  'connector-request-id',
  requestId,
  ...moreHeaders,
]

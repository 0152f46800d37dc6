import { CallPromise, type WithResponse } from './call-promise.js'
import { ConnectorError } from './errors.js'
import { OPERATION, type Round, awaitEnd } from './job.js'
import type { JobOptions, ListOptions, SizedListOptions, UploadOptions } from './options.js'
import { PagePromise } from './page.js'
import { type ReadAnswer, type ResultKind, readEnvelope, readerOf } from './read-answer.js'
import type { Effect } from './retry.js'
import { type CallTarget, callPath, targetHeaders } from './target.js'
import { type Outbound, type Transport, send, sleep } from './transport.js'
import { type UploadSource, outgoingOf } from './upload.js'

const ENVELOPE = 'application/vnd.connector.envelope+json'
const PARAMS_BYTES_MAX = 8 * 1024

/** What a call of a named endpoint needs to be known of it. */
export interface EndpointSpec {
  /** As the connector names it: `users.messages.list`. */
  readonly name: string
  readonly effect: Effect
  /** What the body is; none unless given. `binary` and `text` travel as they are, the others as JSON. */
  readonly body?: 'json' | 'form' | 'binary' | 'text'
  /** What the answer is; JSON unless given. */
  readonly result?: ResultKind
  /** Of a list: the members that lead to its items in the body of a page. */
  readonly items?: readonly (string | number)[]
  /** Of a list: the parameter that says how many items a page has. */
  readonly size?: string
  /** Arguments that are not called as the parameter is on the wire: its name there. */
  readonly rename?: Readonly<Record<string, string>>
  /** Whether work may go on behind the answer, and its end is what is wanted. */
  readonly waits?: boolean
}

/** Who calls: a client's transport, for a connection, in the name of a generated connector. */
export interface Caller {
  readonly transport: Transport
  readonly target: CallTarget
  /** The connector's name and the version that the caller was generated from. */
  readonly connector?: { readonly name: string; readonly version: string } | undefined
}

/** Parameters by their names on the wire, and the body. */
export interface CallInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
}

/** The options of all kinds of methods. */
export type AnyOptions = SizedListOptions & UploadOptions & JobOptions

/** Calls a named endpoint with a method's arguments. */
export const invokeEndpoint = (
  caller: Caller,
  spec: EndpointSpec,
  args: Readonly<Record<string, unknown>> = {},
  options: AnyOptions = {},
): CallPromise<unknown> => callEndpoint(caller, spec, inputOf(spec, args), options)

/** Calls a named endpoint with its parameters and body. */
export const callEndpoint = (
  caller: Caller,
  spec: EndpointSpec,
  input: CallInput,
  options: AnyOptions,
): CallPromise<unknown> => {
  if (spec.waits === true) return callToEnd(caller, spec, input, options)
  return spec.items === undefined ? callOnce(caller, spec, input, options) : callPaged(caller, spec, input, options)
}

const callOnce = (
  { transport, ...caller }: Caller,
  spec: EndpointSpec,
  input: CallInput,
  options: UploadOptions,
): CallPromise<unknown> =>
  new CallPromise(
    settle(() =>
      send(transport, outboundOf(caller, spec, input, options), options, readerOf(spec.result ?? 'json', transport)),
    ),
  )

const callToEnd = (
  { transport, ...caller }: Caller,
  spec: EndpointSpec,
  input: CallInput,
  { wait, operation, ...options }: JobOptions,
): CallPromise<unknown> => {
  const readEnd = readerOf(spec.result ?? 'json', transport)
  // What tells of work under way has a shape of its own, and often none.
  const readNews = readerOf('auto', { ...transport, strict: false })
  const read: ReadAnswer<unknown> = (answer) => (answer.headers.has(OPERATION) ? readNews : readEnd)(answer)
  const round: Round<WithResponse<unknown>> = (seconds, begun) => {
    const { timeoutMs = transport.timeoutMs, idempotencyKey, ...others } = options
    const asked: EndpointSpec = begun === undefined ? spec : { ...spec, effect: 'read' }
    const { headers, ...outbound } = outboundOf(caller, asked, input, {}, begun)
    const preferring = { ...headers, ...(seconds > 0 && { Prefer: `wait=${seconds}` }) }
    const own = begun === undefined && { idempotencyKey }
    const lasting = { ...others, ...own, timeoutMs: timeoutMs + seconds * 1000 }
    return send(transport, { ...outbound, headers: preferring }, lasting, read)
  }
  return new CallPromise(awaitEnd(round, { wait, operation }, (ms) => sleep(transport, ms, options.signal)))
}

const callPaged = (
  { transport, ...caller }: Caller,
  spec: EndpointSpec,
  input: CallInput,
  options: SizedListOptions,
): PagePromise<unknown> => {
  const readPage = readEnvelope(spec.items!, transport, caller.target.connection)
  const sized = (): CallInput => ({ ...input, params: withPageSize(spec, input.params, options) })
  return new PagePromise(
    (cursor) =>
      settle(() => {
        const { headers, ...outbound } = outboundOf(caller, spec, sized(), options, cursor)
        return send(transport, { ...outbound, headers: { ...headers, Accept: ENVELOPE } }, options, readPage)
      }),
    options as ListOptions,
  )
}

/** Whatever throws at once is the promise's error too. */
const settle = async <T>(run: () => Promise<T>): Promise<T> => run()

const withPageSize = (
  { name, size }: EndpointSpec,
  params: CallInput['params'],
  { pageSize }: SizedListOptions,
): CallInput['params'] => {
  if (pageSize === undefined) return params
  if (size === undefined) throw new ConnectorError(`${name} has no parameter for the size of a page.`)
  return { ...params, [size]: pageSize }
}

/** A method's arguments as parameters and body. */
const inputOf = ({ body, rename }: EndpointSpec, args: Readonly<Record<string, unknown>>): CallInput => {
  const params = Object.entries(args)
    .filter(([name]) => body === undefined || name !== 'body')
    .map(([name, value]): [string, unknown] => [
      rename !== undefined && Object.hasOwn(rename, name) ? rename[name]! : name,
      value,
    ])
  // Not by assignment: a parameter may be called __proto__.
  return { params: Object.fromEntries(params), ...(body !== undefined && { body: args.body }) }
}

const outboundOf = (
  { target, connector }: Omit<Caller, 'transport'>,
  spec: EndpointSpec,
  { params = {}, body }: CallInput,
  options: UploadOptions & ListOptions,
  cursor?: string,
): Outbound => {
  const isRaw = spec.body === 'binary' || spec.body === 'text'
  const { headers, ...sent } = isRaw
    ? rawBody(spec, params, body as UploadSource | undefined, options)
    : jsonBody({ params, body, cursor })
  return {
    method: 'POST',
    path: callPath(target, spec.name),
    headers: { ...callerHeaders({ target, connector }), ...headers },
    ...sent,
    effect: spec.effect,
    keyed: true,
    connectionId: target.connection,
  }
}

/** The headers that every call of a connector has. */
export const callerHeaders = ({ target, connector }: Omit<Caller, 'transport'>): Record<string, string> => ({
  ...targetHeaders(target),
  ...(connector !== undefined && { 'Connector-Version': connector.version }),
})

type SentBody = Pick<Outbound, 'body'> & { headers: Record<string, string> }

const jsonBody = (call: { params: object; body: unknown; cursor: string | undefined }): SentBody => ({
  headers: { 'Content-Type': 'application/json' },
  body: outgoingOf(JSON.stringify(call)),
})

const rawBody = (
  { name, body: kind }: EndpointSpec,
  params: object,
  source: UploadSource | null | undefined,
  { contentType }: UploadOptions,
): SentBody => {
  const inHeader = asciiJson(params)
  if (inHeader.length > PARAMS_BYTES_MAX)
    throw new ConnectorError(`The parameters of ${name} are larger than the 8 KiB that fit beside an upload.`)
  const body = source === undefined || source === null ? undefined : outgoingOf(source)
  const type =
    contentType ?? body?.contentType ?? (kind === 'text' ? 'text/plain; charset=utf-8' : 'application/octet-stream')
  return {
    headers: { 'Content-Type': type, 'Connector-Params': inHeader },
    ...(body !== undefined && { body }),
  }
}

const asciiJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

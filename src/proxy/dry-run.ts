import type { Readable } from 'node:stream'
import type { Injection } from '../auth/injection.ts'
import type { Connector } from '../definition/connector.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { signRequest } from '../outgoing/sign.ts'
import type { Call } from './proxy.ts'

export const DRY_RUN_HEADER = 'connector-dry-run'

/** A request as it would leave, without its secrets. */
export interface DryRun {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Null where there is none, or it is a stream. */
  readonly body: string | null
  readonly curl: string
}

const SECRET = '[secret]'

/** Whether the caller wants to see the request rather than have it sent. */
export const wantsDryRun = ({ incoming }: Pick<Call, 'incoming'>): boolean =>
  incoming.headers[DRY_RUN_HEADER] === 'true'

/** Says what would leave. Nothing that a credential adds is shown, and no secret input wherever it stands. */
export const dryRunOf = (
  request: OutgoingRequest,
  injection: Injection,
  connector: Connector,
  { connection, credential }: Pick<LiveConnection, 'connection'> & Partial<Pick<LiveConnection, 'credential'>>,
): DryRun => {
  const signed = signRequest(request, hidden(injection))
  const inputs = connector.inputs.flatMap(({ name, secret }) => (secret ? (connection.inputs[name] ?? []) : []))
  // What a credential keeps is nobody's to see, but for where the account is.
  const kept = Object.entries(credential?.extra ?? {}).filter(([name]) => !name.startsWith('capture.'))
  const secrets = [...inputs, ...kept.map(([, value]) => value)]
  const shown = (text: string): string => secrets.reduce(withoutSecret, text)
  const headers = Object.fromEntries(pairsOf(signed.headers).map(([name, value]) => [name, shown(value)]))
  const body = textOf(signed.body)
  const url = shown(signed.url.href.replaceAll(encodeURIComponent(SECRET), SECRET))
  const facts = { method: signed.method, url, headers, body: body === null ? null : shown(body) }
  return { ...facts, curl: curlOf(facts, isStream(signed.body)) }
}

/** Values of a credential in the form that they have: `Bearer [secret]`. */
const hidden = ({ headers, query }: Injection): Injection => ({
  headers: headers.map(([name, value]) => [name, value.replace(/^([A-Za-z][\w-]* )?[^]*$/, `$1${SECRET}`)]),
  query: query.map(([name]) => [name, SECRET]),
})

const withoutSecret = (text: string, secret: string): string =>
  [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')]
    .filter((form) => form !== '')
    .reduce((shown, form) => shown.replaceAll(form, SECRET), text)

const pairsOf = (headers: readonly string[]): [string, string][] =>
  Array.from({ length: headers.length / 2 }, (_, index) => [headers[2 * index]!, headers[2 * index + 1]!])

const isStream = (body: OutgoingRequest['body']): body is Readable => typeof body === 'object' && !Buffer.isBuffer(body)

const textOf = (body: OutgoingRequest['body']): string | null => {
  if (body === undefined || isStream(body)) return null
  return typeof body === 'string' ? body : body.toString('utf8')
}

const curlOf = ({ method, url, headers, body }: Omit<DryRun, 'curl'>, hasStream: boolean): string =>
  [
    `curl -X ${method} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-binary ${quoted(body)}`]),
    ...(hasStream ? ['--data-binary @FILE'] : []),
  ].join(' \\\n  ')

/** As a shell takes it for one word, whatever it holds. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Answers a call with the request that it would have made. */
export const writeDryRun = (dryRun: DryRun, { reply, requestId }: Pick<Call, 'reply' | 'requestId'>): void => {
  const body = JSON.stringify(dryRun)
  reply.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'connector-source': 'platform',
    'x-content-type-options': 'nosniff',
    'connector-request-id': requestId,
    connection: 'close',
  })
  reply.end(body)
}

import type { Readable } from 'node:stream'
import type { Injection } from '../auth/injection.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
import { templatePlaces } from '../definition/template.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { signRequest } from '../outgoing/sign.ts'
import { Secret } from '../runtime/secret.ts'
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

/**
 * The connection with placeholders for its secrets, to build a dry run with. What is never put in cannot be shown, and
 * nothing of the caller's own is ever compared with a secret, which would let it be guessed.
 */
export const withoutSecrets = (connector: Connector, live: LiveConnection): LiveConnection => {
  const { connection, credential } = live
  const hosts = [...connector.hosts.values()].flatMap(({ url }) => templatePlaces(url).map(({ name }) => name))
  // A capture in a host's address says where the account is; an address cannot be made without it.
  const isShown = (name: string): boolean => name.startsWith('capture.') && hosts.includes(name)
  const isSecret = (name: string): boolean => connector.inputs.some((input) => input.name === name && input.secret)
  const extra = replaced(credential.extra ?? {}, (name) => !isShown(name))
  return {
    ...live,
    connection: { ...connection, inputs: replaced(connection.inputs, isSecret) },
    credential: { accessToken: new Secret(SECRET), tokenType: credential.tokenType, extra },
  }
}

const replaced = (values: Readonly<Record<string, string>>, isHidden: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isHidden(name) ? SECRET : value]))

/** Says what would leave, of a request and an injection that were made `withoutSecrets`. */
export const dryRunOf = (request: OutgoingRequest, injection: Injection): DryRun => {
  const signed = signRequest(request, hidden(injection))
  const url = signed.url.href.replaceAll(encodeURIComponent(SECRET), SECRET)
  const facts = { method: signed.method, url, headers: Object.fromEntries(pairsOf(signed.headers)) }
  const body = textOf(signed.body)
  return { ...facts, body, curl: curlOf({ ...facts, body }, isStream(signed.body)) }
}

/** Only a scheme stays, as in `Bearer [secret]`: signed without secrets, it is a word of the connector or of the type. */
const hidden = ({ headers, query }: Injection): Injection => ({
  headers: headers.map(([name, value]) => [name, value.replace(/^([A-Za-z][\w-]* )?[^]*$/, `$1${SECRET}`)]),
  query: query.map(([name]) => [name, SECRET]),
})

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

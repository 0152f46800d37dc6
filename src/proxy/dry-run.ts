import type { Readable } from 'node:stream'
import type { Injection } from '../auth/injection.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
import { templatePlaces } from '../definition/template.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { signRequest } from '../outgoing/sign.ts'
import { Secret } from '../runtime/secret.ts'
import { namedHeaders } from './headers.ts'
import type { Call } from './proxy.ts'

export const DRY_RUN_HEADER = 'connector-dry-run'

/** A request as it would leave, without its secrets. */
export interface DryRun {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Null where there is none, or it is a stream. */
  readonly body: string | null
  /** A command for a shell; streamed content comes from a file called `FILE`, named in its first or last word. */
  readonly curl: string
}

const SECRET = '[secret]'
/** Stands for a secret in a host's name, which may hold no brackets. */
const SECRET_LABEL = 'connector-hidden-secret'

/** Whether the caller wants to see the request rather than have it sent. Throws `invalid_request` where that is unclear: nothing is sent by a slip. */
export const wantsDryRun = ({ incoming }: Pick<Call, 'incoming'>): boolean => {
  const given = incoming.headers[DRY_RUN_HEADER]
  if (given === undefined || given === 'true' || given === 'false') return given === 'true'
  throw new PlatformError('invalid_request', { detail: 'Connector-Dry-Run must be true or false.' })
}

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
  const inPlaceOf = (name: string): string => (hosts.includes(name) ? SECRET_LABEL : SECRET)
  const extra = Object.entries(credential.extra ?? {}).map(
    ([name, value]) => [name, isShown(name) ? value : inPlaceOf(name)] as const,
  )
  const inputs = Object.entries(connection.inputs).map(
    ([name, value]) => [name, isSecret(name) ? inPlaceOf(`input.${name}`) : value] as const,
  )
  return {
    ...live,
    connection: { ...connection, inputs: Object.fromEntries(inputs) },
    credential: {
      accessToken: new Secret(SECRET),
      tokenType: credential.tokenType,
      extra: Object.fromEntries(extra),
    },
  }
}

/** The request for a page at an address that the provider gave: whatever is in its query may be a secret of the provider's. */
export const withoutQueryValues = (request: OutgoingRequest): OutgoingRequest => {
  const url = new URL(request.url)
  const names = url.search.slice(1).split('&')
  url.search = names.map((pair) => pair.replace(/^([^=]*)=[^]*$/, `$1=${SECRET}`)).join('&')
  return { ...request, url }
}

/** Says what would leave, of a request and an injection that were made `withoutSecrets`. */
export const dryRunOf = (request: OutgoingRequest, injection: Injection): DryRun => {
  const signed = signRequest(request, hidden(injection))
  const isStreamed = isStream(signed.body)
  const facts = {
    method: signed.method,
    url: labelled(signed.url.href.replaceAll(encodeURIComponent(SECRET), SECRET)),
    // A stream's length is that of the content that comes, and none comes with a dry run.
    headers: Object.fromEntries(
      pairsOf(signed.headers)
        .filter(([name]) => !isStreamed || name !== 'content-length')
        .map(([name, value]) => [name, labelled(value)]),
    ),
    body: textOf(signed.body),
  }
  return { ...facts, curl: isStreamed ? streamedCurl(facts, signed.around) : curlOf(facts) }
}

const labelled = (text: string): string => text.replaceAll(SECRET_LABEL, SECRET)

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

type Shown = Omit<DryRun, 'curl'>

const curlOf = ({ body, ...head }: Shown): string =>
  [...curlHead(head), ...(body === null ? [] : [`--data-binary ${quoted(body)}`])].join(JOINT)

/** Content from a file; what stands around it is printed before and after. */
const streamedCurl = (shown: Shown, around: OutgoingRequest['around']): string =>
  around === undefined
    ? [...curlHead(shown), '--data-binary @FILE'].join(JOINT)
    : [
        `cat FILE | { printf %b ${printed(around.head)}; cat; printf %b ${printed(around.tail)}; } | ${curlHead(shown)[0]}`,
        ...curlHead(shown).slice(1),
        '--data-binary @-',
      ].join(JOINT)

const JOINT = ' \\\n  '

const curlHead = ({ method, url, headers }: Omit<Shown, 'body'>): string[] => [
  `curl -X ${method} ${quoted(url)}`,
  ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
]

/** As `printf %b` prints it. */
const printed = (text: string): string =>
  quoted(text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n'))

/** As a shell takes it for one word, whatever it holds. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Answers a call with the request that it would have made. */
export const writeDryRun = (dryRun: DryRun, { reply, requestId, moreHeaders }: Call): void => {
  const body = JSON.stringify(dryRun)
  reply.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'connector-source': 'platform',
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'connector-request-id': requestId,
    connection: 'close',
    ...namedHeaders(moreHeaders),
  })
  reply.end(body)
}

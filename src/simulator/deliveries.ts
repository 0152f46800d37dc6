import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Connector } from '../definition/connector.ts'
import { readPath, writePath } from '../definition/json-path.ts'
import type { Webhooks } from '../definition/schema.ts'
import { type HmacWords, signatureOf, signedHeaders } from '../definition/signed-content.ts'
import type { Clock } from '../runtime/clock.ts'
import { isObject } from '../runtime/json.ts'
import { Secret } from '../runtime/secret.ts'
import { isLoopbackHost } from './loopback.ts'
import { badRequest } from './reply.ts'

/** What a provider is made to send. */
export interface Deliver {
  readonly connector: string
  /** Instead of the connector's first example. */
  readonly body?: unknown
  /** What whoever subscribed gave, where events carry a token. */
  readonly token?: string
  /** How often the very same request comes. */
  readonly times?: number
  /** Signed by somebody who does not have the secret. */
  readonly forged?: boolean
  /** How long ago it was signed. */
  readonly ageS?: number
  /** Asks whether events are wanted, instead of sending one. */
  readonly ask?: boolean
  /** Where it goes, on this machine. */
  readonly to?: string
}

/** How often which status was answered; of a question, also whether the answer was right. */
export interface Delivered {
  readonly answers: Readonly<Record<string, number>>
  readonly echoed?: boolean
}

export interface DeliverySettings {
  readonly find: (name: string) => Connector | undefined
  readonly clock: Clock
  readonly clientSecret: string
  readonly webhookSecret: string
  /** The address, such as `http://127.0.0.1:3210/webhooks`, below which a connector's name is awaited. */
  readonly deliverTo: string | undefined
}

interface Sent {
  readonly method: string
  readonly query?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer
}

const TIMES_MAX = 100_000
const AT_ONCE = 16

/** Sends what a provider would send, signed as it signs. Throws a refusal where that cannot be. */
export const deliver = async (asked: Deliver, settings: DeliverySettings): Promise<Delivered> => {
  const words = settings.find(asked.connector)?.webhooks
  if (words === undefined) throw badRequest(`There is no connector "${asked.connector}" here that has webhooks.`)
  const to = addressOf(asked, settings)
  if (asked.ask === true) return ask(words, to)
  const sent = deliveryOf(asked, words, settings)
  const answers: Record<string, number> = {}
  let left = asked.times ?? 1
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      const { status } = await post(to, sent)
      answers[status] = (answers[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { answers }
}

const addressOf = ({ to, connector }: Deliver, { deliverTo }: DeliverySettings): URL => {
  const url = URL.parse(to ?? (deliverTo === undefined ? '' : `${deliverTo}/${connector}`))
  if (url?.protocol !== 'http:' || !isLoopbackHost(url.host))
    throw badRequest('to must be an http:// address on this machine.')
  return url
}

/** A question that is a delivery like every other has its own body. */
const ask = async ({ handshake }: Webhooks, to: URL): Promise<Delivered> => {
  if (handshake?.type !== 'query') throw badRequest('This provider does not ask by a query.')
  const text = randomBytes(16).toString('base64url')
  const query = new URLSearchParams({ [handshake.name]: text }).toString()
  const { status, body } = await post(to, { method: handshake.method, query, headers: {} })
  return { answers: { [status]: 1 }, echoed: body === text }
}

const deliveryOf = (asked: Deliver, words: Webhooks, settings: DeliverySettings): Sent => {
  const { verify, examples } = words
  const content = asked.body ?? examples[0]?.body
  if (content === undefined) throw badRequest('The connector has no example: say a body.')
  const secret = verify.type === 'hmac' && verify.secret === 'client' ? settings.clientSecret : settings.webhookSecret
  const token = asked.forged === true ? 'forged' : asked.token
  const filled = verify.type === 'token' && verify.path !== undefined ? withToken(content, words, token) : content
  const body = Buffer.from(JSON.stringify(filled))
  const headers = { 'content-type': 'application/json' }
  if (verify.type === 'token' && verify.header !== undefined)
    return { method: 'POST', headers: { ...headers, [verify.header]: token ?? '' }, body }
  if (verify.type !== 'hmac') return { method: 'POST', headers, body }
  const signedBy = new Secret(asked.forged === true ? `not ${secret}` : secret)
  return { method: 'POST', headers: { ...headers, ...signed(verify, body, signedBy, sentAt(asked, settings)) }, body }
}

const sentAt = ({ ageS = 0 }: Deliver, { clock }: DeliverySettings): number =>
  Math.floor(clock.now().getTime() / 1000) - ageS

const withToken = (content: unknown, { items, verify }: Webhooks, token: string | undefined): unknown => {
  const { path } = verify as { path: Parameters<typeof writePath>[1] }
  if (items === undefined) return writePath(content, path, token)
  const events = readPath(content, items)
  const all = Array.isArray(events) ? events.map((event) => writePath(event, path, token)) : events
  return writePath(content, items, all)
}

const signed = (verify: HmacWords, body: Buffer, secret: Secret, seconds: number): Record<string, string> => {
  const made = Object.fromEntries(signedHeaders(verify).map((name) => [name, `sim_${randomBytes(9).toString('hex')}`]))
  const headers = { ...made, ...(verify.timestamp !== undefined && { [verify.timestamp.header]: String(seconds) }) }
  const signature = signatureOf(verify, headers, body, secret)!.toString(verify.encoding)
  return { ...headers, [verify.header]: verify.prefix + signature }
}

const post = (to: URL, { method, query = '', headers, body }: Sent): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      to,
      { method, headers, path: `${to.pathname}${query === '' ? '' : `?${query}`}` },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => void chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () => resolve({ status: answer.statusCode!, body: Buffer.concat(chunks).toString('utf8') }))
      },
    )
    sent.once('error', () => reject(badRequest(`Nobody answers at ${to.origin}.`)))
    sent.end(body)
  })

const TYPES: Readonly<Record<string, string>> = {
  connector: 'string',
  token: 'string',
  to: 'string',
  times: 'number',
  age_s: 'number',
  forged: 'boolean',
  ask: 'boolean',
}

/** Reads what the control API is asked to deliver. Throws a refusal for what it does not know. */
export const readDeliver = (value: unknown): Deliver => {
  if (!isObject(value) || typeof value.connector !== 'string') throw badRequest('connector must be a name.')
  for (const [name, given] of Object.entries(value))
    if (name !== 'body' && typeof given !== TYPES[name])
      throw badRequest(TYPES[name] === undefined ? `There is no "${name}".` : `${name} must be a ${TYPES[name]}.`)
  const { age_s: ageS = 0, times = 1, ...rest } = value as Record<string, never> & { age_s?: number; times?: number }
  if (!Number.isInteger(times) || times < 1 || times > TIMES_MAX || !Number.isInteger(ageS))
    throw badRequest(`times must be from 1 to ${TIMES_MAX}, and age_s a whole number.`)
  return { ...(rest as unknown as Deliver), times, ageS }
}

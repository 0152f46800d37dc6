import { createHmac, randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import { createBrowser, formOf } from '../../src/cli/approve.ts'
import { RETURN_URL, type TestAnswer } from '../../test/setup/test-client.ts'
import { TOKEN_FAILURES } from './echoing-provider.ts'
import type { SecretClass } from './ledger.ts'
import type { World } from './world.ts'

const canary = (): string => randomBytes(24).toString('base64url')

/** Leads a platform through all that it does with secrets, well and badly, and takes down whatever it answers. */
export const tellStory = async (world: World): Promise<void> => {
  const teller = createTeller(world)
  await lookAround(teller)
  const oauth = await connectByOAuth(teller)
  await callEverything(teller, oauth)
  await failToRefresh(teller, oauth)
  await failToConnect(teller)
  const keyed = await connectByKey(teller)
  await callEverything(teller, keyed)
  await makeMistakes(teller, keyed)
  await beTold(teller)
  await breakInside(teller, oauth)
  await move(world)
  await endAll(teller, [oauth, keyed])
}

type Send = World['client']['send']

interface Teller {
  readonly world: World
  /** Sends as the application would, and takes the answer down. */
  readonly send: Send
  /** The same, but what is answered is meant for the one who asks: nothing is taken down. */
  readonly sendQuietly: Send
  newSecret(kind: SecretClass): string
}

const createTeller = (world: World): Teller => ({
  world,
  send: async (path, options) => {
    const answer = await world.client.send(path, options)
    world.said.push(JSON.stringify(answer.headers), textOf(answer))
    return answer
  },
  sendQuietly: (path, options) => world.client.send(path, options),
  newSecret: (kind) => {
    const secret = canary()
    world.ledger.note(kind, secret)
    return secret
  },
})

/** An archive is looked into as whoever unpacks it would. */
const textOf = ({ bytes, headers, text }: TestAnswer): string =>
  headers['content-type'] === 'application/gzip' ? gunzipSync(bytes).toString('latin1') : text

const lookAround = async ({ send }: Teller): Promise<void> => {
  for (const path of [
    '/openapi.json',
    '/docs',
    '/health/ready',
    '/v1/connectors',
    '/v1/connectors/echo',
    '/v1/keys',
    '/nowhere',
  ])
    await send(path)
  for (const language of ['typescript', 'python', 'go'])
    await send('/v1/connectors/echo/generate', { json: { language } })
  await send('/v1/keys', { headers: { authorization: `Bearer ${canary()}` } })
}

interface Began {
  readonly id: string
  readonly url: string
}

const begin = async ({ send }: Teller, connector: string, more: object = {}): Promise<Began> => {
  const { json } = await send('/v1/connect-sessions', {
    json: { connector, user_id: 'mara', return_url: RETURN_URL, ...more },
  })
  return { id: json.id as string, url: json.connect_url as string }
}

const HOPS_MAX = 8

/** Walks a browser through connecting, and takes down what it is shown. Where it is sent on to is told to nobody else. */
const walk = async (
  { world }: Teller,
  start: string,
  fields: Readonly<Record<string, string>>,
): Promise<URL | undefined> => {
  const browser = createBrowser()
  let next: { url: URL; form?: URLSearchParams } = { url: new URL(start) }
  for (let hop = 0; hop < HOPS_MAX; hop++) {
    if (next.url.href.startsWith(RETURN_URL)) return next.url
    const { location, html } = await browser.visit(next.url, next.form)
    world.said.push(html)
    next = location !== undefined ? { url: location } : { url: next.url, form: formOf(html, fields) }
  }
  return undefined
}

const complete = async (teller: Teller, { id }: Began, back: URL | undefined): Promise<string> => {
  const token = back?.searchParams.get('completion_token') ?? ''
  teller.world.ledger.note('completion token', token)
  const wrong = { user_id: 'mara', completion_token: canary() }
  await teller.send(`/v1/connect-sessions/${id}/complete`, { json: wrong })
  const { json } = await teller.send(`/v1/connect-sessions/${id}/complete`, {
    json: { user_id: 'mara', completion_token: token },
  })
  await teller.send(`/v1/connect-sessions/${id}/complete`, { json: { user_id: 'mara', completion_token: token } })
  return json.id as string
}

const connectByOAuth = async (teller: Teller): Promise<string> => {
  const session = await begin(teller, 'echo')
  const back = await walk(teller, session.url, { pin: teller.newSecret('secret input') })
  return complete(teller, session, back)
}

const connectByKey = async (teller: Teller): Promise<string> => {
  const session = await begin(teller, 'keyed')
  const back = await walk(teller, session.url, { api_key: teller.newSecret("provider's API key or password") })
  return complete(teller, session, back)
}

const CALLS = ['items.list', 'echo.bad', 'echo.forbidden', 'echo.broken', 'echo.malformed']
const PASSED = ['items', '400', '401', '429', '500', 'redirect', 'headers', 'malformed']

const callEverything = async ({ send }: Teller, id: string): Promise<void> => {
  const path = `/v1/connections/${id}`
  for (const endpoint of CALLS) {
    await send(`${path}/call/${endpoint}`, { json: { params: {} } })
    await send(`${path}/call/${endpoint}`, {
      json: { params: {} },
      headers: { accept: 'application/vnd.connector.envelope+json' },
    })
    await send(`${path}/call/${endpoint}`, { json: { params: {} }, headers: { 'connector-dry-run': 'true' } })
  }
  for (const place of PASSED) await send(`${path}/proxy/${place}`)
  // The answer breaks off, and the client says so.
  await send(`${path}/proxy/cut`).catch(() => undefined)
  for (const place of ['', '/timeline', '/webhook']) await send(`${path}${place}`)
  await send(`${path}/check`, { method: 'POST' })
}

/** Every failure of the token endpoint, each followed by a success. */
const failToRefresh = async ({ world, send }: Teller, id: string): Promise<void> => {
  for (const failure of TOKEN_FAILURES) {
    world.provider.failNext(failure)
    await send(`/v1/connections/${id}/refresh`, { method: 'POST' })
    await send(`/v1/connections/${id}/refresh`, { method: 'POST' })
    await send(`/v1/connections/${id}`)
  }
  await send(`/v1/connections/${id}/timeline?limit=100`)
}

const failToConnect = async (teller: Teller): Promise<void> => {
  for (const failure of ['error', 'html', 'malformed'] as const) {
    const session = await begin(teller, 'echo')
    const back = await walk(teller, session.url, { pin: teller.newSecret('secret input') })
    teller.world.provider.failNext(failure)
    await complete(teller, session, back)
  }
  const state = teller.newSecret('state or PKCE verifier')
  for (const query of [`code=${canary()}&state=${state}`, `error=${state}&error_description=${state}&state=${state}`])
    await teller.send(`/oauth/callback/echo?${query}`)
}

/** What callers do wrong with a secret in their hands, but for naming something by it: a wrong name is told to who wrote it. */
const makeMistakes = async ({ send, newSecret, sendQuietly, world }: Teller, id: string): Promise<void> => {
  const key = newSecret("provider's API key or password")
  const takeOver = { connector: 'keyed', user_id: 'jonas', access_token: key }
  for (const body of [
    { ...takeOver, refresh_token: 5 },
    { ...takeOver, access_token: [key] },
    { ...takeOver, access_token: `${key}\n` },
    { ...takeOver, connector: 'nothing' },
    { ...takeOver, tokens: key },
    takeOver,
  ])
    await send('/v1/connections', { json: body })
  await send('/v1/connections/import', { json: { connections: [takeOver, { ...takeOver, connector: 'none' }] } })
  await send('/v1/connections', { method: 'POST', headers: JSON_TYPE, body: `{"access_token": "${key}", ` })
  await send(`/v1/connections/${id}/call/items.list`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: `{"params": "${key}`,
  })
  await send(`/v1/connections/${id}/call/items.list`, { json: { params: { key } } })
  for (const path of [
    `/v1/connections/${key}`,
    `/v1/keys/${key}`,
    `/${key}?key=${key}`,
    `/v1/connections?status=${key}`,
  ])
    await send(path)
  await send(`/v1/keys/${key}`, { method: 'DELETE' })
  await send('/v1/keys', { headers: { 'connector-user-id': `\u00e9${key}` } }).catch(() => undefined)
  const { json } = await sendQuietly('/v1/keys', { json: { name: 'second' } })
  world.ledger.note('API key of the platform', String(json.key).slice(-43))
  const [prefix, keyId] = String(json.key).split('_')
  const swapped = newSecret('API key of the platform')
  await send('/v1/keys', {
    headers: { authorization: `Bearer ${prefix}_${keyId}_${(swapped + swapped).slice(0, 43)}` },
  })
  await send(`/v1/keys/${json.id}`, { method: 'DELETE' })
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** Events that are genuine, forged, and broken. */
const beTold = async ({ send, world }: Teller): Promise<void> => {
  const body = JSON.stringify({ type: 'changed', id: 'e1', account: 'mara' })
  const signature = createHmac('sha256', world.webhookSecret).update(body).digest('hex')
  for (const [sent, given] of [
    [body, signature],
    [body, world.webhookSecret],
    [`{"${world.webhookSecret}`, signature],
  ] as const)
    await send('/webhooks/echo', { method: 'POST', body: sent, headers: { ...JSON_TYPE, 'x-signature': given } })
  await send('/v1/events')
}

/** Something that nobody foresaw happens, while secrets are in hand: the trace goes to the log. */
const breakInside = async ({ send, world }: Teller, id: string): Promise<void> => {
  await world.database.query('ALTER TABLE oauth_tokens RENAME COLUMN access_token TO elsewhere')
  await send(`/v1/connections/${id}/refresh`, { method: 'POST' })
  await send('/v1/connections', {
    json: { connector: 'keyed', user_id: 'ida', access_token: 'a key that is never stored' },
  })
  await world.database.query('ALTER TABLE oauth_tokens RENAME COLUMN elsewhere TO access_token')
  await send(`/v1/connections/${id}/refresh`, { method: 'POST' })
}

const move = async (world: World): Promise<void> => {
  const file = join(world.folder, 'export.sealed')
  await world.command('connections', 'export', '--out', file)
  await world.command('connections', 'import', file, '--replace')
}

const endAll = async ({ send, sendQuietly, world }: Teller, ids: readonly string[]): Promise<void> => {
  world.measured.push((await sendQuietly('/metrics')).text)
  for (const id of ids) {
    await send(`/v1/connections/${id}/revoke`, { method: 'POST' })
    await send(`/v1/connections/${id}`, { method: 'DELETE' })
    await send(`/v1/connections/${id}/timeline`)
  }
  for (const list of ['audit', 'events', 'connections', 'calls', 'usage']) await send(`/v1/${list}?limit=100`)
}

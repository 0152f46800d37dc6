import { hash, randomBytes } from 'node:crypto'
import { Agent, type Dispatcher, request } from 'undici'
import { authTypes } from '../auth/index.ts'
import { transforms } from '../transform/index.ts'
import type { Inject } from '../auth/injection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { createParser } from '../definition/parse.ts'
import { fillTemplate } from '../definition/template.ts'
import type { Clock } from '../runtime/clock.ts'
import { createLog } from '../runtime/log.ts'
import { connectorAddress, hostAddress, oauth2Of } from './relocate.ts'
import { type Simulator, type SimulatorSettings, startSimulator } from './simulator.ts'

const parse = createParser(authTypes, transforms)

/** Reads a connector that a test wrote; throws with what is wrong with it. */
export const connectorFrom = (yaml: string): Connector => {
  const { connector, findings } = parse(yaml)
  if (connector === undefined) throw new Error(findings.map(({ says }) => says).join('\n'))
  return connector
}

/** A clock that a test moves. */
export interface MovableClock extends Clock {
  advance(seconds: number): void
}

export const movableClock = (): MovableClock => {
  let aheadMs = 0
  return {
    now: () => new Date(Date.now() + aheadMs),
    monotonicMs: () => performance.now() + aheadMs,
    advance: (seconds) => {
      aheadMs += seconds * 1000
    },
  }
}

/** Starts a simulator that logs failures only. */
export const simulate = (
  connectors: readonly Connector[],
  settings: Partial<SimulatorSettings> = {},
): Promise<Simulator> =>
  startSimulator({
    find: (name) => connectors.find((known) => known.name === name),
    clock: movableClock(),
    log: createLog('error'),
    ...settings,
  })

/** An answer, read to its end. */
export interface Answered {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly bytes: Buffer
  readonly text: string
  readonly json: any
}

const agent = new Agent({ pipelining: 1, keepAliveTimeout: 1000 })

/** Sends a request as it is, following nothing. */
export const send = async (
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answered> => {
  const isForm = body instanceof URLSearchParams
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body === undefined
  const type = isRaw ? {} : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }
  const answer = await request(url, {
    dispatcher: agent,
    method: method as Dispatcher.HttpMethod,
    headers: { ...type, ...headers },
    body: isRaw ? (body as string) : isForm ? body.toString() : JSON.stringify(body),
  })
  const bytes = Buffer.from(await answer.body.arrayBuffer())
  const text = bytes.toString('utf8')
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes,
    text,
    get json() {
      return JSON.parse(text)
    },
  }
}

export const VERIFIER = randomBytes(32).toString('base64url')
export const REDIRECT_URI = 'http://127.0.0.1:8080/oauth/callback/test'

/** An authorization request as the connector wants it; `changes` replace parameters, or with undefined drop them. */
export const authorizeUrl = (
  { origin }: Simulator,
  connector: Connector,
  changes: Record<string, string | undefined> = {},
): string => {
  const settings = oauth2Of(connector)!
  const { scopes, authorizeParams, pkce } = settings
  const asked = [...new Set([...Object.keys(scopes.available), ...scopes.always])]
  const parameters: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: 'client-1',
    redirect_uri: REDIRECT_URI,
    state: 'state-1',
    [scopes.param]: asked.length === 0 ? undefined : asked.join(scopes.separator),
    ...(pkce === 'S256' && {
      code_challenge: hash('sha256', VERIFIER, 'base64url'),
      code_challenge_method: 'S256',
    }),
    ...authorizeParams,
    ...changes,
  }
  const { rename } = settings.tokenRequest
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[rename[name] ?? name, value] as [string, string]],
    ),
  )
  return `${connectorAddress(origin, connector.name)}/-/authorize?${query.toString()}`
}

/** Presses Allow, and gives where the browser is sent. */
export const allow = async (url: string, account?: string): Promise<URL> => {
  const answer = await send(url, {
    method: 'POST',
    body: new URLSearchParams({ decision: 'allow', ...(account !== undefined && { account }) }),
  })
  if (answer.status !== 303) throw new Error(`The consent was not taken: ${answer.status} ${answer.text}`)
  return new URL(answer.headers.location as string)
}

/** A request to the token endpoint, with client authentication as the connector wants it. */
export const askToken = (
  { origin }: Simulator,
  connector: Connector,
  changes: Record<string, string | undefined>,
  headers: Record<string, string> = {},
): Promise<Answered> => {
  const { clientAuth, tokenParams, tokenRequest } = oauth2Of(connector)!
  const client: Record<string, string> = {
    post: { client_id: 'client-1', client_secret: 'secret-1' },
    none: { client_id: 'client-1' },
    basic: {},
    private_key_jwt: {},
  }[clientAuth] as Record<string, string>
  const pairs = Object.entries({ ...client, ...tokenParams, ...changes })
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]): [string, string] => [tokenRequest.rename[name] ?? name, value])
  const basic = `Basic ${Buffer.from('client-1:secret-1').toString('base64')}`
  return send(`${connectorAddress(origin, connector.name)}/-/token`, {
    method: 'POST',
    headers: { ...tokenRequest.headers, ...(clientAuth === 'basic' && { authorization: basic }), ...headers },
    body: tokenRequest.format === 'json' ? Object.fromEntries(pairs) : new URLSearchParams(pairs),
  })
}

export const exchange = (simulator: Simulator, connector: Connector, code: string, changes = {}): Promise<Answered> =>
  askToken(simulator, connector, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT_URI,
    ...(oauth2Of(connector)!.pkce === 'S256' && { code_verifier: VERIFIER }),
    ...changes,
  })

export const refresh = (simulator: Simulator, connector: Connector, token: string, changes = {}): Promise<Answered> =>
  askToken(simulator, connector, { grant_type: 'refresh_token', refresh_token: token, ...changes })

/** The whole way of a user: consent, code, token. Gives the token answer. */
export const signIn = async (
  simulator: Simulator,
  connector: Connector,
  { account, changes }: { account?: string; changes?: Record<string, string | undefined> } = {},
): Promise<Answered['json']> => {
  const landed = await allow(authorizeUrl(simulator, connector, changes), account)
  return (await exchange(simulator, connector, landed.searchParams.get('code')!)).json
}

/** Where an endpoint is played, with a path as it stands on the wire. */
export const addressOf = ({ origin }: Simulator, connector: Connector, path: string, host?: string): string =>
  hostAddress(connectorAddress(origin, connector.name), host ?? connector.defaultHost.name) + path

/** A call of an endpoint by its parameters, built the plainest way. */
export const call = (
  simulator: Simulator,
  connector: Connector,
  name: string,
  {
    token,
    params = {},
    body,
    headers = {},
    method,
  }: {
    token?: string
    params?: Record<string, unknown>
    body?: unknown
    headers?: Record<string, string>
    method?: string
  } = {},
): Promise<Answered> => {
  const endpoint = connector.endpoints.get(name)!
  const of = (place: string) =>
    endpoint.params.filter(({ in: where, wireName }) => where === place && params[wireName] !== undefined)
  const path = endpoint.path
    .map((piece) => ('literal' in piece ? piece.literal : pathText(endpoint, piece.param, params[piece.param])))
    .join('')
  const query = new URLSearchParams({ ...connector.defaults.query, ...endpoint.query })
  for (const { wireName, explode } of of('query')) {
    const value = params[wireName]
    if (Array.isArray(value) && explode) for (const item of value) query.append(wireName, String(item))
    else query.append(wireName, String(value))
  }
  const sent: Record<string, string> = { ...connector.defaults.headers, ...endpoint.headers }
  for (const { wireName } of of('header')) {
    const value = params[wireName]
    const isObject = typeof value === 'object' && !Array.isArray(value)
    sent[wireName] = isObject ? asciiJson(value) : String(value)
  }
  const jsonHeaders = Map.groupBy(of('header_json'), ({ header }) => header!)
  for (const [header, members] of jsonHeaders)
    sent[header] = asciiJson(Object.fromEntries(members.map(({ wireName }) => [wireName, params[wireName]])))
  const inParts = endpoint.body?.related === true || endpoint.body?.multipart !== undefined
  if (inParts)
    sent['content-type'] = `multipart/${endpoint.body?.related === true ? 'related' : 'form-data'}; boundary=B`
  const members = of('body')
  const content = inParts
    ? partsOf(endpoint, params, body)
    : members.length > 0
      ? Object.fromEntries(members.map((p) => [p.wireName, params[p.wireName]]))
      : body

  const sendsCredential = connector.hosts.get(endpoint.host)!.sendAuth && token !== undefined
  const inject: Inject = { in: 'header', name: 'authorization', template: 'Bearer {{ secret }}' }
  const basic: Inject = { ...inject, template: 'Basic {{ secret | base64 }}' }
  const isBasic = endpoint.auth === 'basic'
  const own = isBasic ? basic : (connector.auth[0] as { inject?: Inject }).inject
  const { in: place, name: where, template } = own ?? inject
  const secret = isBasic ? 'client-1:secret-1' : token
  if (sendsCredential && place === 'header') sent[where] = fillTemplate(template, { secret: secret! })
  if (sendsCredential && place === 'query') query.set(where, token)
  const search = query.size === 0 ? '' : `?${query.toString()}`
  return send(addressOf(simulator, connector, path + search, endpoint.host), {
    method: method ?? endpoint.method,
    headers: {
      ...(endpoint.body?.contentType !== undefined && !inParts && { 'content-type': endpoint.body.contentType }),
      ...sent,
      ...headers,
    },
    body: endpoint.body?.form === undefined ? content : new URLSearchParams(content as Record<string, string>),
  })
}

/** Whether an endpoint's body holds bytes of the caller's. */
export const holdsBytes = ({ body }: Endpoint): boolean =>
  body?.binary === true || body?.related === true || body?.multipart?.file !== undefined

/** A body in parts, written the plainest way. */
const partsOf = ({ params: known, body: wanted }: Endpoint, params: Record<string, unknown>, body: unknown): Buffer => {
  const parts = known.filter(({ in: place, wireName }) => place === 'part' && params[wireName] !== undefined)
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const heads = parts.map(({ wireName }) =>
    wanted?.related === true
      ? `Content-Type: application/json\r\n\r\n${text(params[wireName])}`
      : `Content-Disposition: form-data; name="${wireName}"\r\n\r\n${text(params[wireName])}`,
  )
  if (wanted?.related === true && parts.length === 0) heads.push('Content-Type: application/json\r\n\r\n{}')
  const file =
    wanted?.related === true
      ? ''
      : `Content-Disposition: form-data; name="${wanted?.multipart?.file}"; filename="f"\r\n`
  const hasFile = wanted?.related === true || wanted?.multipart?.file !== undefined
  if (hasFile) heads.push(`${file}Content-Type: ${wanted?.contentType ?? 'application/octet-stream'}\r\n\r\n`)
  const head = heads.map((part) => `--B\r\n${part}`).join('\r\n')
  return Buffer.concat([
    Buffer.from(head),
    hasFile ? Buffer.from((body as Buffer) ?? '') : Buffer.alloc(0),
    Buffer.from('\r\n--B--\r\n'),
  ])
}

const pathText = ({ params }: Endpoint, wireName: string, given: unknown): string => {
  const parameter = params.find((known) => known.wireName === wireName)!
  const value = given ?? parameter.default
  const text = parameter.doubleQuotes ? String(value).replaceAll("'", "''") : String(value)
  return parameter.allowSlash ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text)
}

export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBrowser } from '../../src/cli/approve.ts'
import type { ProxyDependencies } from '../../src/proxy/dependencies.ts'
import { type ApiPlatform, startApiPlatform } from '../api/setup.ts'
import type { TestPlatformOptions } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer, type TestClient } from '../setup/test-client.ts'

/** A request that reached somebody on the internet, which is played here: every name below `.test` is there. */
export interface Arrival {
  readonly host: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: string
}

export interface OwnPlatform extends ApiPlatform {
  readonly arrivals: Arrival[]
  /** What the internet says to a request; `{}` unless the test says otherwise. */
  answer: (arrival: Arrival) => { status?: number; json: unknown }
}

/** Two applications, and an internet in which whoever is called notes it. */
export const startOwnPlatform = async (options: TestPlatformOptions = {}): Promise<OwnPlatform> => {
  const arrivals: Arrival[] = []
  const server = createServer((request, response) => void take(request, response)).listen(0, '127.0.0.1')
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk as string
    const { authorization, 'x-original-host': host } = request.headers
    const arrival = { host: String(host), path: request.url!, authorization, body }
    arrivals.push(arrival)
    const { status = 200, json } = own.answer(arrival)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
  }
  const internet = (parts: ProxyDependencies): ProxyDependencies => {
    const { port } = server.address() as AddressInfo
    const send: typeof parts.egress.send = (request) => {
      const { url, headers } = request
      if (!url.hostname.endsWith('.test')) return parts.egress.send(request)
      const moved = new URL(url.pathname + url.search, `http://127.0.0.1:${port}`)
      return parts.egress.send({ ...request, url: moved, headers: [...headers, 'x-original-host', url.hostname] })
    }
    return { ...parts, egress: { ...parts.egress, send } }
  }
  const under = await startApiPlatform({ ...options, change: internet })
  const close = async (): Promise<void> => {
    await under.close()
    server.closeAllConnections()
    server.close()
  }
  const own: OwnPlatform = { ...under, arrivals, answer: () => ({ json: {} }), close }
  return own
}

/** The file of a connector whose provider is `<name>.<place>.test`. */
export const fileOf = (name: string, { version = '1.0.0', place = 'one', more = '' } = {}): string => `format: 1
name: ${name}
version: ${version}
display_name: Own ${name}
description: A connector of an application's own.
hosts: { api: 'https://api.${place}.test/v1' }
auth:
  - type: oauth2
    authorization_url: https://login.${place}.test/authorize
    token_url: https://login.${place}.test/token
    scopes: { available: { read: Read things }, default: [read] }
    refresh: { rotates: true }
endpoints:
  things.list:
    summary: List the things
    request: GET /things
    response: { json: true }
  things.make:
    summary: Make a thing
    request: POST /things
    body: { json: Thing }
    response: { json: true }
schemas:
  Thing: { type: object, properties: { name: { type: string } } }
${more}`

export const put = (client: TestClient, name: string, yaml: string): Promise<TestAnswer> =>
  client.send(`/v1/connectors/${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/yaml' },
    body: yaml,
  })

export const giveClient = (client: TestClient, connector: string, id: string, secret: string): Promise<TestAnswer> =>
  client.send(`/v1/credentials/${connector}`, { method: 'PUT', json: { client_id: id, client_secret: secret } })

/** Begins to connect: the browser that does, and where the platform sends it. */
export const begin = async (client: TestClient, connector: string) => {
  const session = await client.send('/v1/connect-sessions', {
    json: { connector, user_id: 'u', return_url: RETURN_URL },
  })
  if (session.status !== 201) throw new Error(session.text)
  const browser = createBrowser()
  const link = new URL(session.json.connect_url as string)
  const { html } = await browser.visit(link)
  const [, formToken = ''] = /name="form_token" value="([^"]+)"/.exec(html) ?? []
  const { location } = await browser.visit(link, new URLSearchParams({ form_token: formToken }))
  return { session: session.json as { id: string; connection_id: string }, browser, authorize: location! }
}

/** The address to which a provider sends the browser back. */
export const callbackOf = (authorize: URL, code = 'the-code'): URL => {
  const callback = new URL(authorize.searchParams.get('redirect_uri')!)
  callback.search = new URLSearchParams({ code, state: authorize.searchParams.get('state')! }).toString()
  return callback
}

/** Connects a user; gives the connection's id. */
export const connectOwn = async (client: TestClient, connector: string): Promise<string> => {
  const { session, browser, authorize } = await begin(client, connector)
  const { location } = await browser.visit(callbackOf(authorize))
  const completed = await client.send(`/v1/connect-sessions/${session.id}/complete`, {
    json: { user_id: 'u', completion_token: location!.searchParams.get('completion_token') },
  })
  if (completed.status !== 200) throw new Error(completed.text)
  return session.connection_id
}

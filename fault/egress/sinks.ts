import type { ConnectSession } from '../../src/cli/wire.ts'
import { formTokenIn, visit } from '../../test/security/browser.ts'
import { RETURN_URL, type TestAnswer, type TestClient } from '../../test/setup/test-client.ts'

/** A way for an address into a request that the platform makes. */
export interface Sink {
  readonly name: string
  /** Whether the request goes to the connector's own host, whatever the address is. */
  readonly staysHome?: true
  /** Has the platform call the address by this way. Gives its answers, the last one being of the call itself. */
  run(url: string, client: TestClient): Promise<TestAnswer[]>
}

/** Ways whose address comes from what a connection's inputs say. */
export const renderedSinks: readonly Sink[] = [
  { name: 'rendered address', run: (url, client) => withConnection(client, url, (id) => client.call(id, 'whole.get')) },
  { name: 'rendered host', run: (url, client) => withConnection(client, url, (id) => client.call(id, 'part.get')) },
]

/** Token endpoints: what is asked there is sent once, and no redirect is followed. */
export const tokenSinks: readonly Sink[] = [
  {
    name: 'refresh',
    run: (url, client) =>
      withConnection(client, url, (id) => client.send(`/v1/connections/${id}/refresh`, { method: 'POST' })),
  },
  {
    name: 'revoke',
    run: (url, client) =>
      withConnection(client, url, (id) => client.send(`/v1/connections/${id}/revoke`, { method: 'POST' })),
  },
  {
    name: 'client credentials',
    run: async (url, client) => [
      await client.send('/v1/connections', {
        json: { connector: 'anywhere', auth_type: 'oauth2_client_credentials', ...inputs(url), fields: {} },
      }),
    ],
  },
  { name: 'code exchange', run: (url, client) => exchange(url, client) },
  { name: 'device', run: async (url, client) => (await pressed(url, client, { flow: 'device' })).answers },
]

/** The given connector's own connection. */
const user = { connector: 'given', user_id: 'mara', access_token: 'token-canary' }

export const connectGiven = async (client: TestClient): Promise<string> => {
  const made = await client.send('/v1/connections', { json: user })
  if (made.status !== 201) throw new Error(`connection: ${made.status} ${made.text}`)
  return (made.json as { id: string }).id
}

/** Ways whose address comes from a caller or from a provider's answer, all through one connection. */
export const givenSinks = (id: string): readonly Sink[] => {
  const call =
    (endpoint: string, paramsOf: (url: string) => object): Sink['run'] =>
    async (url, client) => [await client.call(id, endpoint, paramsOf(url))]
  return [
    { name: 'path parameter', staysHome: true, run: call('path.get', (value) => ({ value })) },
    { name: 'path parameter with slashes', staysHome: true, run: call('parts.get', (value) => ({ value })) },
    {
      name: 'query and header',
      staysHome: true,
      run: call('query.get', (at) => ({ at, 'X-At': encodeURI(at.toWellFormed()) })),
    },
    { name: 'passed-through path', staysHome: true, run: passThrough(id) },
    { name: 'next page', staysHome: true, run: nextPage(id) },
    { name: "job's monitor", run: monitor(id) },
    {
      name: "upload's place",
      run: async (at, client) => [await client.call(id, 'file.upload', { at }, { body: 'two pieces' })],
    },
  ]
}

/** Ways that lead to the address by a redirect. */
export const redirectSinks = (id: string): readonly Sink[] => {
  const home = (at: string): string => `https://api.example.com/redirect?${new URLSearchParams({ at })}`
  const through = (sink: Sink, way: (url: string) => string): Sink => ({
    name: `${sink.name}, redirected`,
    run: (url, client) => sink.run(way(url), client),
  })
  const follow: Sink = {
    name: 'download',
    run: async (at, client) => [await client.call(id, 'redirect.follow', { at })],
  }
  const moved = (url: string): string => `https://api.example.com/moved/${encodeURIComponent(url.toWellFormed())}`
  const abroad = (at: string): string => `https://8.8.8.8/redirect?${new URLSearchParams({ at })}`
  return [
    { ...follow, name: 'download, redirected' },
    { name: 'download, redirected twice', run: (url, client) => follow.run(abroad(url), client) },
    ...givenSinks(id)
      .filter(({ name }) => ['next page', "job's monitor", "upload's place"].includes(name))
      .map((sink) => through(sink, home)),
    ...[renderedSinks[0]!, ...tokenSinks].map((sink) => through(sink, moved)),
  ]
}

/** The address itself, and what stands between its scheme and its path. A host is always called by https. */
const inputs = (url: string) => {
  const host = /^\s*https:[/\\]*([^/]*)/i.exec(url)?.[1]
  return { user_id: 'mara', config: { base: url, host: host || url } }
}

const withConnection = async (
  client: TestClient,
  url: string,
  run: (id: string) => Promise<TestAnswer>,
): Promise<TestAnswer[]> => {
  const made = await client.send('/v1/connections', {
    json: { connector: 'anywhere', ...inputs(url), access_token: 'token-canary', refresh_token: 'refresh-canary' },
  })
  return made.status === 201 ? [made, await run((made.json as { id: string }).id)] : [made]
}

/** Opens a link and presses the button. */
const pressed = async (url: string, client: TestClient, more: object = {}) => {
  const { user_id, config } = inputs(url)
  const started = await client.send('/v1/connect-sessions', {
    json: {
      connector: 'anywhere',
      auth_type: 'oauth2',
      user_id,
      inputs: config,
      return_url: RETURN_URL,
      ...more,
    },
  })
  if (started.status !== 201) return { answers: [started] }
  const session = started.json as ConnectSession
  const page = await visit(session.connect_url)
  const cookie = page.headers['set-cookie']?.split(';')[0]
  if (cookie === undefined) return { answers: [started, page] }
  const sent = await visit(session.connect_url, { cookie }, { form_token: formTokenIn(page.text) })
  return { answers: [started, page, sent], session, cookie, location: sent.headers.location }
}

const exchange = async (url: string, client: TestClient): Promise<TestAnswer[]> => {
  const { answers, session, cookie, location } = await pressed(url, client, { flow: 'code' })
  if (session === undefined || location === undefined) return answers
  const state = new URL(location).searchParams.get('state')!
  const back = await visit(`${client.url}/oauth/callback/anywhere?code=code-canary&state=${state}`, { cookie })
  const completion_token = new URL(back.headers.location ?? RETURN_URL).searchParams.get('completion_token')
  const json = { user_id: 'mara', completion_token }
  return [...answers, back, await client.send(`/v1/connect-sessions/${session.id}/complete`, { json })]
}

const passThrough =
  (id: string): Sink['run'] =>
  async (url, client) => {
    // What no HTTP client can write is encoded as a browser would.
    const path = encodeURI(url.toWellFormed()).replaceAll('#', '%23')
    return [
      await client.send(`/v1/connections/${id}/proxy/${path}`),
      await client.send(`/v1/connections/${id}/proxy//${path.replace(/^\w+:[/\\]*/, '')}`),
      await client.send(`/v1/connections/${id}/proxy/@${path.replace(/^\w+:[/\\]*/, '')}`),
    ]
  }

const nextPage =
  (id: string): Sink['run'] =>
  async (at, client) => {
    const first = await client.call(id, 'page.list', { at }, { headers: { accept: ENVELOPE } })
    const { next: cursor } = (first.json ?? {}) as { next?: string | null }
    if (typeof cursor !== 'string') return [first]
    return [first, await client.call(id, 'page.list', {}, { cursor, headers: { accept: ENVELOPE } })]
  }

const ENVELOPE = 'application/vnd.connector.envelope+json'

const monitor =
  (id: string): Sink['run'] =>
  async (at, client) => [await client.call(id, 'job.begin', { at }, { headers: { prefer: 'wait=1' } })]

import { type Dispatcher, request } from 'undici'
import { approve } from '../../src/cli/approve.ts'
import type { Connection, ConnectSession } from '../../src/cli/wire.ts'

export interface TestAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
  readonly text: string
  /** The body as JSON; undefined where it is none. */
  // biome-ignore lint: tests look into answers without describing their shape first.
  readonly json: any
}

type Options = Omit<NonNullable<Parameters<typeof request>[1]>, 'headers' | 'method'> & {
  readonly method?: Dispatcher.HttpMethod
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Speaks to a platform under test as an application's backend would. */
export interface TestClient {
  readonly url: string
  readonly apiKey: string
  send(path: string, options?: Options): Promise<TestAnswer>
  /** Connects a user's account by clicking through every page; gives the completed connection. */
  connect(connector: string, userId?: string, more?: Readonly<Record<string, unknown>>): Promise<Connection>
  /** Calls a named endpoint with JSON parameters. */
  call(
    connectionId: string,
    endpoint: string,
    params?: object,
    more?: Options & { body?: unknown; cursor?: string },
  ): Promise<TestAnswer>
}

export const RETURN_URL = 'http://127.0.0.1:9/connected'

export const createTestClient = (url: string, apiKey: string): TestClient => {
  const send = async (path: string, { json, headers = {}, ...options }: Options = {}): Promise<TestAnswer> => {
    const answer = await request(url + path, {
      ...options,
      method: options.method ?? (json === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    return answerOf(answer)
  }
  return {
    url,
    apiKey,
    send,
    connect: async (connector, userId = 'user-1', more = {}) => {
      const session = await send('/v1/connect-sessions', {
        json: { connector, user_id: userId, return_url: RETURN_URL, ...more },
      })
      if (session.status !== 201) throw new Error(`connect session: ${session.status} ${session.text}`)
      const { id, connect_url } = session.json as ConnectSession
      const returned = await approve(connect_url, RETURN_URL, {
        api_key: 'test-key',
        username: 'test',
        password: 'test',
      })
      const completed = await send(`/v1/connect-sessions/${id}/complete`, {
        json: { user_id: userId, completion_token: returned.searchParams.get('completion_token') },
      })
      if (completed.status !== 200) throw new Error(`complete: ${completed.status} ${completed.text}`)
      return completed.json as Connection
    },
    call: (connectionId, endpoint, params = {}, { body, cursor, ...options } = {}) =>
      send(`/v1/connections/${connectionId}/call/${endpoint}`, {
        ...options,
        json: { params, ...(body !== undefined && { body }), ...(cursor !== undefined && { cursor }) },
      }),
  }
}

/** Reads an answer whole. */
export const answerOf = async ({
  statusCode,
  headers,
  body,
}: Dispatcher.ResponseData<unknown>): Promise<TestAnswer> => {
  const bytes = Buffer.from(await body.arrayBuffer())
  const text = bytes.toString('utf8')
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  return { status: statusCode, headers: flat, bytes, text, json: jsonOf(text) }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

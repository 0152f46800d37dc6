import type { Answer, Play, Recorded } from './recorder.ts'

/** What a provider would hardly be brought to answer, and troubles on the way: played between client and platform. */

const provider = (text: string): Play => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'connector-source': 'provider', 'connector-request-id': 'req_played' },
  text,
})

const problem = (status: number, members: object, headers: Record<string, string> = {}): Play => ({
  status,
  headers: {
    'content-type': 'application/problem+json',
    'connector-source': 'platform',
    'connector-request-id': 'req_played',
    ...headers,
  },
  text: JSON.stringify({
    type: 'about:blank',
    title: 'Played',
    status,
    request_id: 'req_played',
    retryable: false,
    ...members,
  }),
})

const busy = (headers: Record<string, string>): Play =>
  problem(503, { code: 'provider_rejected', source: 'provider', provider_status: 503, retryable: true }, headers)

const THING = '{"id":"t1","name":"One"}'

/** Of values and members that came later than the client: all must survive being read and written back. */
const STRANGE = JSON.stringify({
  id: 't9',
  name: 'Strange',
  color: 'ultraviolet',
  brand_new: { deep: [1, null, 'x'] },
  shape: { kind: 'hexagon', sides: 6 },
  note: null,
})

const things: Readonly<Record<string, (attempt: number) => Play>> = {
  strange: () => provider(STRANGE),
  misfit: () => provider('{"name":"Odd","count":"many","day":"someday","ratio":0.25}'),
  digits: () => provider('{"name":"Big","count":9007199254740993}'),
  broken: () => provider('{"name":'),
  flaky: (attempt) => (attempt === 1 ? busy({ 'retry-after': '1' }) : provider(THING)),
  'flaky-date': (attempt) =>
    attempt === 1 ? busy({ 'retry-after': new Date(Date.now() + 1000).toUTCString() }) : provider(THING),
  cut: (attempt) => (attempt === 1 ? 'cut' : provider(THING)),
  'always-busy': () => busy({ 'retry-after': '0' }),
  patience: () => busy({ 'retry-after': '3600' }),
  limited: () => problem(429, { code: 'provider_rate_limited', source: 'provider', provider_code: 'slow_down' }),
  down: () =>
    problem(503, { code: 'database_unavailable', source: 'platform', detail: 'The database does not answer.' }),
  gateway: () => ({ status: 502, headers: { 'content-type': 'text/html' }, text: '<h1>Bad Gateway</h1>' }),
  streamed: () => ({
    status: 418,
    headers: {
      'content-type': 'application/json',
      'connector-source': 'provider',
      'connector-request-id': 'req_played',
    },
    text: '{"why":"teapot"}',
  }),
}

const created: Readonly<Record<string, (attempt: number) => Play | undefined>> = {
  // The simulator knows no more than the definition does; a provider does.
  Changed: () => provider(THING),
  cut: () => 'cut',
  busy: (attempt) =>
    attempt === 1
      ? problem(429, { code: 'provider_rate_limited', source: 'provider', retryable: true }, { 'retry-after': '0' })
      : provider(THING),
  uncertain: () => problem(504, { code: 'provider_timed_out', source: 'provider', retryable: true }),
}

const member = (value: unknown, name: string): string => String((value as Record<string, unknown> | undefined)?.[name])

export const answers: Answer = ({ request, params, body }: Recorded, attempt) => {
  if (request.endsWith('/things.get')) return things[member(params, 'thing_id')]?.(attempt)
  if (request.endsWith('/things.create')) return created[member(body, 'name')]?.(attempt)
  if (request.endsWith('/things.list') && JSON.stringify(member(params, 'tags')) === '"loop"')
    return {
      ...(provider('') as Exclude<Play, 'cut'>),
      headers: { 'content-type': 'application/vnd.connector.envelope+json', 'connector-source': 'platform' },
      text: '{"status":200,"headers":{},"content_type":"application/json","encoding":"json","body":{"things":[{"name":"Again"}]},"next":"same"}',
    }
  return undefined
}

import type { Socket } from 'node:net'
import type { Reply } from './token-endpoint.ts'

/** What a refresh must come to. */
export type Verdict =
  /** A new token, whatever else was odd. */
  | 'refreshed'
  /** The grant may be dead: asked once more in a minute, and nobody is asked to connect again before. */
  | 'suspect'
  /** Nothing was spent: tried again in a second or two. */
  | 'failed'
  /** The OAuth client is refused, and no connection is at fault. */
  | 'client refused'
  /** The refresh token may be spent: tried again at once, and then after a minute. */
  | 'unknown'

/** An answer by its name, what it must come to, and how long the wait is where that is not as usual, in seconds. */
export type Row = readonly [
  name: string,
  reply: Reply | 'https',
  verdict: Verdict,
  waitSeconds?: readonly [number, number],
]

const refusal = (error: unknown, status = 400, more: object = {}): Reply => ({ status, body: { error, ...more } })
const text = (status: number, body: string, type: string, headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  type,
  headers,
})
const good = (more: object = {}): Reply => ({ good: { ...more } })
const FORM = 'application/x-www-form-urlencoded'
const PAGE = '<!doctype html><h1>Sign in</h1>'
const BIG = 2 * 1024 * 1024

const raw =
  (bytes: string, end: (socket: Socket) => void = (socket) => socket.end()) =>
  (socket: Socket): void =>
    void socket.write(bytes, () => end(socket))
const reset = (socket: Socket): void => void socket.resetAndDestroy()
const nothing = (): void => {}
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n'
/** PostgreSQL stores no NUL, and half of a pair is no character. */
const HALF = '\ud83d'
const UNFIT = `\u0000${HALF}\u001b[31m`
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toUTCString()
const ANSWERED_LATE = { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' }

const DEAD_GRANTS: readonly Row[] = [
  ['invalid_grant', refusal('invalid_grant'), 'suspect'],
  ['invalid_grant with words', refusal('invalid_grant', 400, { error_description: 'Token expired.' }), 'suspect'],
  ['invalid_grant with 401', refusal('invalid_grant', 401), 'suspect'],
  ['invalid_grant with 403', refusal('invalid_grant', 403), 'suspect'],
  ['invalid_grant with 200', refusal('invalid_grant', 200), 'suspect'],
  ['invalid_grant with NUL in its words', refusal('invalid_grant', 400, { error_description: UNFIT }), 'suspect'],
  ['invalid_grant as a code within an object', refusal({ code: 'invalid_grant', message: 'gone' }), 'suspect'],
  ['invalid_grant as a type within an object', refusal({ type: 'invalid_grant' }), 'suspect'],
  ['invalid_grant within an object with 200', refusal({ code: 'invalid_grant' }, 200), 'suspect'],
  ['invalid_grant as a form', text(400, 'error=invalid_grant', FORM), 'suspect'],
  ['invalid_grant as a form with 200', text(200, 'error=invalid_grant&error_description=x', FORM), 'suspect'],
  ['invalid_grant as JSON that says it is a page', text(400, '{"error":"invalid_grant"}', 'text/html'), 'suspect'],
  ['a word of the connector', refusal('token_revoked'), 'suspect'],
  ['a word of the connector with 200', refusal('token_revoked', 200), 'suspect'],
]

const REFUSED_CLIENTS: readonly Row[] = [
  ['invalid_client with 401', refusal('invalid_client', 401), 'client refused'],
  ['invalid_client with 400', refusal('invalid_client'), 'client refused'],
  ['invalid_client with 200', refusal('invalid_client', 200), 'client refused'],
  ['invalid_client as a form', text(401, 'error=invalid_client', FORM), 'client refused'],
  ['unauthorized_client', refusal('unauthorized_client'), 'client refused'],
]

const FOR_NOW: readonly Row[] = [
  ['429', text(429, '', 'text/plain'), 'failed'],
  ['429 with invalid_grant', refusal('invalid_grant', 429), 'failed'],
  ['429 with seconds', text(429, '', 'text/plain', { 'retry-after': '120' }), 'failed', [119, 121]],
  ['429 with a date', text(429, '{}', 'application/json', { 'retry-after': inAnHour() }), 'failed', [3_400, 3_602]],
  ['429 with a date that is over', text(429, '', 'text/plain', ANSWERED_LATE), 'failed'],
  ['429 with a wait of a year', text(429, '', 'text/plain', { 'retry-after': '31536000' }), 'failed', [86_390, 86_401]],
  ['429 with a wait that is none', text(429, '', 'text/plain', { 'retry-after': 'soon' }), 'failed'],
  ['400 without a body', { status: 400 }, 'failed'],
  ['400 with a page', text(400, PAGE, 'text/html'), 'failed'],
  ['401 with a page', text(401, PAGE, 'text/html'), 'failed'],
  ['403 with a page, as of a firewall', text(403, PAGE, 'text/html'), 'failed'],
  ['404', text(404, 'Not found', 'text/plain'), 'failed'],
  ['405', { status: 405 }, 'failed'],
  ['413', { status: 413 }, 'failed'],
  ['invalid_request', refusal('invalid_request'), 'failed'],
  ['invalid_scope', refusal('invalid_scope'), 'failed'],
  ['unsupported_grant_type', refusal('unsupported_grant_type'), 'failed'],
  ['access_denied', refusal('access_denied', 403), 'failed'],
  ['temporarily_unavailable with 400', refusal('temporarily_unavailable'), 'failed'],
  ['NUL and half a character in its words', refusal(`x${UNFIT}`, 400, { error_description: UNFIT }), 'failed'],
  ['an error that is no text', refusal({ code: { toString: 1 } }), 'failed'],
  ['an error that nobody knows', refusal('E_4711'), 'failed'],
  ['an error that is a number', refusal(190), 'failed'],
]

const NOT_UNDERSTOOD: readonly Row[] = [
  ...[500, 502, 503, 504, 529, 408].map((status): Row => [`${status}`, text(status, PAGE, 'text/html'), 'unknown']),
  ['500 with invalid_grant', refusal('invalid_grant', 500), 'unknown'],
  ['500 with a word of the connector', refusal('token_revoked', 500), 'unknown'],
  ['503 with invalid_client', refusal('invalid_client', 503), 'unknown'],
  ['503 with seconds', text(503, '', 'text/plain', { 'retry-after': '300' }), 'unknown', [359, 361]],
  ['503 with a date', text(503, '', 'text/plain', { 'retry-after': inAnHour() }), 'unknown', [3_460, 3_662]],
  ...[301, 302, 307, 308].map((status): Row => {
    const headers = { location: '/elsewhere' }
    return [`a redirect with ${status}`, { status, headers }, 'unknown']
  }),
  ['200 without a body', { status: 200 }, 'unknown'],
  ['204', { status: 204 }, 'unknown'],
  ['200 with a page', text(200, PAGE, 'text/html'), 'unknown'],
  ['200 with half of its JSON', text(200, '{"access_token":"at-5","refr', 'application/json'), 'unknown'],
  ['200 with a list', text(200, '[]', 'application/json'), 'unknown'],
  ['200 with null', text(200, 'null', 'application/json'), 'unknown'],
  ['200 with an object without a token', { status: 200, body: { ok: true } }, 'unknown'],
  ['200 with an empty access token', good({ access_token: '' }), 'unknown'],
  ['200 with an access token that is a number', good({ access_token: 5 }), 'unknown'],
  ['200 with an error that passes', refusal('temporarily_unavailable', 200), 'unknown'],
  ['a body that is too large', text(200, `{"x":"${'y'.repeat(BIG)}"}`, 'application/json'), 'unknown'],
]

const TRANSPORT: readonly Row[] = [
  ['TLS that is none', 'https', 'failed'],
  ['a reset before the headers', reset, 'unknown'],
  ['an end before the headers', (socket) => void socket.end(), 'unknown'],
  ['a reset after the headers', raw(HEAD, reset), 'unknown'],
  ['an end within the body', raw(`${HEAD}{"access_token":"at-6"`), 'unknown'],
  ['no answer in time', nothing, 'unknown'],
  ['headers, and no body in time', raw(HEAD, nothing), 'unknown'],
  ['a body that comes too slowly', raw(`${HEAD}{"access_token":`, nothing), 'unknown'],
  ['what is not HTTP', raw('SSH-2.0-OpenSSH_9.6\r\n'), 'unknown'],
  ['headers without end', raw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(80_000)}\r\n\r\n`), 'unknown'],
]

const ODD_TOKENS: readonly Row[] = [
  ['a token', good(), 'refreshed'],
  ['a life as text', good({ expires_in: '3600' }), 'refreshed'],
  ['a life of 0', good({ expires_in: 0 }), 'refreshed'],
  ['a life below 0', good({ expires_in: -1 }), 'refreshed'],
  ['a life that is no number', good({ expires_in: 'soon' }), 'refreshed'],
  ['a life of thousands of years', good({ expires_in: 1e12 }), 'refreshed'],
  ['a life beyond all dates', good({ expires_in: 1e300 }), 'refreshed'],
  [
    'a life beyond all numbers',
    text(200, '{"access_token":"at-9","refresh_token":"rt-9","expires_in":1e999}', 'a/json'),
    'refreshed',
  ],
  ['a life too short to be seen', good({ expires_in: 1e-9 }), 'refreshed'],
  ['no life', good({ expires_in: undefined }), 'refreshed'],
  ['no refresh token', good({ refresh_token: undefined }), 'refreshed'],
  ['an empty refresh token', good({ refresh_token: '' }), 'refreshed'],
  ['a refresh token that is null', good({ refresh_token: null }), 'refreshed'],
  ['no token type', good({ token_type: undefined }), 'refreshed'],
  ['a token type that nobody knows', good({ token_type: 'x' }), 'refreshed'],
  ['scopes as a list', good({ scope: ['a', 'b'] }), 'refreshed'],
  ['scopes that are no texts', good({ scope: [{ toString: 1 }, ['a']] }), 'refreshed'],
  ['NUL and half a character in its scopes', good({ scope: `a\u0000b ${HALF}` }), 'refreshed'],
  ['NUL and half a character in every word', good({ token_type: UNFIT, id_token: UNFIT, x: UNFIT }), 'refreshed'],
  ['an error that is none', good({ error: null }), 'refreshed'],
  ['a form', text(200, 'access_token=at-7&refresh_token=rt-7&expires_in=3600', FORM), 'refreshed'],
  ['JSON that says it is text', text(200, '{"access_token":"at-8","refresh_token":"rt-8"}', 'text/plain'), 'refreshed'],
]

export const rows: readonly Row[] = [
  ...DEAD_GRANTS,
  ...REFUSED_CLIENTS,
  ...FOR_NOW,
  ...NOT_UNDERSTOOD,
  ...TRANSPORT,
  ...ODD_TOKENS,
]

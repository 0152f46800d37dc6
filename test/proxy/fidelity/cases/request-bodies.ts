import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Case, DATE, OK, USER_AGENT, answered, chunked, exchangeOf } from '../case.ts'
import { REQUEST, type Step } from '../raw-provider.ts'

const posted = (name: string, lines: readonly string[], body: readonly Step[], said: Partial<Case> = {}): Case =>
  exchangeOf(name, { method: 'POST', lines: [USER_AGENT, ...lines], body, ...said })

const ofLength = (name: string, type: string, body: string | Buffer, ...more: string[]): Case =>
  posted(name, [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body, 'latin1')}`, ...more], [body])

const inChunks = (name: string, body: readonly Step[], said: Partial<Case> = {}): Case =>
  posted(name, ['Content-Type: text/plain', 'Transfer-Encoding: chunked'], body, said)

const LARGE = randomBytes(1_000_000)
const ZIPPED = gzipSync('{"a":1}')
const EXPECTING = ['Expect: 100-continue', 'Content-Length: 5']

/** Bodies on their way to the provider, and answers that do not wait for them. */
export const requestBodyCases: readonly Case[] = [
  ofLength('JSON', 'application/json', '{"ü":[1,2.50,1e3]}  \n'),
  ofLength('a form', 'application/x-www-form-urlencoded', 'a=1&a=2&b=%20+'),
  ofLength('text in latin1', 'text/plain; charset=latin1', 'Gr\xfc\xdfe'),
  ofLength(
    'parts',
    'multipart/form-data; boundary="b"',
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
  ),
  ofLength('a compressed body', 'application/json', ZIPPED, 'Content-Encoding: gzip'),
  ofLength(
    'all bytes there are',
    'application/octet-stream',
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  ),
  ofLength('one byte', 'application/octet-stream', 'x'),
  ofLength('what looks like another request', 'text/plain', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
  ofLength('1 MB', 'application/octet-stream', LARGE),
  posted('a body without a type', ['Content-Length: 5'], ['hello']),
  posted('a length with zeroes before it', ['Content-Length: 0005'], ['hello']),
  posted('a body that comes byte by byte', ['Content-Length: 5'], ['h', 2, 'e', 2, 'l', 2, 'l', 2, 'o']),
  posted('a body that comes after its head', ['Content-Length: 5'], [20, 'hello']),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'GET'].map((method) =>
    posted(`${method} with a body`, ['Content-Type: text/plain', 'Content-Length: 5'], ['hello'], { method }),
  ),
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'HEAD', 'OPTIONS'].flatMap((method) => [
    posted(`${method} with Content-Length: 0`, ['Content-Length: 0'], [], { method }),
    posted(`${method} with neither length nor body`, [], [], { method }),
  ]),
  inChunks('one chunk', [chunked(['hello'])]),
  inChunks('several chunks', [chunked(['hello', ' ', 'world'])]),
  inChunks('no chunk but the last', [chunked([])]),
  inChunks('chunks that come one by one', ['5\r\nhello\r\n', 20, '1\r\n!\r\n', 20, '0\r\n\r\n']),
  inChunks('chunks that are cut anywhere', ['5\r', 5, '\nhel', 5, 'lo\r', 5, '\n0\r\n', 5, '\r\n']),
  inChunks('chunks with extensions', ['5;a=b\r\nhello\r\n0;c\r\n\r\n']),
  inChunks('sizes in capital letters', ['A\r\n0123456789\r\n0\r\n\r\n']),
  inChunks('many chunks', [chunked(Array.from({ length: 500 }, (_, index) => `piece ${index}`))]),
  inChunks('1 MB in chunks', [chunked([LARGE.toString('latin1')])]),
  inChunks('PUT in chunks', [chunked(['hello'])], { method: 'PUT' }),
  inChunks('DELETE in chunks', [chunked(['hello'])], { method: 'DELETE' }),
  posted(
    'trailers behind chunks',
    ['Transfer-Encoding: chunked', 'Trailer: X-Sum'],
    [chunked(['hello'], ['X-Sum: 5'])],
  ),
  posted('Transfer-Encoding in capital letters', ['Transfer-Encoding: CHUNKED'], [chunked(['hello'])]),
  posted('a body by HTTP/1.0', ['Content-Length: 5'], ['hello'], { version: 'HTTP/1.0' }),
  posted('100-continue that is waited for', EXPECTING, [50, 'hello'], {
    answer: ['HTTP/1.1 100 Continue\r\n\r\n', REQUEST, OK],
  }),
  posted('100-continue that nobody waits for', EXPECTING, ['hello']),
  posted('a provider that refuses at 100-continue', EXPECTING, [50, 'hello'], {
    answer: [answered('417 Expectation Failed', [DATE], 'no'), REQUEST],
  }),
  posted('an early answer, and then the rest of the body', ['Content-Length: 10'], ['hello', 50, 'world'], {
    answer: [answered('202 Accepted', [DATE], 'early'), REQUEST],
  }),
  posted('an early answer in chunks', ['Transfer-Encoding: chunked'], ['5\r\nhello\r\n', 50, '0\r\n\r\n'], {
    answer: [
      `HTTP/1.1 413 Content Too Large\r\n${DATE}\r\nTransfer-Encoding: chunked\r\n\r\n${chunked(['too ', 'much'])}`,
      REQUEST,
    ],
  }),
  posted('an answer that begins early and ends late', ['Content-Length: 10'], ['hello', 50, 'world'], {
    answer: [
      `HTTP/1.1 200 OK\r\n${DATE}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbegun\r\n`,
      REQUEST,
      '5\r\nended\r\n0\r\n\r\n',
    ],
  }),
  posted('an early answer to 1 MB', ['Content-Length: 1000000'], [LARGE], {
    answer: [answered('507 Insufficient Storage', [DATE], 'full'), REQUEST],
  }),
  posted('two lengths', ['Content-Length: 5', 'Content-Length: 6'], ['hello!']),
  posted('a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked'], [chunked(['hello'])]),
  posted('a coding before chunks', ['Transfer-Encoding: gzip, chunked'], [chunked(['hello'])]),
]

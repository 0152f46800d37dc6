/** A request that means to be taken for another, or for two. */
export interface HostileRequest {
  readonly kind: string
  readonly what: string
  /** One character a byte. */
  readonly bytes: string
}

interface Target {
  readonly path: string
  readonly host: string
  readonly key: string
}

const CONTROLS = [...Array.from('\0\u0001\u0007\b\t\u000b\u000c\r\u001b\u007f'), '\n ', '\r\r\n', '\n\n']
const NOT_IN_NAMES = [...Array.from('\0\u0001\t (),/:;<=>?@[\\]{}"\u007f\u0080\u00a0\u00ff'), '\r', '\n', ' \t']
const NAMES = ['Content-Length', 'Transfer-Encoding', 'Host', 'Authorization', 'Connector-Host', 'X-A']
const LENGTHS = [
  '5, 5',
  '5, 6',
  '+5',
  '-5',
  '0x5',
  '5.0',
  '5e0',
  ' ',
  '',
  '05',
  '5 5',
  '5;',
  '5\t',
  '\v5',
  '9'.repeat(30),
  '٥',
]
const CODINGS = [
  'chunked, chunked',
  'chunked, identity',
  'identity, chunked',
  'identity',
  'xchunked',
  'chunkedx',
  'chunked;a=b',
  'chunked\v',
  'chunked\0',
  '"chunked"',
  ', chunked',
  'chunked,',
  'gzip, chunked',
  'chunked, gzip',
  'CHUNKED, cow',
  'x, chunked, y',
  '\u000bchunked',
  'chunked\r\n ',
  'chu\r\n nked',
]
const CHUNKS = [
  '5;evil=1\r\nhello\r\n0\r\n\r\n',
  `5;${'e'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
  '5;evil="\n"\r\nhello\r\n0\r\n\r\n',
  '5\nhello\n0\n\n',
  '5\r\nhello\n0\r\n\r\n',
  '5\r\nhelloXX0\r\n\r\n',
  '0x5\r\nhello\r\n0\r\n\r\n',
  '+5\r\nhello\r\n0\r\n\r\n',
  '-5\r\nhello\r\n0\r\n\r\n',
  ' 5\r\nhello\r\n0\r\n\r\n',
  '5 \r\nhello\r\n0\r\n\r\n',
  '5\r\rhello\r\n0\r\n\r\n',
  '\r\n5\r\nhello\r\n0\r\n\r\n',
  'fffffffffffffffff\r\nhello\r\n0\r\n\r\n',
  '5_0\r\nhello\r\n0\r\n\r\n',
  '00000000000000000005\r\nhello\r\n0\r\n\r\n',
  '5\r\nhello\r\n0\r\nX-Evil: trailer\r\n\r\n',
  '5\r\nhello\r\n0\r\nContent-Length: 50\r\nAuthorization: evil\r\n\r\n',
  '5\r\nhello\r\n0;evil\r\n\r\n',
  '5\r\nhello\r\n0\r\n\r\nGET /base/evil HTTP/1.1\r\nHost: evil\r\n\r\n',
  'g\r\nhello\r\n0\r\n\r\n',
]
const NAMED_BY_CONNECTION = [
  'authorization',
  'host',
  'content-length',
  'transfer-encoding',
  'connector-host',
  'connector-user-id',
  'user-agent',
  'accept',
  'x-evil',
  'close, authorization, host',
  'keep-alive, x-evil',
  'AUTHORIZATION',
  ', , authorization ,',
  'authorization\t',
  'connection',
  'upgrade',
]
const DROPPED = [
  'Cookie: evil=1',
  'Cookie2: evil',
  'Proxy-Authorization: Basic evil',
  'Forwarded: for=evil',
  'X-Forwarded-For: evil',
  'X-Forwarded-Host: evil',
  'X-Real-IP: evil',
  'Via: 1.1 evil',
  'Origin: https://evil.example',
  'Referer: https://evil.example',
  'Sec-Fetch-Site: evil',
  'Connector-Evil: 1',
  'TE: evil',
  'Trailer: X-Evil',
  'Keep-Alive: evil',
  'Proxy-Connection: evil',
  'Upgrade: evil',
  'Expect: 100-continue',
  'HTTP2-Settings: evil',
]
const LINES = [
  'GET PATH HTTP/1.0',
  'GET PATH HTTP/0.9',
  'GET PATH HTTP/2.0',
  'GET PATH HTTP/1.2',
  'GET PATH HTTP/1.1 HTTP/1.1',
  'GET  PATH HTTP/1.1',
  'GET PATH  HTTP/1.1',
  'GET\tPATH\tHTTP/1.1',
  ' GET PATH HTTP/1.1',
  'GET PATH',
  'get PATH HTTP/1.1',
  'GET PATH HTTP/1.1\r',
  'GET PATH\0 HTTP/1.1',
  'GET PATH\r\nX-Fine: 1 HTTP/1.1',
  'GET PATH%0d%0aX-Evil:%201 HTTP/1.1',
  'CONNECT evil.example:443 HTTP/1.1',
  'CONNECT PATH HTTP/1.1',
  'TRACE PATH HTTP/1.1',
  'EVIL PATH HTTP/1.1',
  'GET * HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'GET http://evil.example/base/evil HTTP/1.1',
  'GET http://evil:evil@evil.examplePATH HTTP/1.1',
  'PRI * HTTP/2.0',
]

const SMUGGLED = 'GET /base/evil HTTP/1.1\r\nHost: evil\r\nX-Evil: 1\r\n\r\n'

/** Every case. A line that is wrong stands among lines that are right. */
export const requests = ({ path, host, key }: Target): HostileRequest[] => {
  const usual = [`Host: ${host}`, `Authorization: Bearer ${key}`, 'Connector-Host: raw']
  const get = (...lines: string[]): string => [`GET ${path} HTTP/1.1`, ...usual, ...lines, '', ''].join('\r\n')
  const post = (lines: string[], body: string): string =>
    [`POST ${path} HTTP/1.1`, ...usual, ...lines, '', body].join('\r\n')
  const made = (kind: string, what: string, bytes: string): HostileRequest => ({
    kind,
    what: JSON.stringify(what),
    bytes,
  })
  const chunkedBody = `0\r\n\r\n${SMUGGLED}`
  return [
    ...CONTROLS.map((control) => made('a control in a value', control, get(`X-A: 1${control}X-Evil: 2`))),
    ...CONTROLS.map((control) => made('a control before a value', control, get(`X-A:${control}X-Evil: 2`))),
    ...NOT_IN_NAMES.map((character) => made('a character in a name', character, get(`X${character}Evil: 1`))),
    ...NAMES.flatMap((name) =>
      [' ', '\t', '  ', '\0', '\r\n '].map((blank) =>
        made('a blank before a colon', name + blank, post([`${name}${blank}: 5`], `hello${SMUGGLED}`)),
      ),
    ),
    ...NAMES.flatMap((name) =>
      [' ', '\t'].map((blank) => made('a folded line', name + blank, get(`${name}: 1`, `${blank}X-Evil: 2`))),
    ),
    made('a folded line', 'the first', `GET ${path} HTTP/1.1\r\n X-Evil: 1\r\n${usual.join('\r\n')}\r\n\r\n`),
    ...LENGTHS.map((length) => made('a length', length, post([`Content-Length: ${length}`], `hello${SMUGGLED}`))),
    ...['5', '6', '0', '50'].map((length) =>
      made('two lengths', length, post(['Content-Length: 5', `Content-Length: ${length}`], `hello${SMUGGLED}`)),
    ),
    ...['Content-Length: 5', 'content-length: 0', 'CONTENT-LENGTH: 50'].flatMap((length) => [
      made('a length before chunks', length, post([length, 'Transfer-Encoding: chunked'], chunkedBody)),
      made('a length behind chunks', length, post(['Transfer-Encoding: chunked', length], chunkedBody)),
    ]),
    ...CODINGS.map((coding) => made('a transfer coding', coding, post([`Transfer-Encoding: ${coding}`], chunkedBody))),
    ...CODINGS.map((coding) =>
      made(
        'a transfer coding beside a length',
        coding,
        post(['Content-Length: 5', `Transfer-Encoding: ${coding}`], chunkedBody),
      ),
    ),
    ...['chunked', 'identity', 'x'].map((coding) =>
      made(
        'two transfer codings',
        coding,
        post(['Transfer-Encoding: chunked', `Transfer-Encoding: ${coding}`], chunkedBody),
      ),
    ),
    made(
      'two transfer codings',
      'in HTTP/1.0',
      post(['Transfer-Encoding: chunked'], chunkedBody).replace('HTTP/1.1', 'HTTP/1.0'),
    ),
    ...CHUNKS.map((body) => made('a chunk', body.slice(0, 60), post(['Transfer-Encoding: chunked'], body))),
    ...NAMED_BY_CONNECTION.map((named) =>
      made(
        'a header that Connection names',
        named,
        get(`Connection: ${named}`, 'X-Evil: 1').replace(
          'X-Evil: 1\r\n',
          named.includes('x-evil') ? 'X-Evil: 1\r\n' : '',
        ),
      ),
    ),
    ...DROPPED.map((line) => made('a header that is not passed on', line, get(line))),
    ...LINES.map((line) => made('a request line', line, [line.replace('PATH', path), ...usual, '', ''].join('\r\n'))),
    ...['Host: evil', 'Authorization: Bearer evil', 'Connector-Host: evil'].map((line) =>
      made('a header twice', line, get(line)),
    ),
    made('a header twice', 'no host', get().replace(`Host: ${host}\r\n`, '')),
    made('line ends', 'newlines alone', get('X-A: 1').replaceAll('\r\n', '\n')),
    made('line ends', 'carriage returns alone', get('X-A: 1').replaceAll('\r\n', '\r')),
    made('line ends', 'an empty line first', `\r\n\r\n${get('Connection: close')}`),
    made('a second request', 'behind a body', post(['Content-Length: 5', 'Connection: close'], `hello${SMUGGLED}`)),
    made('a second request', 'behind none', get('Connection: close') + SMUGGLED),
    made(
      'a second request',
      'as the body of a GET',
      get(`Content-Length: ${SMUGGLED.length}`, 'Connection: close') + SMUGGLED,
    ),
  ]
}

import type { Step } from './raw-provider.ts'

/** One exchange: what a client writes, and what the provider answers, to the byte. */
export interface Case {
  readonly name: string
  readonly method: string
  /** Behind the host's own path, with its `/`. */
  readonly target: string
  readonly version: string
  /** Lines of the request's head, beside Host and Authorization. */
  readonly lines: readonly string[]
  readonly body: readonly Step[]
  readonly answer: readonly Step[]
}

/** A case that is a plain GET and its answer, but for what it says. */
export const exchangeOf = (name: string, said: Partial<Omit<Case, 'name'>> = {}): Case => ({
  name,
  method: 'GET',
  target: '/x',
  version: 'HTTP/1.1',
  lines: ['User-Agent: fidelity/1'],
  body: [],
  answer: [OK],
  ...said,
})

/** The bytes of an answer with a length. */
export const answered = (status: string, lines: readonly string[], body = ''): string =>
  `HTTP/1.1 ${status}\r\n${[...lines, `Content-Length: ${body.length}`].map(line).join('')}\r\n${body}`

/** The bytes of an answer of which these are the head's lines and everything behind it. */
export const written = (status: string, lines: readonly string[], rest = ''): string =>
  `HTTP/1.1 ${status}\r\n${lines.map(line).join('')}\r\n${rest}`

/** A body in chunks, with trailers. */
export const chunked = (pieces: readonly string[], trailers: readonly string[] = []): string =>
  `${pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('')}0\r\n${trailers.map(line).join('')}\r\n`

const line = (text: string): string => `${text}\r\n`

/** Every answer that is not about `Date` has one, so that it is compared. */
export const DATE = 'Date: Mon, 01 Jun 2026 10:00:00 GMT'
export const OK = answered('200 OK', [DATE, 'Content-Type: text/plain'], 'fine')
export const USER_AGENT = 'User-Agent: fidelity/1'

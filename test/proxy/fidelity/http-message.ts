/** One field, as it was written: RFC 9110 section 5.1 makes its name the same in every case. */
export type Field = readonly [name: string, value: string]

/** How the end of a body is told, RFC 9112 section 6.3. */
export type Framing = 'none' | 'length' | 'chunked' | 'close'

/** An HTTP/1 message as it stood on the wire. */
export interface Message {
  /** The three parts of its first line; the last may be empty. */
  readonly line: readonly [string, string, string]
  readonly fields: readonly Field[]
  readonly framing: Framing
  readonly body: Buffer
  readonly trailers: readonly Field[]
  /** Whether all of it came that its framing says. */
  readonly end: 'whole' | 'cut'
}

/** What was read of some bytes, and where the next message begins. */
export interface Taken {
  readonly message: Message
  readonly next: number
}

const HEAD_END = '\r\n\r\n'

/** Reads a request; undefined while it is not whole and its connection not over. */
export const takeRequest = (bytes: Buffer, isOver: boolean): Taken | undefined => {
  const head = readHead(bytes)
  if (head === undefined) return undefined
  const framing = isChunked(head) ? 'chunked' : valueOf(head, 'content-length') === undefined ? 'none' : 'length'
  return withBody(head, framing, bytes, isOver)
}

/** Reads an answer to a request of that method; undefined while it is not whole and its connection not over. */
export const takeAnswer = (bytes: Buffer, method: string, isOver: boolean): Taken | undefined => {
  const head = readHead(bytes)
  return head === undefined ? undefined : withBody(head, framingOf(head, method), bytes, isOver)
}

interface Head extends Pick<Message, 'line' | 'fields'> {
  readonly bodyAt: number
}

const readHead = (bytes: Buffer): Head | undefined => {
  const end = bytes.indexOf(HEAD_END)
  if (end === -1) return undefined
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const [one = '', two = '', ...rest] = first.split(' ')
  return { line: [one, two, rest.join(' ')], fields: lines.map(fieldOf), bodyAt: end + HEAD_END.length }
}

const fieldOf = (line: string): Field => {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '')]
}

/** The value of a field; undefined where there is none. */
export const valueOf = ({ fields }: Pick<Message, 'fields'>, name: string): string | undefined =>
  fields.find(([known]) => known.toLowerCase() === name)?.[1]

const isChunked = (head: Head): boolean => valueOf(head, 'transfer-encoding')?.toLowerCase() === 'chunked'

const framingOf = (head: Head, method: string): Framing => {
  const status = Number(head.line[1])
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return 'none'
  if (isChunked(head)) return 'chunked'
  return valueOf(head, 'content-length') === undefined ? 'close' : 'length'
}

const withBody = (head: Head, framing: Framing, bytes: Buffer, isOver: boolean): Taken | undefined => {
  const rest = bytes.subarray(head.bodyAt)
  const found = bodies[framing](rest, head, isOver)
  if (!found.isWhole && !isOver) return undefined
  const { body, trailers = [], length, isWhole } = found
  const end = isWhole ? ('whole' as const) : ('cut' as const)
  const { line, fields } = head
  return { message: { line, fields, framing, body, trailers, end }, next: head.bodyAt + length }
}

interface Found {
  readonly body: Buffer
  readonly trailers?: readonly Field[]
  /** What it took on the wire. */
  readonly length: number
  readonly isWhole: boolean
}

const bodies: Readonly<Record<Framing, (rest: Buffer, head: Head, isOver: boolean) => Found>> = {
  none: () => ({ body: Buffer.alloc(0), length: 0, isWhole: true }),
  length: (rest, head) => {
    const wanted = Number(valueOf(head, 'content-length'))
    const body = rest.subarray(0, wanted)
    return { body, length: body.length, isWhole: body.length === wanted }
  },
  close: (rest, _head, isOver) => ({ body: rest, length: rest.length, isWhole: isOver }),
  chunked: (rest) => readChunks(rest),
}

const readChunks = (rest: Buffer): Found => {
  const chunks: Buffer[] = []
  const soFar = (at: number, isWhole: boolean, trailers: readonly Field[] = []): Found => ({
    body: Buffer.concat(chunks),
    trailers,
    length: at,
    isWhole,
  })
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf('\r\n', at)
    if (lineEnd === -1) return soFar(at, false)
    const size = Number.parseInt(rest.toString('latin1', at, lineEnd), 16)
    const from = lineEnd + 2
    if (size === 0) {
      if (rest.toString('latin1', from, from + 2) === '\r\n') return soFar(from + 2, true)
      const end = rest.indexOf(HEAD_END, from)
      if (end === -1) return soFar(from, false)
      return soFar(end + HEAD_END.length, true, rest.toString('latin1', from, end).split('\r\n').map(fieldOf))
    }
    chunks.push(rest.subarray(from, from + size))
    if (rest.length < from + size + 2) return soFar(rest.length, false)
    at = from + size + 2
  }
}

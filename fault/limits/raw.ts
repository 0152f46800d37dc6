import { connect } from 'node:net'

export interface RawAnswer {
  /** Everything that came back. */
  readonly text: string
  /** The status and the problem's code, or `closed` where nothing came. */
  readonly outcome: string
}

const PATIENCE_MS = 30_000

/** Says something to a server byte for byte, and listens until it has answered or the connection is closed. */
export const sayRaw = (url: string, pieces: readonly (string | Buffer)[]): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const late = setTimeout(() => {
      socket.destroy()
      reject(new Error(`Neither an answer nor an end within ${PATIENCE_MS} ms.`))
    }, PATIENCE_MS)
    let text = ''
    const done = (): void => {
      clearTimeout(late)
      socket.destroy()
      resolve({ text, outcome: outcomeOf(text) })
    }
    socket.on('error', () => {})
    socket.on('close', done)
    socket.on('data', (chunk: Buffer) => {
      // What only says that more may come is no answer yet.
      text = (text + chunk.toString('latin1')).replace(/^HTTP\/1\.1 1\d\d [^]*?\r\n\r\n/, '')
      if (isWhole(text)) done()
    })
    for (const piece of pieces) socket.write(piece)
  })

const isWhole = (text: string): boolean => {
  const { body, length } = partsOf(text)
  return length === undefined ? text.endsWith('0\r\n\r\n') : body.length >= length
}

/** Of the first answer; another may follow it. */
const outcomeOf = (text: string): string => {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]
  if (status === undefined) return 'closed'
  const { body, length } = partsOf(text)
  const code = /"code":"(\w+)"/.exec(body.slice(0, length))?.[1]
  return code === undefined ? status : `${status} ${code}`
}

const partsOf = (text: string) => {
  const end = text.indexOf('\r\n\r\n')
  const head = end === -1 ? text : text.slice(0, end)
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  return {
    body: end === -1 ? '' : text.slice(end + 4),
    length: end === -1 || length === undefined ? undefined : Number(length),
  }
}

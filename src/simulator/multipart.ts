import { badRequest } from './reply.ts'

/** What is told of a body in parts while it comes. */
export interface PartSink {
  /** A part begins; its header names are in lower case. */
  begin(headers: ReadonlyMap<string, string>): void
  write(chunk: Buffer): Promise<void> | void
  end(): Promise<void> | void
}

const HEADERS_BYTES_MAX = 16 * 1024
const LINE_END = Buffer.from('\r\n')
const HEADERS_END = Buffer.from('\r\n\r\n')

/** Reads a body in parts, RFC 2046 section 5.1, holding no more of it than a delimiter may be long. */
export const readParts = async (source: AsyncIterable<Buffer>, boundary: string, sink: PartSink): Promise<void> => {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first delimiter may stand at the very beginning.
  let held: Buffer = LINE_END
  let state = 'preamble' as 'preamble' | 'content' | 'delimiter' | 'headers' | 'epilogue'

  /** Goes as far as what is held goes; false where more is needed. */
  const step = async (): Promise<boolean> => {
    if (state === 'epilogue') return false
    if (state === 'delimiter') {
      if (held.length < 2) return false
      if (held.subarray(0, 2).toString() === '--') {
        state = 'epilogue'
        return false
      }
      const end = held.indexOf(LINE_END)
      if (end === -1) return false
      if (held.subarray(0, end).toString().trim() !== '') throw badRequest('A delimiter of the parts is not one.')
      held = held.subarray(end)
      state = 'headers'
      return true
    }
    if (state === 'headers') {
      const end = held.indexOf(HEADERS_END)
      if (end === -1 && held.length > HEADERS_BYTES_MAX) throw badRequest('The headers of a part are too long.')
      if (end === -1) return false
      sink.begin(headersOf(held.subarray(0, end).toString('utf8')))
      held = held.subarray(end + HEADERS_END.length)
      state = 'content'
      return true
    }
    const end = held.indexOf(delimiter)
    const stop = end === -1 ? Math.max(0, held.length - delimiter.length + 1) : end
    if (state === 'content' && stop > 0) await sink.write(held.subarray(0, stop))
    held = held.subarray(end === -1 ? stop : end + delimiter.length)
    if (end === -1) return false
    if (state === 'content') await sink.end()
    state = 'delimiter'
    return true
  }

  for await (const chunk of source) {
    held = Buffer.concat([held, chunk])
    while (await step());
  }
  if (state !== 'epilogue') throw badRequest('The last of the parts has no end.')
}

const headersOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => {
        const colon = line.indexOf(':')
        if (colon < 1) throw badRequest('A header of a part is none.')
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
      }),
  )

/** A parameter of a header such as `form-data; name="a"`, undone as browsers write it. */
export const headerParameter = (header: string, name: string): string | undefined => {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(header)
  const value = match?.[1] ?? match?.[2]
  return value?.replace(/%(22|0[0-9A-F]|1[0-9A-F]|7F)/gi, decodeURIComponent)
}

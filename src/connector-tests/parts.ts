/** A part of a multipart body. */
export interface Part {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Cuts a multipart body at its boundary, RFC 2046 section 5.1. Gives undefined where it is none. */
export const partsOf = (contentType: string, body: Buffer): Part[] | undefined => {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i
    .exec(contentType)
    ?.slice(1)
    .find((text) => text !== undefined)
  if (!/^multipart\//i.test(contentType) || boundary === undefined) return undefined
  const text = body.toString('latin1')
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`)
  // Before the first boundary is the preamble; the last one is followed by "--".
  if (pieces.length < 2 || !pieces.at(-1)!.startsWith('--')) return undefined
  return pieces.slice(1, -1).map(partOf)
}

const partOf = (piece: string): Part => {
  const content = piece.replace(/^[ \t]*\r\n/, '')
  const end = content.startsWith('\r\n') ? 0 : content.indexOf('\r\n\r\n')
  const lines = end <= 0 ? [] : content.slice(0, end).split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [
      line.slice(0, colon).trim().toLowerCase(),
      Buffer.from(line.slice(colon + 1).trim(), 'latin1').toString('utf8'),
    ]
  })
  const body = end === -1 ? '' : content.slice(end === 0 ? 2 : end + 4)
  return { headers: Object.fromEntries(headers), body: Buffer.from(body, 'latin1') }
}

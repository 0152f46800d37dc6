/** The target of `rel="next"` in a `Link` header, RFC 8288; of several headers, joined by commas. Linear in its length. */
export const nextLink = (header: string): string | undefined => {
  for (let at = header.indexOf('<'); at !== -1; ) {
    const end = header.indexOf('>', at)
    if (end === -1) return undefined
    const { isNext, stop } = readParameters(header, end + 1)
    if (isNext) return header.slice(at + 1, end).trim()
    at = header.indexOf('<', stop)
  }
  return undefined
}

/** Reads `; name=value` until the comma that ends the link. Of several `rel`, the first counts (section 3.3). */
const readParameters = (header: string, start: number): { isNext: boolean; stop: number } => {
  let rel: string | undefined
  let at = start
  while (at < header.length && header[at] !== ',') {
    if (header[at] !== ';') {
      at += 1
      continue
    }
    const { name, value, stop } = readParameter(header, at + 1)
    if (name === 'rel') rel ??= value
    at = stop
  }
  const relations = (rel ?? '').toLowerCase().split(/[ \t]+/)
  return { isNext: relations.includes('next'), stop: at }
}

const readParameter = (header: string, start: number): { name: string; value: string; stop: number } => {
  let at = start
  while (at < header.length && !'=;,'.includes(header[at]!)) at += 1
  const name = header.slice(start, at).trim().toLowerCase()
  if (header[at] !== '=') return { name, value: '', stop: at }
  at += 1
  while (header[at] === ' ' || header[at] === '\t') at += 1
  if (header[at] === '"') return { name, ...readQuoted(header, at + 1) }
  const from = at
  while (at < header.length && !';,'.includes(header[at]!)) at += 1
  return { name, value: header.slice(from, at).trim(), stop: at }
}

/** A quoted string, whose commas and semicolons end nothing. */
const readQuoted = (header: string, start: number): { value: string; stop: number } => {
  let value = ''
  let at = start
  for (; at < header.length && header[at] !== '"'; at++) {
    if (header[at] === '\\') at += 1
    value += header[at] ?? ''
  }
  return { value, stop: at + 1 }
}

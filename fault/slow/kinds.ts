/** How a socket can take its time. */
export const KINDS = ['headers', 'bodies', 'readers', 'upstreams'] as const

export type Kind = (typeof KINDS)[number]

/** What a slow socket sends to begin with, and what it does every second from then on. */
export interface Slowness {
  readonly method: string
  /** At the provider: it says how that answers. */
  readonly target: string
  /** After the authorization: further headers, and the empty line where they end. */
  readonly rest: string
  readonly drip: string
  /** Of the answer, every second: a piece is what Node reads at once, 64 KiB at most. */
  readonly reads: 'all' | 'a piece' | 'nothing'
}

const BODY_BYTES = 100_000

/** Half of each kind keeps something coming or going; the other half is silent. */
export const slownessOf = (kind: Kind, index: number): Slowness => {
  const isSilent = index % 2 === 1
  const plain = { method: 'GET', target: 'x', rest: '\r\n', drip: '', reads: 'all' } as const
  if (kind === 'headers') return { ...plain, rest: '', drip: isSilent ? '' : 'X-A: 1\r\n' }
  if (kind === 'bodies')
    return { ...plain, method: 'PUT', rest: `Content-Length: ${BODY_BYTES}\r\n\r\n`, drip: isSilent ? '' : 'a' }
  if (kind === 'readers') return { ...plain, target: 'endless', reads: isSilent ? 'nothing' : 'a piece' }
  return { ...plain, target: isSilent ? 'silent' : 'dripping' }
}

/** RFC 9110 section 7.6.1: these belong to one connection. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Of a caller's request: what belongs to this connection, to our caller alone, or to the platform. */
const NOT_TO_PROVIDER = new Set([
  ...HOP_BY_HOP,
  'host',
  'expect',
  'authorization',
  'cookie',
  'cookie2',
  'http2-settings',
  'content-length',
  'forwarded',
  'via',
  'origin',
  'referer',
  'x-real-ip',
])
const NOT_TO_PROVIDER_PREFIXES = ['connector-', 'x-forwarded-', 'sec-', 'proxy-']

/** Of a provider's answer: what belongs to that connection, or would act on our own origin. */
const NOT_TO_CALLER = new Set([
  ...HOP_BY_HOP,
  'accept-ch',
  'accept-ch-lifetime',
  'activate-storage-access',
  'alt-svc',
  'alt-used',
  'clear-site-data',
  'content-security-policy',
  'content-security-policy-report-only',
  'critical-ch',
  'document-policy',
  'document-policy-report-only',
  'expect-ct',
  'feature-policy',
  'integrity-policy',
  'integrity-policy-report-only',
  'nel',
  'no-vary-search',
  'observe-browsing-topics',
  'origin-agent-cluster',
  'origin-trial',
  'p3p',
  'permissions-policy',
  'permissions-policy-report-only',
  'public-key-pins',
  'public-key-pins-report-only',
  'refresh',
  'referrer-policy',
  'report-to',
  'reporting-endpoints',
  'require-document-policy',
  'secure-session-challenge',
  'secure-session-registration',
  'service-worker-allowed',
  'set-cookie',
  'set-cookie2',
  'set-login',
  'shared-storage-write',
  'sourcemap',
  'speculation-rules',
  'strict-transport-security',
  'supports-loading-mode',
  'timing-allow-origin',
  'use-as-dictionary',
  'x-content-security-policy',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-sourcemap',
  'x-ua-compatible',
  'x-webkit-csp',
  'x-xss-protection',
])
const NOT_TO_CALLER_PREFIXES = [
  'access-control-',
  'ad-auction-',
  'attribution-reporting-',
  'connector-',
  'cross-origin-',
  'sec-',
]

/** What a caller of a named endpoint may say about the answer it wants; everything else is the connector's to say. */
const OF_A_CALL = new Set([
  'accept-encoding',
  'accept-language',
  'range',
  'if-range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'user-agent',
])

/** Says what becomes of a header's name: its lower case where it goes along. */
type Verdict = (name: string) => string | undefined

const NAMES_MAX = 2_000
const NAME_LENGTH_MAX = 64

/** The same few names come with every call; each is judged once. */
const judgedOnce = (goesAlong: (name: string) => boolean): Verdict => {
  const judged = new Map<string, string | undefined>()
  return (name) => {
    const known = judged.get(name)
    if (known !== undefined || judged.has(name)) return known
    const lower = name.toLowerCase()
    const verdict = goesAlong(lower) ? lower : undefined
    if (judged.size < NAMES_MAX && name.length <= NAME_LENGTH_MAX) judged.set(name, verdict)
    return verdict
  }
}

const toProvider = judgedOnce(
  (name) => !NOT_TO_PROVIDER.has(name) && !NOT_TO_PROVIDER_PREFIXES.some((prefix) => name.startsWith(prefix)),
)
const toCaller = judgedOnce(
  (name) => !NOT_TO_CALLER.has(name) && !NOT_TO_CALLER_PREFIXES.some((prefix) => name.startsWith(prefix)),
)

/** The caller's end-to-end headers for a pass-through request: names in lower case and values in turn. */
export const passThroughHeaders = (rawHeaders: readonly string[]): string[] => endToEnd(rawHeaders, toProvider)

/** Of those: what would leave of an answer only a part, or bytes that cannot be read here. */
const OF_A_STREAM = new Set(['accept-encoding', 'range', 'if-range'])

const ofCall = judgedOnce((name) => OF_A_CALL.has(name))
const ofWholeCall = judgedOnce((name) => OF_A_CALL.has(name) && !OF_A_STREAM.has(name))

/** The caller's headers that go along with a call of a named endpoint; fewer where its answer is needed whole. */
export const callHeaders = (rawHeaders: readonly string[], answer: 'as_asked' | 'whole'): string[] =>
  filterHeaders(rawHeaders, answer === 'whole' ? ofWholeCall : ofCall)

/** The provider's end-to-end headers, as the caller gets them. */
export const answerHeaders = (rawHeaders: readonly string[]): string[] => endToEnd(rawHeaders, toCaller)

/** RFC 9110 section 6.5.1: what is about framing, routing, authentication or content is no trailer. */
const NO_TRAILER = new Set([
  'age',
  'authorization',
  'cache-control',
  'date',
  'expires',
  'host',
  'location',
  'max-forwards',
  'pragma',
  'range',
  'retry-after',
  'vary',
  'www-authenticate',
])

/** The provider's trailers, as pairs, as the caller gets them. */
export const answerTrailers = (rawTrailers: readonly string[]): [name: string, value: string][] => {
  const kept = answerHeaders(rawTrailers)
  return kept.flatMap((name, at): [string, string][] =>
    at % 2 === 1 || NO_TRAILER.has(name) || name.startsWith('content-') ? [] : [[name, kept[at + 1]!]],
  )
}

/** Headers that a `Connection` header names are hop-by-hop as well; `content-length` frames the body and stays. */
const connectionNamed = (rawHeaders: readonly string[]): ReadonlySet<string> | undefined => {
  let names: Set<string> | undefined
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]!.length !== 10 || rawHeaders[index]!.toLowerCase() !== 'connection') continue
    const value = rawHeaders[index + 1]!
    // What nearly all say; that header never goes along anyway.
    if (value === 'keep-alive') continue
    names ??= new Set()
    for (const name of value.split(',')) names.add(name.trim().toLowerCase())
  }
  names?.delete('content-length')
  return names
}

const endToEnd = (rawHeaders: readonly string[], verdict: Verdict): string[] => {
  const named = connectionNamed(rawHeaders)
  if (named === undefined) return filterHeaders(rawHeaders, verdict)
  return filterHeaders(rawHeaders, (name) => {
    const lower = verdict(name)
    return lower === undefined || named.has(lower) ? undefined : lower
  })
}

const filterHeaders = (rawHeaders: readonly string[], verdict: Verdict): string[] => {
  const kept: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = verdict(rawHeaders[index]!)
    if (name !== undefined) kept.push(name, rawHeaders[index + 1]!)
  }
  return kept
}

/** Of a provider's answer: what described its bytes, which are no longer these. */
const OF_THE_BYTES = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'content-md5',
  'content-digest',
  'repr-digest',
  'digest',
  'content-range',
  'accept-ranges',
])

/** The headers of an answer, names and values in turn, whose bytes were changed since. */
export const withoutDescription = (headers: readonly string[]): string[] =>
  headers.filter((_, at) => !OF_THE_BYTES.has(headers[at - (at % 2)]!))

/** Headers, names and values in turn, by name. */
export const namedHeaders = (headers: readonly string[]): Record<string, string> =>
  Object.fromEntries(headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]!]] : [])))

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Those of RFC 9110 and its neighbours, and 499 of callers who left. */
const NAMED: ReadonlySet<string> = new Set(
  `100 101 102 103 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400 401 402 403 404 405 406 407
  408 409 410 411 412 413 414 415 416 417 418 421 422 423 424 425 426 428 429 431 451 499 500 501 502 503 504 505 506 507
  508 510 511`.split(/\s+/),
)

const STATUSES: readonly string[] = Array.from({ length: 600 }, (_, status) => {
  if (status < 100) return 'other'
  return NAMED.has(String(status)) ? String(status) : `${Math.floor(status / 100)}xx`
})

/** One of the usual methods, or `other`. */
export const methodLabel = (method: string): string => (METHODS.has(method) ? method : 'other')

/** A status that has a name; of any other its hundred: a provider may send what it likes. */
export const statusLabel = (status: number): string => STATUSES[status] ?? 'other'

/** The connector and endpoint of a call, as far as the catalogue names them. */
export const callLabels = (
  { name, owner }: { readonly name: string; readonly owner?: string },
  endpoint: string | undefined,
): { connector: string; endpoint: string } =>
  owner === undefined
    ? { connector: name, endpoint: endpoint ?? 'proxy' }
    : { connector: 'own', endpoint: endpoint === undefined ? 'proxy' : 'own' }

import { createHmac, hash } from 'node:crypto'
import { byBytes, percentDecode, percentEncode, rawPairs } from '../percent.ts'

/** How a service wants its paths: S3 takes them as they are, every other service normalized and encoded once more. */
export type PathStyle = 'normalized' | 'as_is'

/** A request in the terms that AWS signs. */
export interface AwsRequest {
  readonly method: string
  /** As on the wire. */
  readonly path: string
  /** As on the wire, without the question mark. */
  readonly query: string
  /** The headers that are signed, with `host` and `x-amz-date`. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** SHA-256 of the content in hexadecimal, or `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string
}

/** Where a signature is good. */
export interface AwsScope {
  readonly region: string
  readonly service: string
  /** Such as `20150830T123600Z`. */
  readonly time: string
}

export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'

/** The `Authorization` header of AWS Signature Version 4. */
export const awsAuthorization = (
  request: AwsRequest,
  scope: AwsScope,
  key: { readonly id: string; readonly secret: string },
  pathStyle: PathStyle,
): string => {
  const signature = createHmac('sha256', signingKey(key.secret, scope))
    .update(stringToSign(canonicalRequest(request, pathStyle), scope))
    .digest('hex')
  const credential = `${key.id}/${credentialScope(scope)}`
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders(request)}, Signature=${signature}`
}

/** A time as AWS writes it. */
export const awsTime = (time: Date): string => time.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** The request in its canonical form, of which every client and server make the same. */
export const canonicalRequest = (request: AwsRequest, pathStyle: PathStyle): string =>
  [
    request.method,
    canonicalPath(request.path, pathStyle),
    canonicalQuery(request.query),
    ...canonicalHeaders(request),
    '',
    signedHeaders(request),
    request.payloadHash,
  ].join('\n')

/** What is signed, of a canonical request. */
export const stringToSign = (canonical: string, scope: AwsScope): string =>
  ['AWS4-HMAC-SHA256', scope.time, credentialScope(scope), hash('sha256', canonical)].join('\n')

const credentialScope = ({ time, region, service }: AwsScope): string =>
  `${time.slice(0, 8)}/${region}/${service}/aws4_request`

const signingKey = (secret: string, { time, region, service }: AwsScope): Buffer =>
  [time.slice(0, 8), region, service, 'aws4_request'].reduce<Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  )

const canonicalPath = (path: string, style: PathStyle): string =>
  (style === 'as_is' ? path.split('/') : normalized(path))
    .map(style === 'as_is' ? encodedOnce : percentEncode)
    .join('/')

/** S3 encodes each segment once, whatever characters the wire leaves unencoded. */
const encodedOnce = (segment: string): string => percentEncode(percentDecode(segment))

/** The segments of a path without empty ones and dots, RFC 3986 section 5.2.4. */
const normalized = (path: string): string[] => {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  }
  const isFolder = kept.length > 0 && /\/\.{0,2}$/.test(path)
  return ['', ...kept, ...(isFolder || kept.length === 0 ? [''] : [])]
}

const canonicalQuery = (query: string): string =>
  rawPairs(query)
    .map(([name, value]): [string, string] => [encodedOnce(name), encodedOnce(value)])
    .toSorted(([name, value], [otherName, otherValue]) => byBytes(name, otherName) || byBytes(value, otherValue))
    .map((pair) => pair.join('='))
    .join('&')

const canonicalHeaders = ({ headers }: AwsRequest): string[] =>
  [...Map.groupBy(headers, ([name]) => name.toLowerCase())]
    .toSorted(([name], [other]) => byBytes(name, other))
    .map(([name, same]) => `${name}:${same.map(([, value]) => value.trim().replace(/\s+/g, ' ')).join(',')}`)

const signedHeaders = ({ headers }: AwsRequest): string =>
  [...new Set(headers.map(([name]) => name.toLowerCase()))].toSorted(byBytes).join(';')

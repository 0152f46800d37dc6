import type { ExpectedRequest } from '../definition/test-file.ts'
import { shown } from './differences.ts'
import { type Say, judgeBody, judgePairs, matches } from './judge-body.ts'
import { partsOf } from './parts.ts'
import type { Recorded } from './provider.ts'

/** What a request carries unless the test says otherwise; and whether it is one that an OAuth library makes. */
export interface Usual {
  readonly headers: Readonly<Record<string, string>>
  readonly isOfAuth: boolean
  /** Fills `{{ state }}` and the like. */
  readonly fill: (text: string) => string
}

/** Judges a request as it left against what the provider must get. */
export const judgeRequest = (expected: ExpectedRequest, actual: Recorded, usual: Usual, say: Say): void => {
  judgeAddress(expected, actual, usual, say)
  judgeHeaders(expected, actual, usual, say)
  const type = actual.headers['content-type'] ?? ''
  if (expected.form !== undefined)
    return judgePairs(expected.form, new URLSearchParams(actual.body.toString('utf8')), 'form', usual.fill, say)
  if (expected.parts !== undefined) return judgeParts(expected.parts, type, actual.body, say)
  if (!judgeBody(expected, actual.body, say) && actual.body.length > 0)
    say(['request'], `There is a body that the test does not state: ${shown(actual.body.toString('utf8'))}.`)
}

const judgeAddress = (
  { request, query }: ExpectedRequest,
  { method, url }: Recorded,
  { fill }: Usual,
  say: Say,
): void => {
  const [address, ...rest] = query === undefined ? [url] : url.split('?')
  if (`${method} ${address}` !== fill(request)) say(['request'], `The request is ${method} ${address}`)
  if (query !== undefined) judgePairs(query, new URLSearchParams(rest.join('?')), 'query', fill, say)
}

/** The transport's own. */
const TRANSPORT = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

const judgeHeaders = (expected: ExpectedRequest, { headers }: Recorded, usual: Usual, say: Say): void => {
  const stated = new Map<string, readonly [name: string, wanted: ExpectedRequest['headers'][string]]>()
  for (const [name, wanted] of [...Object.entries(usual.headers), ...Object.entries(expected.headers)])
    stated.set(name.toLowerCase(), [name, wanted])
  for (const [lowerCased, [name, wanted]] of stated) {
    const actual = headers[lowerCased]
    const sayOf = (says: string): void => say(['headers', name], `"${lowerCased}" ${says}`)
    if (wanted === null) {
      if (actual !== undefined) sayOf(`should not be there; it is ${shown(actual)}.`)
    } else if (actual === undefined) sayOf('is missing.')
    else if (typeof wanted === 'string' ? actual !== usual.fill(wanted) : !matches(wanted.matches, actual))
      sayOf(`is ${shown(actual)}, not ${shown(typeof wanted === 'string' ? wanted : wanted.matches)}.`)
  }
  if (!stated.has('content-type')) judgeContentType(expected, headers['content-type'], say)
  for (const [name, value] of Object.entries(headers)) {
    if (stated.has(name) || TRANSPORT.has(name) || name === 'content-type') continue
    if (usual.isOfAuth && isOfAuthLibrary(name, value)) continue
    say(['headers'], `"${name}" should not be there; it is ${shown(value)}.`)
  }
}

/** Whether a request is one that the OAuth library makes, to a token endpoint. */
export const isOfLibrary = (headers: Recorded['headers']): boolean =>
  headers['user-agent']?.startsWith('oauth4webapi/') === true

/** What an OAuth library says of itself is not the connector's. */
const isOfAuthLibrary = (name: string, value: string): boolean =>
  (name === 'accept' && value === 'application/json') || isOfLibrary({ [name]: value })

const judgeContentType = (expected: ExpectedRequest, actual: string | undefined, say: Say): void => {
  const usual = usualType(expected)
  const media = actual?.split(';')[0]!.trim().toLowerCase()
  if (usual === undefined ? media === undefined : usual.test(media ?? '')) return
  say(
    ['headers'],
    media === undefined
      ? '"content-type" is missing.'
      : `"content-type" is ${shown(actual)}, which the test does not state.`,
  )
}

/** The type that goes without saying for a body. */
const usualType = ({ json, form, parts, text, base64, sha256, bytes }: ExpectedRequest): RegExp | undefined => {
  if (json !== undefined) return /^application\/json$/
  if (form !== undefined) return /^application\/x-www-form-urlencoded$/
  if (parts !== undefined) return /^multipart\//
  if (text !== undefined) return /^text\/plain$/
  return [base64, sha256, bytes].some((word) => word !== undefined) ? /^application\/octet-stream$/ : undefined
}

const judgeParts = (expected: NonNullable<ExpectedRequest['parts']>, type: string, body: Buffer, say: Say): void => {
  const parts = partsOf(type, body)
  if (parts === undefined) return say(['parts'], `The body is not in parts: its type is ${shown(type)}.`)
  if (parts.length !== expected.length) say(['parts'], `There are ${parts.length} parts, not ${expected.length}.`)
  for (const [index, wanted] of expected.entries()) {
    const part = parts[index]
    if (part === undefined) continue
    const sayOfPart: Say = (path, says) => say(['parts', index, ...path], says)
    const headers = lowerCased(wanted.headers)
    for (const name of new Set([...Object.keys(headers), ...Object.keys(part.headers)]))
      if (headers[name] !== part.headers[name])
        sayOfPart(['headers', name], `"${name}" is ${shown(part.headers[name])}, not ${shown(headers[name])}.`)
    if (!judgeBody(wanted, part.body, sayOfPart) && part.body.length > 0)
      sayOfPart([], `The part holds ${shown(part.body.toString('utf8'))}.`)
  }
}

const lowerCased = <Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

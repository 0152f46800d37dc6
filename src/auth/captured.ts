import { RE2JS } from 're2js'
import { readPath } from '../definition/json-path.ts'
import { didYouMean } from '../definition/nearest.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Captured, Captures } from './capture.ts'

/** Values that templates name, such as `capture.instance_url`. */
export type Values = Readonly<Record<string, string>>

const LENGTH_MAX = 2048

/** What the provider's redirect brought. Throws `token_exchange_failed` where something is missing or unfit. */
export const capturedFromCallback = (captures: Captures, callback: Values): Values =>
  Object.fromEntries(
    entriesOf(captures, 'callback').map(([name, capture]) => [
      `capture.${name}`,
      judged(name, capture, callback[capture.callback]),
    ]),
  )

/** What the token answer brought. Of a refresh only what is there and fits: what is known already stays. */
export const capturedFromToken = (
  captures: Captures,
  document: unknown,
  { isRefresh = false }: { isRefresh?: boolean } = {},
): Values =>
  Object.fromEntries(
    entriesOf(captures, 'token').flatMap(([name, capture]) => {
      const found = readPath(document, capture.token)
      if (isRefresh && !fits(capture, textOf(found))) return []
      return [[`capture.${name}`, judged(name, capture, found)]]
    }),
  )

/** What endpoints tell, asked one after the other: each may need what came before. */
export const capturedFromEndpoints = async (
  captures: Captures,
  ask: (endpoint: string, params: Readonly<Record<string, unknown>>, known: Values) => Promise<unknown>,
): Promise<Values> => {
  let known: Values = {}
  for (const [name, capture] of entriesOf(captures, 'endpoint')) {
    const answer = await ask(capture.endpoint, capture.params, known)
    known = { ...known, [`capture.${name}`]: judged(name, capture, readPath(answer, capture.path)) }
  }
  return known
}

/**
 * What an application says was captured, of credentials that were made elsewhere. Throws `invalid_request` for a name that
 * the connector does not capture, and for a value that it would not take from the provider.
 */
export const capturedByApplication = (captures: Captures, given: Values): Values =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const capture = Object.hasOwn(captures, name) ? captures[name] : undefined
      const path = `"captured.${name}"`
      if (capture === undefined)
        throw new PlatformError('invalid_request', {
          detail: `${path}: nothing of that name is captured.${didYouMean(name, Object.keys(captures))}`,
        })
      if (!fits(capture, textOf(value)))
        throw new PlatformError('invalid_request', { detail: `${path} does not have the form it must have.` })
      return [`capture.${name}`, value]
    }),
  )

/** The members of a token answer that templates name, as `token.team.id`; what the answer lacks is left out. */
export const tokenValues = (members: readonly string[], document: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(
    members.flatMap((member) => {
      const text = textOf(readPath(document, member.split('.')))
      return text === undefined ? [] : [[`token.${member}`, text]]
    }),
  )

const entriesOf = <Source extends 'token' | 'callback' | 'endpoint'>(captures: Captures, source: Source) =>
  Object.entries(captures).filter((entry): entry is [string, Extract<Captured, Record<Source, unknown>>] =>
    Object.hasOwn(entry[1], source),
  )

/** A value enters addresses and headers later: its pattern bounds it, and no control character gets through. */
const judged = (name: string, capture: Captured, value: unknown): string => {
  const text = textOf(value)
  if (text === undefined) throw unfit(`The provider did not give "${name}", which calls need.`)
  if (!fits(capture, text)) throw unfit(`What the provider gave as "${name}" does not have the form it must have.`)
  return text
}

const fits = ({ pattern }: Captured, text: string | undefined): boolean =>
  text !== undefined && (pattern === undefined || RE2JS.compile(pattern).matcher(text).matches())

const textOf = (value: unknown): string | undefined => {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  const text = isScalar ? String(value) : ''
  return text === '' || text.length > LENGTH_MAX || /[\u0000-\u001f\u007f]/.test(text) ? undefined : text
}

const unfit = (detail: string): PlatformError =>
  new PlatformError('token_exchange_failed', { detail, retryable: false })

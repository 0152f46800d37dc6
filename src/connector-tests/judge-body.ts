import { hash } from 'node:crypto'
import type { ExpectedRequest, ExpectedText } from '../definition/test-file.ts'
import { RE2JS } from 're2js'
import { parseJson } from '../runtime/json.ts'
import { madeUpBytes } from '../simulator/bytes.ts'
import { differences, shown } from './differences.ts'

/** Says what differs: below which words of the test, and how. */
export type Say = (path: readonly (string | number)[], says: string) => void

export type ExpectedBody = Pick<ExpectedRequest, 'json' | 'text' | 'base64' | 'sha256' | 'bytes'>

/** Judges bytes by whichever word says what they must be; gives whether there was one. */
export const judgeBody = (expected: ExpectedBody, body: Buffer, say: Say): boolean => {
  const { json, text, base64, sha256, bytes } = expected
  if (json !== undefined) judgeJson(json, body, say)
  if (text !== undefined && body.toString('utf8') !== text)
    say(['text'], `The text is ${shown(body.toString('utf8'))}.`)
  if (base64 !== undefined && body.toString('base64') !== base64)
    say(['base64'], `The bytes are ${shown(body.toString('base64'))}.`)
  if (sha256 !== undefined && hash('sha256', body, 'hex') !== sha256)
    say(['sha256'], `The digest of the ${body.length} bytes is ${hash('sha256', body, 'hex')}.`)
  if (bytes !== undefined) judgeMadeUp(bytes, body, say)
  return [json, text, base64, sha256, bytes].some((word) => word !== undefined)
}

const judgeJson = (json: unknown, body: Buffer, say: Say): void => {
  const parsed = parseJson(body.toString('utf8'))
  if (parsed === undefined) say(['json'], `The body is no JSON, but ${shown(body.toString('utf8'))}.`)
  else for (const difference of differences(json, parsed)) say(['json'], difference)
}

const judgeMadeUp = (bytes: number | readonly [number, number], body: Buffer, say: Say): void => {
  const [from, to] = typeof bytes === 'number' ? [0, bytes] : bytes
  if (body.length !== to - from) return say(['bytes'], `There are ${body.length} bytes, not ${to - from}.`)
  if (!Buffer.concat([...madeUpBytes(to).read(from, to)]).equals(body))
    say(['bytes'], `The ${body.length} bytes are not those from ${from} on.`)
}

/** Judges decoded pairs, such as a query or a form, as a whole. */
export const judgePairs = (
  expected: Readonly<Record<string, ExpectedText>>,
  actual: URLSearchParams,
  word: string,
  fill: (text: string) => string,
  say: Say,
): void => {
  for (const [name, wanted] of Object.entries(expected)) {
    const given = actual.getAll(name)
    if (given.length === 0) say([word, name], `"${name}" is missing.`)
    else if (typeof wanted !== 'string' && !Array.isArray(wanted)) {
      if (given.length > 1 || !matches(wanted.matches, given[0]!))
        say([word, name], `"${name}" is ${shown(given.length === 1 ? given[0] : given)}, which does not match.`)
    } else if (JSON.stringify([wanted].flat().map(fill)) !== JSON.stringify(given))
      say([word, name], `"${name}" is ${shown(given.length === 1 ? given[0] : given)}.`)
  }
  for (const name of new Set(actual.keys()))
    if (!Object.hasOwn(expected, name)) say([word], `"${name}" should not be there; it is ${shown(actual.get(name))}.`)
}

/** Whether a whole text matches a pattern. */
export const matches = (pattern: string, text: string): boolean => RE2JS.compile(pattern).matcher(text).matches()

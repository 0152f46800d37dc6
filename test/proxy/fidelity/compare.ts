import { type Field, type Message, valueOf } from './http-message.ts'
import type { Seen } from './raw-client.ts'

/** One exchange, from both its ends. */
export interface Observed {
  /** What the provider got; absent where nothing reached it. */
  readonly request: Message | undefined
  readonly seen: Seen
}

/** One difference: a line that rules name, and what stood on either side. */
export interface Difference {
  readonly line: string
  readonly detail: string
}

/**
 * What differs between an exchange that went directly and one that went through the platform. Values of one name are
 * compared in their order, and names in theirs; that their letters become small is a difference like any other.
 */
export const differencesOf = (direct: Observed, through: Observed): Difference[] => {
  const refusal = ownAnswerOf(through.seen)
  if (refusal !== undefined) return [{ line: `platform answers ${refusal}`, detail: '' }]
  const sides = [
    ...requestDifferences(direct.request, through.request),
    ...interimDifferences(direct.seen, through.seen),
    ...messageDifferences('answer', direct.seen.answer, through.seen.answer),
  ]
  const [version, status, reason] = direct.seen.answer?.line ?? ['', '', '']
  const [ourVersion, ourStatus, ourReason] = through.seen.answer?.line ?? ['', '', '']
  return [
    ...sides,
    ...changed('answer version', version, ourVersion),
    ...changed('answer status', status, ourStatus),
    ...changed('answer reason', reason, ourReason),
  ]
}

/** The code of the problem that the platform answers by itself, where it does. */
export const ownAnswerOf = ({ answer }: Seen): string | undefined => {
  if (answer === undefined || valueOf(answer, 'content-type') !== 'application/problem+json') return undefined
  return (JSON.parse(answer.body.toString()) as { code: string }).code
}

const requestDifferences = (direct: Message | undefined, through: Message | undefined): Difference[] => {
  const [method = '', target = '', version = ''] = direct?.line ?? []
  const [ourMethod = '', ourTarget = '', ourVersion = ''] = through?.line ?? []
  return [
    ...changed('request method', method, ourMethod),
    ...changed(`request target${howTargetDiffers(target, ourTarget)}`, target, ourTarget),
    ...changed('request version', version, ourVersion),
    ...messageDifferences('request', direct, through),
  ]
}

const howTargetDiffers = (target: string, ours: string): string => {
  if (target.replace(/\?$/, '') === ours) return ' without its empty query'
  const encoded = target.replace(/[^\x21-\x7e]|["'<>^`{}|]/g, (character) =>
    encodeURIComponent(character).replace("'", '%27'),
  )
  return encoded === ours.replaceAll(/[|^']/g, encodeURIComponent).replaceAll("'", '%27') ? ' percent-encoded' : ''
}

const interimDifferences = (direct: Seen, through: Seen): Difference[] => {
  const statuses = ({ interim }: Seen): string[] => interim.map(({ line }) => line[1])
  const [given, ours] = [statuses(direct), statuses(through)]
  return [
    ...given.filter((status) => !ours.includes(status)).map((status) => differs(`answer interim ${status} removed`)),
    ...ours.filter((status) => !given.includes(status)).map((status) => differs(`answer interim ${status} added`)),
  ]
}

type Side = 'request' | 'answer'

const messageDifferences = (side: Side, direct: Message | undefined, through: Message | undefined): Difference[] => {
  if (direct === undefined || through === undefined)
    return changed(`${side} existence`, String(direct !== undefined), String(through !== undefined))
  return [
    ...fieldDifferences(`${side} header`, direct.fields, through.fields),
    ...fieldDifferences(`${side} trailer`, direct.trailers, through.trailers),
    ...changed(`${side} framing ${direct.framing} -> ${through.framing}`, direct.framing, through.framing),
    ...changed(`${side} end ${direct.end} -> ${through.end}`, direct.end, through.end),
    ...bodyDifferences(side, direct, through),
  ]
}

const bodyDifferences = (side: Side, direct: Message, through: Message): Difference[] => {
  if (direct.body.equals(through.body)) return []
  const isPart = side === 'request' && through.end === 'cut' && direct.body.indexOf(through.body) === 0
  const detail = `${direct.body.length} bytes -> ${through.body.length} bytes`
  return [differs(isPart ? 'request body after an early answer' : `${side} body`, detail)]
}

const fieldDifferences = (what: string, direct: readonly Field[], through: readonly Field[]): Difference[] => {
  const [given, ours] = [byName(direct), byName(through)]
  const names = [...new Set([...given.keys(), ...ours.keys()])]
  const values = names.flatMap((name) => {
    const [before, after] = [given.get(name)?.join(' | '), ours.get(name)?.join(' | ')]
    if (before === after) return []
    const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    return [differs(`${what} ${name} ${how}`, `${before} -> ${after}`)]
  })
  // Where those stand among the others is part of the framing.
  const framing = ['content-length', 'transfer-encoding']
  const same = (fields: readonly Field[]): string[] =>
    fields
      .map(([name]) => name.toLowerCase())
      .filter((name) => !framing.includes(name) && given.get(name)?.join() === ours.get(name)?.join())
  const written = (fields: readonly Field[]): string[] => fields.map(([name]) => name)
  const [before, after] = [written(direct).filter(isIn(ours)), written(through).filter(isIn(given))]
  const areSmall =
    before.toSorted().join() !== after.toSorted().join() && after.every((name) => name === name.toLowerCase())
  return [
    ...values,
    ...changed(`${what} order`, same(direct).join(), same(through).join()),
    ...(areSmall ? [differs(`${what} names in lower case`, `${before.join()} -> ${after.join()}`)] : []),
  ]
}

const isIn =
  (fields: ReadonlyMap<string, unknown>) =>
  (name: string): boolean =>
    fields.has(name.toLowerCase())

const byName = (fields: readonly Field[]): Map<string, string[]> => {
  const named = new Map<string, string[]>()
  for (const [written, value] of fields) {
    const name = written.toLowerCase()
    named.set(name, [...(named.get(name) ?? []), value])
  }
  return named
}

const changed = (line: string, before: string, after: string): Difference[] =>
  before === after ? [] : [differs(line, `${before} -> ${after}`)]

const differs = (line: string, detail = ''): Difference => ({ line, detail })

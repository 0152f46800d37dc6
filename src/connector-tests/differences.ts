import { isObject } from '../runtime/json.ts'

const DIFFERENCES_MAX = 5
const TEXT_MAX = 300

/** Where two JSON values differ, as sentences; the order of members does not count. */
export const differences = (expected: unknown, actual: unknown): string[] =>
  [...differencesAt('$', expected, actual)].slice(0, DIFFERENCES_MAX)

function* differencesAt(at: string, expected: unknown, actual: unknown): Generator<string> {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      yield `${at} has ${actual.length} ${actual.length === 1 ? 'item' : 'items'}, not ${expected.length}.`
    for (const [index, item] of expected.entries())
      if (index < actual.length) yield* differencesAt(`${at}[${index}]`, item, actual[index])
  } else if (isObject(expected) && isObject(actual)) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const where = at + step(name)
      if (!Object.hasOwn(actual, name)) yield `${where} is missing; it should be ${shown(expected[name])}.`
      else if (!Object.hasOwn(expected, name)) yield `${where} should not be there; it is ${shown(actual[name])}.`
      else yield* differencesAt(where, expected[name], actual[name])
    }
  } else if (!Object.is(expected, actual)) yield `${at} is ${shown(actual)}, not ${shown(expected)}.`
}

const step = (name: string): string => (/^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : `['${name}']`)

/** A value as a sentence can hold it. */
export const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text
}

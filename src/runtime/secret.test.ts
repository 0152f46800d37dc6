import { format, inspect } from 'node:util'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { Secret } from './secret.ts'

const CANARY = 'canary-0123456789'
const secret = new Secret(CANARY)

const thrown = (): Error => {
  try {
    throw new Error(`It failed with ${secret}`, { cause: secret })
  } catch (error) {
    return error as Error
  }
}

const logged = (fields: Readonly<Record<string, unknown>>): string => {
  const lines: string[] = []
  createLog('debug', { write: (line) => void lines.push(line) }).info(fields, 'said')
  return lines.join('')
}

/** Every way in which a value comes to be text without anybody asking for it. */
const WAYS: Readonly<Record<string, () => unknown>> = {
  'a template': () => `${secret}`,
  concatenation: () => `a${String(secret)}`,
  'a sum': () => ('' as unknown as string) + (secret as unknown as string),
  'String()': () => String(secret),
  'toLocaleString()': () => secret.toLocaleString(),
  'valueOf()': () => String(secret.valueOf()),
  join: () => [secret, [secret]].join(),
  JSON: () => JSON.stringify({ secret, in: [secret] }),
  'JSON with indentation': () => JSON.stringify(secret, undefined, 2),
  inspect: () => inspect(secret),
  'inspect, all shown': () =>
    inspect({ a: { b: { secret } } }, { showHidden: true, depth: Infinity, customInspect: true, getters: true }),
  'inspect without its own way': () => inspect(secret, { customInspect: false, showHidden: true }),
  'format %s': () => format('%s', secret),
  'format %o': () => format('%o', secret),
  'format %O': () => format('%O', { secret }),
  'format %j': () => format('%j', secret),
  spread: () => JSON.stringify({ ...(secret as object) }),
  'Object.entries': () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret)]),
  'Object.assign': () => JSON.stringify(Object.assign({}, secret)),
  structuredClone: () => inspect(structuredClone(secret), { showHidden: true }),
  'a Map': () => inspect(new Map([['a', secret]])),
  'a parameter of an address': () => new URLSearchParams({ a: String(secret) }).toString(),
  'an error with its cause': () => inspect(thrown(), { showHidden: true, depth: Infinity }),
  'the trace of an error': () => thrown().stack,
  'the log': () => logged({ secret, in: { secret } }),
  'the log, an error': () => logged({ err: thrown() }),
  'the log, an error of which it is a member': () => logged({ err: Object.assign(new Error('x'), { secret }) }),
}

test.each(Object.keys(WAYS))('a secret is not shown by %s', (way) => {
  const text = String(WAYS[way]!())
  expect(text).not.toContain(CANARY)
  expect(text).not.toContain(Buffer.from(CANARY).toString('base64'))
})

test('who asks for it gets it', () => {
  expect(secret.reveal()).toBe(CANARY)
})

test('all secrets look the same, so that none can be guessed by its length', () => {
  expect(String(new Secret('a'))).toBe(String(secret))
})

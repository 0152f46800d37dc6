import { expect, test } from 'vitest'
import type { Parameter } from '../definition/connector.ts'
import { connectorFile, parse } from '../definition/testing.ts'
import { queryOf as queryOfCall } from './query.ts'

const queryOf = (parameter: string, value: unknown): string => {
  const { connector, findings } = parse(
    connectorFile({
      endpoints: `  get: { summary: Get, request: GET /, params: { p: { in: query, ${parameter} } }, response: { json: true } }`,
    }),
  )
  if (connector === undefined) throw new Error(findings.map(({ says }) => says).join('\n'))
  return queryOfCall(connector, connector.endpoints.get('get')!, { p: value }).slice(1)
}

test.each<[parameter: string, value: unknown, query: string]>([
  ['type: array', ['a', 'b,c'], 'p=a&p=b%2Cc'],
  ['type: array, explode: false', ['a', 'b'], 'p=a%2Cb'],
  ['type: array, style: space', ['a', 'b'], 'p=a%20b'],
  ['type: array, style: pipe', ['a', 1], 'p=a%7C1'],
  ['type: object', { a: 1 }, 'p=%7B%22a%22%3A1%7D'],
  ['type: object, style: deep_object', { a: 1, 'b c': { gte: 'x&y=z' } }, 'p%5Ba%5D=1&p%5Bb%20c%5D%5Bgte%5D=x%26y%3Dz'],
  [
    'type: object, style: deep_object',
    { a: ['x', { b: true }], c: null, d: {} },
    'p%5Ba%5D%5B0%5D=x&p%5Ba%5D%5B1%5D%5Bb%5D=true&p%5Bc%5D=null',
  ],
  ['type: array, style: deep_object', ['x', 'y'], 'p%5B0%5D=x&p%5B1%5D=y'],
])('%s: %j', (parameter, value, query) => {
  expect(queryOf(parameter, value)).toBe(query)
})

test('no value can add a parameter of its own', () => {
  const style: Parameter['style'][] = ['space', 'pipe', 'deep_object']
  for (const each of style) expect(queryOf(`type: array, style: ${each}`, ['a&admin=1#x'])).not.toMatch(/[&#]/)
})

test('what an endpoint says of a name counts, not what holds for all', () => {
  const { connector } = parse(
    connectorFile({
      defaults: '  query: { version: "1", view: full, lang: en }',
      endpoints:
        '  get: { summary: Get, request: GET /, query: { version: "2" }, params: { lang: { in: query, type: string } }, response: { json: true } }',
    }),
  )
  const searchWith = (params: Record<string, string>): string => {
    const url = new URL(`https://a.example/${queryOfCall(connector!, connector!.endpoints.get('get')!, params)}`)
    return url.search
  }
  expect(searchWith({})).toBe('?view=full&lang=en&version=2')
  expect(searchWith({ lang: 'fi' })).toBe('?view=full&version=2&lang=fi')
})

import { expect, test } from 'vitest'
import type { Host } from '../definition/connector.ts'
import type { OutgoingRequest } from './outgoing-request.ts'
import { signRequest } from './sign.ts'

const host: Host = { name: 'api', url: 'https://api.example.com', sendAuth: true, allow: [] }
const request = (url: string, headers: string[] = [], to = host): OutgoingRequest => ({
  method: 'GET',
  url: new URL(url),
  headers,
  host: to,
  timeoutMs: 1,
})
const BEARER = { headers: [['Authorization', 'Bearer canary'] as const], query: [] }
const KEY = { headers: [], query: [['key', 'ca na+ry'] as const] }

test('a header credential is added', () => {
  expect(signRequest(request('https://api.example.com/', ['accept', 'x']), BEARER).headers).toEqual([
    'accept',
    'x',
    'authorization',
    'Bearer canary',
  ])
})

test('what stood in the place of the credential goes, however often it stood there', () => {
  const given = ['authorization', 'Bearer evil', 'x-a', '1', 'authorization', 'Basic evil']
  expect(signRequest(request('https://api.example.com/', given), BEARER).headers).toEqual([
    'x-a',
    '1',
    'authorization',
    'Bearer canary',
  ])
})

test('a query credential replaces every other value of its name, also an encoded name', () => {
  const { url } = signRequest(request('https://api.example.com/?key=evil&a=1&%6bey=evil&k%65y=&key'), KEY)
  expect(url.searchParams.getAll('key')).toEqual(['ca na+ry'])
  expect(url.searchParams.get('a')).toBe('1')
})

test('the rest of the query stays as it is written', () => {
  const { url } = signRequest(request('https://api.example.com/?$select=a,b&q=x%20y+z&flag'), KEY)
  expect(url.search).toBe('?$select=a,b&q=x%20y+z&flag&key=ca%20na%2Bry')
})

test('a host that is sent no credential gets none', () => {
  const notify = { ...host, sendAuth: false }
  const given = request('https://notify.example.com/', ['x-a', '1'], notify)
  for (const injection of [BEARER, KEY]) expect(JSON.stringify(signRequest(given, injection))).not.toContain('canary')
})

test('the request that was given is not changed', () => {
  const given = request('https://api.example.com/?a=1', ['x-a', '1'])
  signRequest(given, { ...BEARER, query: KEY.query })
  expect(given.url.href).toBe('https://api.example.com/?a=1')
  expect(given.headers).toEqual(['x-a', '1'])
})

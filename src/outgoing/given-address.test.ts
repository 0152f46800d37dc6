import { expect, test } from 'vitest'
import type { Host } from '../definition/connector.ts'
import { givenAddress } from './given-address.ts'

const HOST: Host = {
  name: 'api',
  url: 'https://api.example.com/v1',
  sendAuth: true,
  allow: ['*.up.example.com', 'files.example.net'],
}
const given = (text: unknown, { sendAuth = false, host = HOST }: { sendAuth?: boolean; host?: Host } = {}) =>
  givenAddress(text, { hosts: [host], inputs: {}, sendAuth })

test.each<[what: string, address: string, sendAuth: boolean, hasCredential: boolean]>([
  ['the own host, where the connector says so, with', 'https://api.example.com/upload/1', true, true],
  ['the own host without', 'https://api.example.com/upload/1', false, false],
  ['a relative address with', '/upload/1', true, true],
  ['an allowed host, whatever the connector says, without', 'https://a.up.example.com/1', true, false],
  ['an allowed host by its whole name without', 'https://files.example.net/1', true, false],
])('%s the credential', (_what, address, sendAuth, hasCredential) => {
  const { url, host } = given(address, { sendAuth })
  expect(url.href).toBe(new URL(address, HOST.url).href)
  expect(host.sendAuth).toBe(hasCredential)
})

test('a host that gets no credential gets none at addresses either', () => {
  const host = { ...HOST, sendAuth: false }
  expect(given('https://api.example.com/upload/1', { sendAuth: true, host }).host.sendAuth).toBe(false)
})

test.each([
  ['another host', 'https://evil.example.org/'],
  ['a host that only ends alike', 'https://evilup.example.com/'],
  ['another port of the own host', 'https://api.example.com:8443/upload'],
  ['an allowed host without https', 'http://a.up.example.com/1'],
  ['the own host without https', 'http://api.example.com/upload'],
  ['an allowed name as a user', 'https://files.example.net@evil.example.org/'],
])('%s is forbidden', (_what, address) => {
  expect(() => given(address, { sendAuth: true })).toThrow(expect.objectContaining({ code: 'address_forbidden' }))
})

test.each([[undefined], [42], ['https://[']])('%j is no address', (value) => {
  expect(() => given(value)).toThrow(expect.objectContaining({ code: 'provider_answer_invalid' }))
})

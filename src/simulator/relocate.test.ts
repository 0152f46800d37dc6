import { expect, test } from 'vitest'
import { oauth2Of, relocate } from './relocate.ts'
import { connectorFrom } from './testing.ts'

const ORIGIN = 'http://127.0.0.1:4000'
const ELSEWHERE = 'http://127.0.0.1:4001'

const connector = connectorFrom(`
format: 1
name: shop
version: 1.0.0
display_name: Shop
description: A shop.
inputs: [{ name: shop, label: Shop, pattern: '[a-z]+' }]
hosts:
  api: { url: 'https://{{ input.shop }}.shop.example.com/v2', allow: ['*.files.example.com', cdn.example.com] }
  plain: https://plain.shop.example.com/base
auth:
  - type: oauth2
    authorization_url: https://{{ input.shop }}.shop.example.com/oauth/authorize
    token_url: https://{{ input.shop }}.shop.example.com/oauth/token
    refresh_url: https://shop.example.com/oauth/refresh
    issuer: https://shop.example.com
    authorize_params: { access_type: offline }
    revoke: { url: https://shop.example.com/oauth/revoke, token: access_token }
  - { type: api_key, inject: { name: X-Key } }
endpoints:
  items.list: { summary: List, request: GET /items }
`)

test('every host is at the simulator, without the inputs and the path that its real address has', () => {
  const { hosts, defaultHost } = relocate(connector, ORIGIN, ELSEWHERE)
  expect([...hosts.values()].map(({ url }) => url)).toEqual([`${ORIGIN}/shop/api`, `${ORIGIN}/shop/plain`])
  expect(defaultHost).toBe(hosts.get('api'))
})

test('redirects may lead to the other listener, and only from hosts that allow any', () => {
  const { hosts } = relocate(connector, ORIGIN, ELSEWHERE)
  expect([...hosts.values()].map(({ allow }) => allow)).toEqual([['127.0.0.1:4001'], []])
})

test('every OAuth address is at the simulator, and nothing else of the settings changes', () => {
  const before = oauth2Of(connector)!
  expect(oauth2Of(relocate(connector, ORIGIN, ELSEWHERE))).toEqual({
    ...before,
    authorizationUrl: `${ORIGIN}/shop/-/authorize`,
    tokenUrl: `${ORIGIN}/shop/-/token`,
    refreshUrl: `${ORIGIN}/shop/-/token`,
    issuer: `${ORIGIN}/shop`,
    revoke: { url: `${ORIGIN}/shop/-/revoke`, token: 'access_token' },
  })
})

test('the settings of other auth types, and the connector itself, stay as they are', () => {
  const copy = structuredClone(connector)
  expect(relocate(connector, ORIGIN, ELSEWHERE).auth[1]).toBe(connector.auth[1])
  expect(connector).toEqual(copy)
})

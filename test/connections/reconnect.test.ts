import { expect, test } from 'vitest'
import { createWorld } from '../../src/connector-tests/world.ts'
import { completeConnectSession } from '../../src/connections/complete.ts'
import { type ConnectRequest, startConnectSession } from '../../src/connections/connect.ts'
import { openSession, submitForm } from '../../src/connections/consent.ts'
import { createConnection, openForUse } from '../../src/connections/lifecycle.ts'
import { templateValues } from '../../src/connections/live-connection.ts'
import { connectorFile, parse } from '../../src/definition/testing.ts'
import type { Egress } from '../../src/egress/egress.ts'
import { buildRequest } from '../../src/outgoing/build.ts'

const connector = parse(
  connectorFile({
    inputs: [
      '  - { name: shop, label: Shop, pattern: "[a-z]+" }',
      '  - { name: team, label: Team, default: none }',
      '  - { name: dev, label: Developer token, secret: true }',
    ].join('\n'),
    hosts: '  api: https://{{ input.shop }}.example.com',
    auth: '  - type: none',
    defaults: '  headers: { developer-token: "{{ input.dev }}", team: "{{ input.team }}" }',
  }),
).connector!

const NOBODY: Egress = { send: () => Promise.reject(new Error('Nothing is sent.')) } as unknown as Egress

/** Reconnects a user's connection with what an application says and what the user types; gives what then leaves. */
const reconnect = async (
  inputs: NonNullable<ConnectRequest['inputs']>,
  typed: Readonly<Record<string, string>> = {},
) => {
  const { deps } = createWorld(connector, NOBODY)
  const scope = { applicationId: 'app', userId: 'mara' }
  const had = { shop: 'good', dev: 'secret-canary' }
  const wanted = { connector: 'demo', userId: 'mara' }
  const { id } = await createConnection('app', { ...wanted, inputs: had, credential: { fields: {} } }, deps)
  const request = { ...wanted, returnUrl: 'https://app.test/', connectionId: id, inputs }
  const session = await startConnectSession({ applicationId: 'app' }, request, deps)
  const { url } = await submitForm(await openSession(session.id, deps), {}, typed, deps)
  await completeConnectSession(scope, session.id, new URL(url).searchParams.get('completion_token')!, deps)
  const { live } = await openForUse(scope, id, deps)
  const endpoint = connector.endpoints.get('items.list')!
  const { url: sentTo, headers } = buildRequest(connector, endpoint, { params: {} }, templateValues(connector, live))
  return [sentTo.host, headers[1]]
}

test('a secret that a user typed is kept where the address stays', async () => {
  expect(await reconnect({})).toEqual(['good.example.com', 'secret-canary'])
  expect(await reconnect({ shop: 'good', team: 'red' })).toEqual(['good.example.com', 'secret-canary'])
})

test('a secret that a user typed does not follow the connection to another address: the page asks again', async () => {
  await expect(reconnect({ shop: 'evil' })).rejects.toThrow('Developer token is needed')
  expect(await reconnect({ shop: 'other' }, { dev: 'typed-again' })).toEqual(['other.example.com', 'typed-again'])
})

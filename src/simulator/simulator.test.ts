import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import type { Connector } from '../definition/connector.ts'
import { createLog } from '../runtime/log.ts'
import { startSimulator } from './simulator.ts'
import { addressOf, call, connectorFrom, movableClock, signIn, simulate } from './testing.ts'

const version = (answer: string): Connector =>
  connectorFrom(`
format: 1
name: one
version: 1.0.0
display_name: One
description: A test.
hosts: { api: https://api.example.com }
auth: [{ type: api_key, inject: { name: X-Key } }]
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true }, examples: [{ response: { json: { is: ${answer} } } }] }
`)

test('a connector that is loaded anew is played as it is now', async () => {
  let connectors = [version('old')]
  const simulator = await simulate([], { find: (name) => connectors.find((known) => known.name === name) })
  expect((await call(simulator, connectors[0]!, 'me.get', { token: 'k' })).json).toEqual({ is: 'old' })
  connectors = [version('new')]
  expect((await call(simulator, connectors[0]!, 'me.get', { token: 'k' })).json).toEqual({ is: 'new' })
  await simulator.stop()
})

test('it stops while a slow answer is on its way', async () => {
  const simulator = await simulate([version('x')], { faults: [{ slowMs: 60_000 }] })
  const hanging = call(simulator, version('x'), 'me.get', { token: 'k' }).catch((error: Error) => error)
  while (simulator.control.state().connectors.one === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
  await simulator.stop()
  expect(await hanging).toBeInstanceOf(Error)
})

test('a port that is taken fails the start, and leaves nothing open', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const elsewherePort = (other.address() as AddressInfo).port
  await expect(simulate([], { elsewherePort })).rejects.toThrow('EADDRINUSE')
  await new Promise((resolve) => other.close(resolve))
})

test('what it writes to the log holds no token, no code and no query', async () => {
  const lines: string[] = []
  const connector = connectorFrom(`
format: 1
name: one
version: 1.0.0
display_name: One
description: A test.
hosts: { api: https://api.example.com }
auth: [{ type: oauth2, authorization_url: 'https://example.com/a', token_url: 'https://example.com/t', refresh: { needed: false } }]
endpoints: { me.get: { summary: Me, request: GET /me, response: { json: true } } }
`)
  const log = createLog('debug', { write: (line) => lines.push(line) })
  const simulator = await startSimulator({ find: () => connector, clock: movableClock(), log })
  const { access_token } = await signIn(simulator, connector)
  expect(addressOf(simulator, connector, '/me')).toBe(`${simulator.origin}/one/api/me`)
  expect((await call(simulator, connector, 'me.get', { token: access_token })).status).toBe(200)
  await simulator.stop()
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join('')).not.toMatch(/sim_|state-1|client-1/)
})

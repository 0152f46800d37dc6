import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OwnPlatform, connectOwn, fileOf, giveClient, put, startOwnPlatform } from '../own/setup.ts'
import type { TestClient } from '../setup/test-client.ts'

const TOKENS = { access_token: 'token', refresh_token: 'refresh', expires_in: 3600, token_type: 'Bearer' }

let under: OwnPlatform
beforeAll(async () => {
  under = await startOwnPlatform()
})
afterAll(() => under?.close())
beforeEach(() => {
  under.answer = ({ path }) => ({ json: path === '/token' ? TOKENS : {} })
  under.arrivals.length = 0
})

/** A connection to a connector of its own, both with a provider at the same host. */
const connected = async (client: TestClient, name: string): Promise<string> => {
  await put(client, name, fileOf(name, { place: 'shared' }))
  await giveClient(client, name, 'id', 'secret')
  return connectOwn(client, name)
}

test('an application whose calls all fail is let be, and at the same host no other is', async () => {
  const mine = await connected(under, 'mine')
  const theirs = await connected(under.stranger, 'theirs')
  under.answer = () => ({ status: 504, json: {} })
  for (let call = 0; call < 20; call++)
    expect((await under.stranger.call(theirs, 'things.list')).headers['connector-source']).toBe('provider')
  const before = under.arrivals.length
  const refused = await under.stranger.call(theirs, 'things.list')
  expect([refused.status, refused.json.code, refused.json.source]).toEqual([503, 'provider_circuit_open', 'provider'])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  const passing = await under.stranger.send(`/v1/connections/${theirs}/proxy/things`)
  expect(passing.json.code).toBe('provider_circuit_open')
  expect(under.arrivals).toHaveLength(before)

  under.answer = () => ({ json: { mine: true } })
  for (let call = 0; call < 3; call++) expect((await under.call(mine, 'things.list')).json).toEqual({ mine: true })
  expect((await under.stranger.call(theirs, 'things.list')).json.code).toBe('provider_circuit_open')

  under.clock.advance(5_000)
  expect((await under.stranger.call(theirs, 'things.list')).json).toEqual({ mine: true })
})

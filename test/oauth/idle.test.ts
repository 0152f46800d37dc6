import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import { type TestPlatform } from '../setup/platform.ts'
import { startOAuthPlatform } from './setup.ts'

const DAY_S = 86_400
const DAY_MS = DAY_S * 1000
const counts = (under: TestPlatform) => under.simulator.control.state().connectors.quickbooks!

/** Waits until something holds; sweeps take place in real time. */
const eventually = async (holds: () => boolean): Promise<void> => {
  for (let round = 0; round < 200 && !holds(); round++) await sleep(20)
  expect(holds()).toBe(true)
}

let under: TestPlatform
let asleep: TestPlatform
beforeAll(async () => {
  under = await startOAuthPlatform({
    timing: { aheadEvery: 20, aheadHold: 10, backoffFirst: 20, backoffLongest: 40, unknownAfter: 20 },
  })
  asleep = await startOAuthPlatform()
})
afterAll(() => Promise.all([under?.close(), asleep?.close()]))

const companies = ({ call }: TestPlatform, { id }: Connection) => call(id, 'companyinfo.get')

test('a connection that nobody uses is refreshed before its refresh token dies, once', async () => {
  // Its access tokens outlive that, so that nothing but idleness is a reason.
  under.simulator.control.fault({ connector: 'quickbooks', endpoint: 'token', expiresIn: 400 * DAY_S, times: 0 })
  const connections = [await under.connect('quickbooks', 'mara'), await under.connect('quickbooks', 'jonas')]
  await sleep(100)
  expect(counts(under).refreshes).toBe(0)

  under.clock.advance(60 * DAY_MS)
  await eventually(() => counts(under).refreshes === 2)
  await sleep(200)
  expect(counts(under).refreshes).toBe(2)

  under.clock.advance(60 * DAY_MS)
  await eventually(() => counts(under).refreshes === 4)
  for (const connection of connections) expect((await companies(under, connection)).status).toBe(200)
  expect(counts(under).reuses).toBe(0)
  under.simulator.control.clearFaults()
})

test('what cannot be refreshed now is tried again, and nothing is lost by it', async () => {
  const before = counts(under).refreshes
  under.simulator.control.fault({ connector: 'quickbooks', endpoint: 'refresh', status: 503, times: 6 })
  under.clock.advance(60 * DAY_MS)
  await eventually(() => counts(under).refreshes === before + 2)
  expect(under.simulator.control.state().faults).toEqual([])
})

test('without a sweep it dies of idleness, and the user must connect again', async () => {
  const connection = await asleep.connect('quickbooks', 'mara')
  asleep.clock.advance(101 * DAY_MS)
  expect((await companies(asleep, connection)).json).toMatchObject({ status: 409, code: 'connection_needs_reauth' })
  const { json } = await asleep.send(`/v1/connections/${connection.id}`)
  expect(json).toMatchObject({ status: 'needs_reauth', status_reason: 'refresh_rejected' })
})

import { expect, test } from 'vitest'
import { playWrongClient } from '../../fault/wrong-client.ts'

const OPTIONS = { connections: 500, callers: 50, processes: 2, lastsMs: 1_000 }

test('a wrong client secret is one incident, changes none of 500 connections, and is over when it is right', async () => {
  const { found, tokenRequests, ...outcome } = await playWrongClient(OPTIONS)
  expect(outcome, found).toEqual({ changed: 0, incidents: 1, misled: 0, failedAfter: 0 })
  // One refresh finds out, and those that were under way with it; then one every now and then.
  expect(tokenRequests).toBeLessThan(OPTIONS.connections / 4)
}, 90_000)

test('without telling a refused client from a dead grant, connections are lost', async () => {
  const { changed, found } = await playWrongClient({ ...OPTIONS, connections: 50, sabotage: 'no-classification' })
  expect(changed, found).toBeGreaterThan(0)
}, 90_000)

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refreshAhead } from '../../src/connections/refresh/ahead.ts'
import { type AtTokenEndpoint, startAtTokenEndpoint } from './at-token-endpoint.ts'

let at: AtTokenEndpoint
beforeAll(async () => {
  at = await startAtTokenEndpoint({ timing: { backoffFirst: 1, backoffLongest: 2 } })
})
afterAll(() => at?.stop())
beforeEach(async () => {
  at.endpoint.reply = { good: {} }
  await at.rows('DELETE FROM connections')
})

const ahead = () => refreshAhead(at.parts, new AbortController().signal)
/** Connections whose tokens are due, the first of them the longest. */
const due = async (count: number, name: string, minutes: number): Promise<string[]> => {
  const ids: string[] = []
  for (let index = 0; index < count; index++) ids.push(await at.connect(`${name} ${index}`))
  await at.rows(`UPDATE oauth_tokens SET refresh_at = now() - $2 * interval '1 minute' WHERE connection_id = ANY($1)`, [
    ids,
    minutes,
  ])
  return ids
}
const generations = async (ids: string[]) =>
  (await at.rows('SELECT generation FROM oauth_tokens WHERE connection_id = ANY($1)', [ids])).map(
    ({ generation }) => generation,
  )

test('those that cannot be refreshed keep no others of their authorization server from it', async () => {
  const stuck = await due(20, 'stuck', 60)
  await at.rows(`UPDATE connections SET connector_type = 'removed' WHERE id = ANY($1)`, [stuck])
  const others = await due(12, 'sound', 1)
  expect(await ahead()).toBe(12)
  expect(await generations(others)).toEqual(Array(12).fill(2))
})

test('where every refresh fails, each is tried, and the round comes to its end', async () => {
  await due(20, 'failing', 60)
  at.endpoint.reply = { status: 400, body: { error: 'invalid_request' } }
  const seen = at.endpoint.presented.length
  expect(await ahead()).toBe(0)
  expect(new Set(at.endpoint.presented.slice(seen)).size).toBe(20)
})

test('a connection whose outcome is unknown is tried when its OAuth client is taken again', async () => {
  const [id] = await due(1, 'unknown', -600)
  await at.rows(`UPDATE connections SET status = 'outcome_unknown' WHERE id = $1`, [id])
  at.endpoint.reply = { status: 401, body: { error: 'invalid_client' } }
  await at.platform.send(`/v1/connections/${id}/refresh`, { method: 'POST' })
  at.endpoint.reply = { good: {} }
  expect(await ahead()).toBe(1)
  expect(await at.rows('SELECT status FROM connections WHERE id = $1', [id])).toEqual([{ status: 'active' }])
})

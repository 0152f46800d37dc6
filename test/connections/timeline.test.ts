import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TimelineEntry } from '../../src/cli/wire.ts'
import { newId } from '../../src/runtime/ids.ts'
import { type ApiPlatform, lasting, startApiPlatform } from '../api/setup.ts'

let under: ApiPlatform
beforeAll(async () => {
  under = await startApiPlatform()
})
afterAll(() => under?.close())

const timeline = async (id: string, query = '', client: Pick<ApiPlatform, 'send'> = under) =>
  client.send(`/v1/connections/${id}/timeline${query}`)
const entriesOf = async (id: string): Promise<TimelineEntry[]> => (await timeline(id)).json.items as TimelineEntry[]
const told = (entries: readonly TimelineEntry[]) =>
  entries.map(({ type, refresh, reason }) => [type, refresh?.outcome ?? reason])
const refresh = (id: string) => under.send(`/v1/connections/${id}/refresh`, { method: 'POST' })

describe('the timeline of a connection', () => {
  test('tells each refresh with its cause, process and fingerprints, which follow one another; and no token', async () => {
    const { id } = await under.connect('gmail', 'told')
    await refresh(id)
    await refresh(id)
    const answer = await timeline(id)
    const [last, first, connected] = answer.json.items as TimelineEntry[]
    expect(told(answer.json.items as TimelineEntry[])).toEqual([
      ['refresh', 'refreshed'],
      ['refresh', 'refreshed'],
      ['connection.connected', null],
    ])
    expect(connected).toMatchObject({ status: 'active', refresh: null, to_do: null })
    expect(first!.refresh).toMatchObject({
      cause: 'request',
      process: expect.stringMatching(/^.+:\d+$/) as unknown,
      fingerprint_before: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown,
      provider_status: null,
      error_code: null,
    })
    expect(last!.refresh!.fingerprint_before).toBe(first!.refresh!.fingerprint_after)
    expect(Date.parse(first!.refresh!.ended_at!)).toBeGreaterThanOrEqual(Date.parse(first!.at))
    expect(answer.text).not.toContain('canary')
  })

  test('of a grant that has ended says what the provider said, why it needs the user, and how to reconnect', async () => {
    const { id } = await under.connect('dropbox', 'ended')
    await under.simulator.control.revoke('dropbox')
    const refused = await refresh(id)
    expect(refused.json).toMatchObject({
      code: 'connection_needs_reauth',
      reason: 'refresh_rejected',
      connection_id: id,
      connect: { connector: 'dropbox', user_id: 'ended', connection_id: id },
      reconnect: `/v1/connections/${id}/reconnect`,
    })
    const [needsReauth, attempt] = await entriesOf(id)
    expect(needsReauth).toMatchObject({
      type: 'connection.needs_reauth',
      status: 'needs_reauth',
      reason: 'refresh_rejected',
      means: expect.stringContaining('refused the refresh token') as unknown,
      to_do: expect.stringContaining(`POST /v1/connections/${id}/reconnect`) as unknown,
    })
    expect(attempt).toMatchObject({
      type: 'refresh',
      means: expect.stringContaining('revoked access or changed the password') as unknown,
      refresh: { outcome: 'refused', provider_status: 400, provider_code: 'invalid_grant', fingerprint_after: null },
    })
    const { json } = await under.send(`/v1/connections/${id}`)
    expect(json).toMatchObject({
      status_reason: 'refresh_rejected',
      status_means: needsReauth!.means.replace(/^.*connects again\. /, ''),
      status_to_do: needsReauth!.to_do,
    })

    const session = await under.send(`/v1/connections/${id}/reconnect`, {
      json: { return_url: 'http://127.0.0.1:9/connected' },
    })
    expect(session.status, session.text).toBe(201)
    expect(session.json).toMatchObject({
      connection_id: id,
      connect_url: expect.stringContaining('/connect/') as unknown,
    })
  })

  test('comes in pages that together are the whole, each entry once', async () => {
    const { id } = await under.connect('gmail', 'paged')
    for (let count = 0; count < 5; count += 1) await refresh(id)
    const whole = await entriesOf(id)
    expect(whole).toHaveLength(6)
    const paged: TimelineEntry[] = []
    for (let cursor = ''; ; ) {
      const { json } = await timeline(id, `?limit=2${cursor}`)
      paged.push(...(json.items as TimelineEntry[]))
      if (json.next_cursor === null) break
      cursor = `&cursor=${String(json.next_cursor)}`
    }
    expect(paged).toEqual(whole)
    expect((await timeline(id, '?cursor=x')).status).toBe(400)
  })

  test('can be read by its owner, and nobody else, when the connection is deleted', async () => {
    const { id } = await under.connect('gmail', 'gone')
    await refresh(id)
    await under.send(`/v1/connections/${id}`, { method: 'DELETE' })
    expect(told(await entriesOf(id)).slice(0, 2)).toEqual([
      ['connection.deleted', null],
      ['refresh', 'refreshed'],
    ])
    const absent = lasting(await timeline(newId('con')))
    expect(lasting(await timeline(id, '', under.stranger))).toEqual(absent)
    const narrowed = { headers: { 'connector-user-id': 'somebody-else' } }
    expect(lasting(await under.send(`/v1/connections/${id}/timeline`, narrowed))).toEqual(absent)
    const own = { headers: { 'connector-user-id': 'gone' } }
    expect((await under.send(`/v1/connections/${id}/timeline`, own)).status).toBe(200)
  })
})

test('a connection of imported credentials begins with its making', async () => {
  const body = { connector: 'resend', user_id: 'imported', access_token: 'key' }
  const { json } = await under.send('/v1/connections', { json: body })
  expect(told(await entriesOf(json.id as string))).toEqual([['connection.created', null]])
})

describe('reconnecting', () => {
  test('is for one’s own return URLs and nothing else', async () => {
    const { id } = await under.connect('gmail', 'return')
    const elsewhere = await under.send(`/v1/connections/${id}/reconnect`, {
      json: { return_url: 'https://evil.test/' },
    })
    expect(elsewhere.json).toMatchObject({ code: 'return_url_not_allowed' })
    const other = { return_url: 'http://127.0.0.1:9/', user_id: 'someone' }
    expect((await under.send(`/v1/connections/${id}/reconnect`, { json: other })).json).toMatchObject({
      code: 'invalid_request',
    })
  })
})

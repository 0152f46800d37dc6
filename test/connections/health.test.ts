import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { query } from '../stores/tables.ts'

const eventsOf = async ({ send }: TestPlatform, id: string) =>
  ((await send(`/v1/events?connection_id=${id}`)).json.items as { type: string; reason: string | null }[]).map(
    ({ type, reason }) => [type, reason],
  )

describe('a connection that needs its user', () => {
  let under: TestPlatform
  beforeAll(async () => {
    under = await startTestPlatform()
  })
  afterAll(() => under?.close())
  const check = async (id: string) => (await under.send(`/v1/connections/${id}/check`, { method: 'POST' })).json

  test('is healed by a check once the provider takes its refresh token again, and can be called', async () => {
    const { id } = await under.connect('dropbox', 'healed')
    const refusals = { connector: 'dropbox', endpoint: 'refresh', tokenAnswer: 'ok_error', times: 3 } as const
    under.simulator.control.fault(refusals)
    expect((await under.send(`/v1/connections/${id}/refresh`, { method: 'POST' })).json).toMatchObject({
      code: 'connection_needs_reauth',
    })
    expect(await check(id)).toMatchObject({
      healthy: false,
      connection: { status: 'needs_reauth', status_reason: 'refresh_rejected' },
      detail: expect.stringMatching(/\w/) as unknown,
    })
    expect((await under.call(id, 'users.get_current_account')).json).toMatchObject({ code: 'connection_needs_reauth' })
    under.simulator.control.clearFaults()
    expect(await check(id)).toMatchObject({ healthy: true, connection: { status: 'active', status_reason: null } })
    expect((await under.call(id, 'users.get_current_account')).status).toBe(200)
    expect(await eventsOf(under, id)).toEqual([
      ['connection.recovered', null],
      ['connection.needs_reauth', 'refresh_rejected'],
      ['connection.connected', null],
    ])
  })

  test('with a grant that has ended stays so, however often it is checked', async () => {
    const { id } = await under.connect('gmail', 'dead')
    await under.simulator.control.revoke('gmail')
    for (let count = 0; count < 3; count += 1)
      expect(await check(id)).toMatchObject({ healthy: false, connection: { status: 'needs_reauth' } })
    expect(await eventsOf(under, id)).toEqual([
      ['connection.needs_reauth', 'refresh_rejected'],
      ['connection.connected', null],
    ])
  })
})

describe('an idle connection', () => {
  let under: TestPlatform
  let databaseUrl: string
  beforeAll(async () => {
    databaseUrl = await createDatabase()
    under = await startTestPlatform({
      databaseUrl,
      connectorsDirectory: new URL('connectors', import.meta.url).pathname,
      healthTiming: { roundEvery: 20 },
    })
  })
  afterAll(() => under?.close())

  const imported = async (userId: string): Promise<string> => {
    const body = { connector: 'keyed', user_id: userId, access_token: 'key' }
    return (await under.send('/v1/connections', { json: body })).json.id as string
  }
  const set = (id: string, columns: string): Promise<unknown> =>
    query(databaseUrl, `UPDATE oauth_tokens SET ${columns} WHERE connection_id = $1`, [id])
  const tokenOf = async (id: string) =>
    (
      await query(
        databaseUrl,
        "SELECT refused_at, idle_since < now() - interval '23 hours' AS is_idle FROM oauth_tokens WHERE connection_id = $1",
        [id],
      )
    )[0]!
  const statusOf = async (id: string) => (await under.send(`/v1/connections/${id}`)).json.status as string
  const IDLE = "idle_since = now() - interval '24 hours'"
  const refuse = (times: number): void =>
    under.simulator.control.fault({ connector: 'keyed', endpoint: 'me', status: 401, times })

  test('whose key the provider refuses needs its user after a second refusal a minute later, and not before', async () => {
    const id = await imported('refused')
    refuse(2)
    await set(id, IDLE)
    await vi.waitFor(async () => expect((await tokenOf(id)).refused_at).not.toBeNull())
    expect(await statusOf(id)).toBe('active')
    // The next round comes when the minute has passed: here it has.
    await set(id, `refused_at = now() - interval '61 seconds', ${IDLE}`)
    await vi.waitFor(async () => expect(await statusOf(id)).toBe('needs_reauth'))
    expect(await eventsOf(under, id)).toEqual([
      ['connection.needs_reauth', 'probe_rejected'],
      ['connection.created', null],
    ])
    const healed = await under.send(`/v1/connections/${id}/check`, { method: 'POST' })
    expect(healed.json).toMatchObject({ healthy: true, connection: { status: 'active' } })
    expect((await under.call(id, 'me')).status).toBe(200)
  })

  test('that is refused once and then taken is as if nothing had been', async () => {
    const id = await imported('once')
    refuse(1)
    await set(id, IDLE)
    await vi.waitFor(async () => expect((await tokenOf(id)).refused_at).not.toBeNull())
    await set(id, `refused_at = now() - interval '61 seconds', ${IDLE}`)
    await vi.waitFor(async () => expect((await tokenOf(id)).refused_at).toBeNull())
    expect(await statusOf(id)).toBe('active')
  })

  test('is one that was not called: a call puts the question off', async () => {
    const id = await imported('called')
    // A little less than a day: nobody asks, until the call says that nobody must.
    await set(id, "idle_since = now() - interval '23.5 hours'")
    expect((await under.call(id, 'me')).status).toBe(200)
    await vi.waitFor(async () => expect((await tokenOf(id)).is_idle).toBe(false))
  })
})

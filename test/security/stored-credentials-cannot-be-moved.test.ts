import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../setup/database.ts'
import { type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'
import { query } from '../stores/tables.ts'

let under: ProxyPlatform
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await startProxyPlatform({ databaseUrl })
})
afterAll(() => under?.close())

const imported = async (userId: string): Promise<string> =>
  (
    await under.send('/v1/connections', {
      json: {
        connector: 'resend',
        user_id: userId,
        access_token: `token-of-${userId}`,
        refresh_token: `refresh-of-${userId}`,
      },
    })
  ).json.id as string

const callAs = (id: string) => under.send(`/v1/connections/${id}/proxy/x`)

test('a sealed credential that was copied to another connection, or changed, is not sent to anybody', async () => {
  const [mara, jonas] = [await imported('mara'), await imported('jonas')]
  const changes: readonly [what: string, sql: string][] = [
    [
      'another user’s token',
      `SET access_token = (SELECT access_token FROM oauth_tokens WHERE connection_id = '${jonas}')`,
    ],
    ['one’s own refresh token as access token', 'SET access_token = refresh_token'],
    [
      'another user’s whole credential',
      `SET (access_token, refresh_token) = (SELECT access_token, refresh_token FROM oauth_tokens WHERE connection_id = '${jonas}')`,
    ],
    ['an older generation', 'SET generation = generation + 1'],
    [
      'one bit',
      'SET access_token = set_byte(access_token, length(access_token) - 1, get_byte(access_token, length(access_token) - 1) # 1)',
    ],
    ['half of it', 'SET access_token = substring(access_token FROM 1 FOR 60)'],
    ['nothing', "SET access_token = ''"],
    ['a plain token', "SET access_token = 'plain-canary'"],
  ]
  const [original] = await query(databaseUrl, 'SELECT * FROM oauth_tokens WHERE connection_id = $1', [mara])
  for (const [what, sql] of changes) {
    const before = under.provider.seen.length
    await query(databaseUrl, `UPDATE oauth_tokens ${sql} WHERE connection_id = $1`, [mara])
    const answer = await callAs(mara)
    expect(answer.json, what).toMatchObject({ status: 500, code: 'credential_unreadable', source: 'platform' })
    expect(under.provider.seen.length, what).toBe(before)
    await query(
      databaseUrl,
      'UPDATE oauth_tokens SET access_token = $2, refresh_token = $3, generation = $4 WHERE connection_id = $1',
      [mara, original!.access_token, original!.refresh_token, original!.generation],
    )
  }
  expect((await callAs(mara)).status).toBe(200)
  expect(under.provider.seen.at(-1)!.headers.authorization).toBe('Bearer token-of-mara')
})

test('a row that was given to another owner does not open for them', async () => {
  const id = await imported('rich')
  const before = under.provider.seen.length
  const ask = () => under.send(`/v1/connections/${id}/proxy/x`, { headers: { 'connector-user-id': 'thief' } })
  // The connection alone: its credential is still another's, and as if it were not there.
  await query(databaseUrl, "UPDATE connections SET user_id = 'thief' WHERE id = $1", [id])
  expect((await ask()).json).toMatchObject({ code: 'connection_pending' })
  // And the credential with it.
  await query(databaseUrl, "UPDATE oauth_tokens SET user_id = 'thief' WHERE connection_id = $1", [id])
  expect((await ask()).json).toMatchObject({ code: 'credential_unreadable' })
  expect(under.provider.seen.length).toBe(before)
})

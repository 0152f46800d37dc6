import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { query } from '../stores/tables.ts'
import { type ProxyPlatform, startProxyPlatform } from './setup.ts'

const WINDOW_MS = 3_600_000

const adapt = (connector: Connector): Connector =>
  connector.name === 'resend'
    ? { ...connector, rateLimit: { per: 'connection', limit: 8, windowMs: WINDOW_MS, cost: 1, reset: 'seconds' } }
    : connector

let one: ProxyPlatform
let other: TestPlatform
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await createDatabase()
  const environment = { VAULT_KEYS: newKeyEntry('both') }
  one = await startProxyPlatform({ databaseUrl, environment, adapt })
  const moved = (connector: Connector): Connector => {
    if (connector.name !== 'resend') return connector
    const host = { ...connector.defaultHost, url: `http://${one.provider.host}/base` }
    return { ...adapt(connector), hosts: new Map([[host.name, host]]), defaultHost: host }
  }
  other = await startTestPlatform({ databaseUrl, environment, adapt: moved, directory: one.directory })
})
afterAll(async () => {
  await other?.close()
  await one?.close()
})
beforeEach(() => {
  one.provider.seen.splice(0)
  one.provider.answer = (_incoming, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})

const newConnection = async (userId: string): Promise<string> => {
  const { json } = await one.send('/v1/connections', {
    json: { connector: 'resend', user_id: userId, access_token: 't' },
  })
  return String(json.id)
}
describe('a limit', () => {
  test('is that of two processes together, and what is left is said', async () => {
    const connection = await newConnection('both')
    const answers = []
    for (let index = 0; index < 12; index++)
      answers.push(await (index % 2 === 0 ? one : other).call(connection, 'domains.list', {}))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8)
    expect(one.provider.seen).toHaveLength(8)
    const [first] = answers
    expect(first!.headers.ratelimit).toMatch(/^"resend";r=7;t=3[0-6]\d\d$/)
    expect(first!.headers['ratelimit-policy']).toBe('"resend";q=8;w=3600')
    const refused = answers.at(-1)!
    expect([refused.status, refused.json.code]).toEqual([429, 'rate_limited'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.headers.ratelimit).toMatch(/^"resend";r=0;t=3[0-6]\d\d$/)
    const rows = await query(databaseUrl, 'SELECT sum(share)::int AS sum FROM rate_shares WHERE lane LIKE $1', [
      `${connection}%`,
    ])
    expect(rows).toEqual([{ sum: 8 }])
  })

  test('is said on what passes through, and where the provider says it, by the provider alone', async () => {
    const connection = await newConnection('passing')
    const passed = await one.send(`/v1/connections/${connection}/proxy/domains`)
    expect(passed.headers.ratelimit).toMatch(/^"resend";r=7;t=3[0-6]\d\d$/)
    one.provider.answer = (_incoming, response) => void response.writeHead(200, { ratelimit: '"theirs";r=1;t=1' }).end()
    expect((await one.send(`/v1/connections/${connection}/proxy/domains`)).headers.ratelimit).toBe('"theirs";r=1;t=1')
  })

  test('holds who would wait: told at once, or after as long as they say', async () => {
    const connection = await newConnection('waiting')
    for (let index = 0; index < 8; index++) await one.call(connection, 'domains.list', {})
    for (const seconds of ['0', '1', '60']) {
      const answer = await one.call(connection, 'domains.list', {}, { headers: { 'connector-max-wait': seconds } })
      expect(answer.json.code).toBe('rate_limited')
    }
    for (const wrong of ['61', '-1', '1.5', 'soon', '']) {
      const answer = await one.call(connection, 'domains.list', {}, { headers: { 'connector-max-wait': wrong } })
      expect([answer.status, answer.json.code], wrong).toEqual([400, 'invalid_request'])
    }
    expect(one.provider.seen).toHaveLength(8)
  })
})

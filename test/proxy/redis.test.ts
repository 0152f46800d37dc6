import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { describeWithRedis } from '../setup/describe-with-redis.ts'
import { type TestRedis, startRedis } from '../setup/redis.ts'
import { type ProxyPlatform, startProxyPlatform } from './setup.ts'

const LIMIT = 8

const adapt = (connector: Connector): Connector =>
  connector.name === 'resend'
    ? { ...connector, rateLimit: { per: 'connection', limit: LIMIT, windowMs: 3_600_000, cost: 1, reset: 'seconds' } }
    : connector

describeWithRedis('a limit that two processes share in Redis', () => {
  let redis: TestRedis
  let one: ProxyPlatform
  let other: TestPlatform
  beforeAll(async () => {
    redis = await startRedis()
    const databaseUrl = await createDatabase()
    const environment = { VAULT_KEYS: newKeyEntry('both'), REDIS_URL: redis.url }
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
    await redis?.stop()
  })
  beforeEach(async () => {
    one.provider.answer = (_incoming, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    for (const platform of [one, other]) await until(async () => (await stateAt(platform)).redis_up === 1)
  })

  const newConnection = async (userId: string): Promise<string> => {
    const { json } = await one.send('/v1/connections', {
      json: { connector: 'resend', user_id: userId, access_token: 't' },
    })
    return String(json.id)
  }

  /** So many calls at these processes in turn: how many had their answer, and how many were told to wait. */
  const callEach = async (
    connection: string,
    count: number,
    at: readonly TestPlatform[] = [one, other],
  ): Promise<{ passed: number; limited: number }> => {
    const ended = { passed: 0, limited: 0 }
    for (let index = 0; index < count; index++) {
      const answer = await at[index % at.length]!.call(connection, 'domains.list', {})
      expect([200, 429]).toContain(answer.status)
      ended[answer.status === 200 ? 'passed' : 'limited'] += 1
    }
    return ended
  }

  const sharesOf = async (connection: string): Promise<number[]> => {
    const lanes = (await redis.send('KEYS', `connector:shares:of:${connection}*`)) as string[]
    const rows = await Promise.all(lanes.map(async (lane) => (await redis.send('HVALS', lane)) as string[]))
    return rows.flat().map((row) => Number(row.split(' ')[0]))
  }

  /** Half of a limit is spent by both; something happens; and then one would have all the rest before the other calls. */
  const befallen = async (what: () => Promise<void> | void): Promise<{ passed: number; limited: number }> => {
    const connection = await newConnection('unlucky')
    expect(await callEach(connection, LIMIT / 2)).toEqual({ passed: LIMIT / 2, limited: 0 })
    // Each has had more than it spent from Redis, and knows thereby that there are two.
    await until(async () => {
      const shares = await sharesOf(connection)
      return shares.length === 2 && shares.every((share) => share > LIMIT / 4)
    })
    await what()
    const first = await callEach(connection, LIMIT / 2, [one])
    const second = await callEach(connection, LIMIT / 2, [other])
    return { passed: first.passed + second.passed, limited: first.limited + second.limited }
  }

  test('is held, and settled there', async () => {
    const connection = await newConnection('both')
    expect(await callEach(connection, 12)).toEqual({ passed: LIMIT, limited: 4 })
    // A process that had to wait too long for Redis tries again with its next round.
    await until(async () => {
      await callEach(connection, 2)
      return (await sharesOf(connection)).length > 0
    })
  })

  test('is held when Redis is killed, and the platform stays ready', async () => {
    try {
      expect(await befallen(redis.kill)).toEqual({ passed: 4, limited: 4 })
      expect(await stateAt(one)).toMatchObject({ redis_up: 0, redis_errors_total: expect.any(Number) as unknown })
      expect((await one.send('/health/ready')).status).toBe(200)
      expect(await callEach(await newConnection('meanwhile'), 12)).toEqual({ passed: LIMIT, limited: 4 })
    } finally {
      await redis.start()
    }
  })

  test('is held when Redis says nothing any more', async () => {
    try {
      expect(await befallen(redis.pause)).toEqual({ passed: 4, limited: 4 })
    } finally {
      redis.resume()
    }
  })

  test('is held when Redis is flushed', async () => {
    expect(await befallen(redis.flush)).toEqual({ passed: 4, limited: 4 })
  })
})

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await sleep(50)
}

/** What metrics say of Redis. */
const stateAt = async (platform: TestPlatform): Promise<Record<string, number>> => {
  const { text } = await platform.send('/metrics')
  return Object.fromEntries([...text.matchAll(/^(redis_\w+) (\d+)$/gm)].map(([, name, value]) => [name, Number(value)]))
}

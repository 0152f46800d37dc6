import { beforeEach, describe, expect, test } from 'vitest'
import { createCache } from '../runtime/cache.ts'
import type { ApiKey } from './application-store.ts'
import { createApiKey } from './api-key.ts'
import { type CallerDependencies, findCaller } from './caller.ts'
import type { UserToken } from './user-token-store.ts'
import { createUserToken } from './user-token.ts'

const LONG_MS = 3_600_000

/** A store in memory that counts what it is asked. */
const world = () => {
  const [keys, tokens] = [new Map<string, ApiKey>(), new Map<string, UserToken>()]
  const asked: string[] = []
  let nowMs = Date.UTC(2026, 0, 1)
  const clock = {
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    advance: (ms: number) => void (nowMs += ms),
  }
  const applications = {
    insertKey: async (key: ApiKey) => void keys.set(key.id, key),
    findKey: async (id: string) => (asked.push(id), keys.get(id)),
  }
  const userTokens = {
    insert: async (token: UserToken) => void tokens.set(token.id, token),
    find: async (id: string) => (asked.push(id), tokens.get(id)),
  }
  const deps: CallerDependencies = {
    applications,
    userTokens,
    clock,
    keys: createCache<ApiKey>({ entriesMax: 1_000, lifetimeMs: LONG_MS }),
    tokens: createCache<UserToken>({ entriesMax: 1_000, lifetimeMs: LONG_MS }),
  }
  const makeKey = (expiresAt?: Date) =>
    createApiKey('app_1', 'key', { applications, clock }, { permissions: ['calls:*'], ...(expiresAt && { expiresAt }) })
  const makeToken = (keyId: string, expiresAt: Date) =>
    createUserToken(
      { applicationId: 'app_1', keyId },
      { permissions: ['calls:*'], userId: 'mara', expiresAt },
      { userTokens, clock },
    )
  const findText = async (text: string) => findCaller(`Bearer ${text}`, deps)
  const find = async (secret: { reveal(): string }) => findCaller(`Bearer ${secret.reveal()}`, deps)
  return { keys, tokens, asked, clock, deps, makeKey, makeToken, find, findText }
}

let there: ReturnType<typeof world>
beforeEach(() => {
  there = world()
})
const inMs = (ms: number) => new Date(there.clock.now().getTime() + ms)
const unauthorized = expect.objectContaining({ code: 'unauthorized' }) as unknown

test('who was there lately is found without a question to the database, also by a user token', async () => {
  const { key, secret } = await there.makeKey()
  const { token, secret: ofToken } = await there.makeToken(key.id, inMs(60_000))
  await there.find(secret)
  await there.find(ofToken)
  expect(there.asked).toEqual([key.id, token.id])
  for (let count = 0; count < 1_000; count += 1) {
    expect((await there.find(secret)).keyId).toBe(key.id)
    expect(await there.find(ofToken)).toMatchObject({ keyId: key.id, tokenId: token.id, grant: { userId: 'mara' } })
  }
  expect(there.asked).toHaveLength(2)
})

describe('nobody is found', () => {
  test('by a key or token that has ended, also where it is in memory', async () => {
    const { key, secret } = await there.makeKey(inMs(60_000))
    const { secret: ofToken } = await there.makeToken(key.id, inMs(30_000))
    await there.find(secret)
    await there.find(ofToken)
    there.clock.advance(30_000)
    await expect(there.find(ofToken)).rejects.toEqual(unauthorized)
    await there.find(secret)
    there.clock.advance(30_000)
    await expect(there.find(secret)).rejects.toEqual(unauthorized)
  })

  test('by a token whose key is gone or has ended', async () => {
    const { key } = await there.makeKey()
    const { secret } = await there.makeToken(key.id, inMs(60_000))
    await there.find(secret)
    there.keys.delete(key.id)
    there.deps.keys.forget(key.id)
    await expect(there.find(secret)).rejects.toEqual(unauthorized)

    const short = await there.makeKey(inMs(10_000))
    const longer = await there.makeToken(short.key.id, inMs(60_000))
    await there.find(longer.secret)
    there.clock.advance(10_000)
    await expect(there.find(longer.secret)).rejects.toEqual(unauthorized)
  })

  test("by a key's secret with a token's id, and the other way round", async () => {
    const { key, secret } = await there.makeKey()
    const { secret: ofToken } = await there.makeToken(key.id, inMs(60_000))
    // A secret may hold an underscore itself.
    const parts = (text: { reveal(): string }) => /^cp[ku]_([0-9a-z]{25})_(.{43})$/.exec(text.reveal())!
    const [, keyId, keySecret] = parts(secret)
    const [, tokenId, tokenSecret] = parts(ofToken)
    for (const text of [
      `cpk_${keyId}_${tokenSecret}`,
      `cpu_${tokenId}_${keySecret}`,
      `cpu_${keyId}_${keySecret}`,
      `cpk_${tokenId}_${tokenSecret}`,
    ])
      await expect(there.findText(text)).rejects.toEqual(unauthorized)
  })
})

test('stored is no secret', async () => {
  const { key, secret } = await there.makeKey()
  const { token, secret: ofToken } = await there.makeToken(key.id, inMs(60_000))
  for (const [stored, shown] of [
    [key, secret],
    [token, ofToken],
  ] as const)
    expect(JSON.stringify(stored)).not.toContain(shown.reveal().split('_').slice(2).join('_'))
})

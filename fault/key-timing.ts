import { randomBytes, randomInt } from 'node:crypto'
import { createApiKey } from '../src/api/api-key.ts'
import type { ApiKey } from '../src/api/application-store.ts'
import { type CallerDependencies, findCaller } from '../src/api/caller.ts'
import type { UserToken } from '../src/api/user-token-store.ts'
import { PlatformError } from '../src/errors/platform-error.ts'
import { createCache } from '../src/runtime/cache.ts'
import { systemClock } from '../src/runtime/clock.ts'
import { type Bar, figuresOf } from './bar.ts'

const SAMPLES = 100_000
const BATCH = 1_000
/** Above it, two means of so many samples are taken to differ (TVLA). */
const T_MAX = 4.5
/** What the machine did besides is cut off, of both alike. */
const KEPT = 0.9
const LAST_CHARACTERS = 'AEIMQUYcgkosw048'

type Find = (authorization: string) => Promise<unknown>

/** C3, row 15: how long a wrong key takes to be refused does not tell how much of it was right. */
export async function* keyTiming(): AsyncIterable<Bar> {
  const { atMost } = figuresOf('C3', 'API keys')
  const { found, secret, naive } = await keyInMemory()
  const isSabotaged = process.env.SABOTAGE === 'early-exit'
  const t = await welch(isSabotaged ? naive : found, secret)
  yield atMost(rounded(Math.abs(t)), `Welch t over ${SAMPLES} refusals`, T_MAX)
  if (process.env.SABOTAGE !== undefined) return
  const weakened = Math.abs(await welch(naive, secret))
  yield figuresOf('C3', 'API keys, early-exit').atLeast(rounded(weakened), `Welch t over ${SAMPLES} refusals`, T_MAX)
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** A key that is in memory, the way it is judged, and a way that stops at the first wrong character. */
const keyInMemory = async (): Promise<{ found: Find; naive: Find; secret: string }> => {
  const stored = new Map<string, ApiKey>()
  const applications = {
    insertKey: async (key: ApiKey) => void stored.set(key.id, key),
    findKey: async (id: string) => stored.get(id),
  }
  const deps: CallerDependencies = {
    applications,
    userTokens: { find: async () => undefined },
    clock: systemClock,
    keys: createCache<ApiKey>({ entriesMax: 10, lifetimeMs: 3_600_000 }),
    tokens: createCache<UserToken>({ entriesMax: 10, lifetimeMs: 3_600_000 }),
  }
  const made = await createApiKey('app_1', 'key', { applications, clock: systemClock })
  const secret = made.secret.reveal()
  await findCaller(`Bearer ${secret}`, deps)
  return {
    secret,
    found: async (authorization) => findCaller(authorization, deps),
    naive: async (authorization) => {
      await deps.keys.get(made.key.id, async () => made.key)
      const text = authorization.slice('Bearer '.length)
      for (let at = 0; at < secret.length; at += 1)
        if (text.slice(at, at + 1) !== secret.slice(at, at + 1)) throw new PlatformError('unauthorized')
      return made.key
    },
  }
}

/** The t of Welch between refusals of keys whose secret is all right but for its end, and of keys whose secret is all wrong. */
const welch = async (find: Find, secret: string): Promise<number> => {
  const samples: [number[], number[]] = [[], []]
  // The first batches are of code that is not compiled yet.
  for (let batch = -20; batch < SAMPLES / BATCH; batch += 1) {
    const asked = Array.from({ length: BATCH }, () => keyOf(randomInt(2), secret))
    for (const { kind, authorization } of asked) {
      const startedAt = process.hrtime.bigint()
      await find(authorization).catch(() => undefined)
      const took = Number(process.hrtime.bigint() - startedAt)
      if (batch >= 0) samples[kind].push(took)
    }
  }
  const cut = [...samples[0], ...samples[1]].toSorted((one, other) => one - other)[Math.floor(SAMPLES * KEPT)]!
  return tOf(
    samples[0].filter((one) => one < cut),
    samples[1].filter((one) => one < cut),
  )
}

const keyOf = (drawn: number, secret: string): { kind: 0 | 1; authorization: string } => {
  const head = secret.slice(0, secret.lastIndexOf('_', secret.length - 44) + 1)
  const last = LAST_CHARACTERS.replace(secret.at(-1)!, '')
  const kind = drawn === 0 ? 0 : 1
  const right = secret.slice(0, -1) + last[randomInt(last.length)]!
  const wrong = head + randomBytes(32).toString('base64url')
  // Both are made the same way, as texts of one piece.
  return { kind, authorization: Buffer.from(`Bearer ${kind === 0 ? right : wrong}`).toString('latin1') }
}

const tOf = (one: readonly number[], other: readonly number[]): number => {
  const [a, b] = [momentsOf(one), momentsOf(other)]
  return (a.mean - b.mean) / Math.sqrt(a.variance / one.length + b.variance / other.length)
}

const momentsOf = (values: readonly number[]): { mean: number; variance: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, variance }
}

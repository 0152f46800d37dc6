import { systemClock } from '../runtime/clock.ts'
import { connectRedis } from '../storage/redis/connection.ts'
import { type Check, type Finding, ok, warn } from './check.ts'

const SLOW_MS = 20

/** Whether the Redis of `REDIS_URL` answers, how fast, and whether it keeps what it is told. The platform runs without it. */
export const redis: Check = {
  name: 'redis',
  run: async ({ settings: { REDIS_URL: address } }) => {
    if (address === undefined) return []
    try {
      return await looked(address)
    } catch (error) {
      return [
        warn(
          `Redis cannot be used: ${(error as Error).message || (error as { code?: string }).code}`,
          'PostgreSQL serves in its place. Check REDIS_URL and that Redis runs there, or unset it.',
        ),
      ]
    }
  },
}

const looked = async (address: string): Promise<Finding[]> => {
  const connection = await connectRedis(address)
  try {
    const facts = factsIn(String(await connection.send(['INFO'])))
    const began = systemClock.monotonicMs()
    await connection.send(['PING'])
    const ms = systemClock.monotonicMs() - began
    return [ofLatency(`Redis ${facts.redis_version}, answers in ${ms.toFixed(1)} ms`, ms), ...ofMemory(facts)]
  } finally {
    connection.close()
  }
}

const ofLatency = (says: string, ms: number): Finding =>
  ms < SLOW_MS ? ok(says) : warn(says, 'Calls whose limit is settled wait for it: put it nearer, or unset REDIS_URL.')

/** What is evicted before its time lets processes spend a limit twice. */
const ofMemory = ({ maxmemory = '0', maxmemory_policy: policy = 'noeviction' }: Facts): Finding[] =>
  maxmemory === '0' || policy === 'noeviction'
    ? []
    : [
        warn(
          `Redis evicts keys when it is full (maxmemory-policy ${policy})`,
          'Limits may then be passed for a moment: set noeviction, or give the platform a Redis of its own.',
        ),
      ]

type Facts = Readonly<Record<string, string | undefined>>

/** `INFO` is lines of `name:value`. */
const factsIn = (info: string): Facts => Object.fromEntries(info.split('\r\n').map((line) => line.split(':', 2)))

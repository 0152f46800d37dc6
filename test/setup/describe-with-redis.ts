import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REDIS_PROGRAM } from './redis.ts'

const hasRedis = existsSync(REDIS_PROGRAM)

/** A suite that needs Redis: skipped where there is none, but not in CI. */
export const describeWithRedis = (name: string, suite: () => void): void => {
  const missing = `${REDIS_PROGRAM} is missing: "scripts/system-packages.sh" as root installs it`
  if (!hasRedis && process.env.CI) test('CI has Redis', () => expect.fail(missing))
  describe.skipIf(!hasRedis)(hasRedis ? name : `${name} (skipped: ${missing})`, suite)
}

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callOnce, until } from '../../fault/interrupted.ts'
import { type Platforms, startPlatforms } from '../../fault/platforms.ts'
import { populate } from '../../fault/population.ts'
import { type Mint, createMint } from '../../fault/servers/mint.ts'

const DEADLINE_MS = 1_000

let mint: Mint
let platforms: Platforms
beforeAll(async () => {
  mint = createMint({ tokenLifeSeconds: 3_600, latencyMs: 400 })
  platforms = await startPlatforms({
    count: 1,
    server: mint.kind,
    timing: { deadline: DEADLINE_MS, aheadEvery: 3_600_000 },
  })
})
afterAll(() => platforms?.stop())

test('an answer that arrives while the process stands still, for longer than it may take, is not thrown away', async () => {
  const [id] = await populate(platforms, mint, { count: 1, expiresAt: new Date(Date.now() - 60_000) })
  const [victim] = platforms.processes
  const called = callOnce(platforms, id!, 0)
  expect(await until(() => mint.counts.requests === 1)).toBe(true)
  victim!.signal('SIGSTOP')
  await sleep(2 * DEADLINE_MS)
  expect(mint.counts.refreshed).toBe(1)
  victim!.signal('SIGCONT')
  expect(await called).toMatchObject({ status: 200 })
  expect(mint.counts).toMatchObject({ requests: 1, refreshed: 1, reused: 0 })
})

import type { Bar } from './bar.ts'
import { missingPackages, notRun } from './packages.ts'
import { breaksWithout, refreshOnceAt } from './refresh-once.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

const server = oidcProvider

const MINUTES_10_MS = 10 * 60_000

/** A6: A1 with processes on machines whose clocks are wrong by ten minutes, to either side. */
export async function* refreshWithWrongClocks(): AsyncIterable<Bar> {
  const circumstances = {
    bar: 'A6',
    server,
    under: 'clocks wrong by 10 minutes',
    // Shorter than the clocks are wrong: by its own, one process would take another's new token for an old one.
    tokenLifeSeconds: 300,
    // The first is right: accounts are connected there, which by a wrong clock fails before anything else does.
    platforms: { clocksWrongByMs: [0, -MINUTES_10_MS, MINUTES_10_MS] },
  }
  yield* refreshOnceAt(circumstances)
  yield* breaksWithout('own-clock', circumstances)
}

/** A7: A1 through PgBouncer, which pools transactions: nothing may rest on a session. */
export async function* refreshThroughPooler(): AsyncIterable<Bar> {
  const missing = missingPackages(['pgbouncer'])
  if (missing.length > 0) return yield notRun('A7', server.name, missing)
  yield* refreshOnceAt({ bar: 'A7', server, under: 'through PgBouncer', platforms: { hasPooler: true } })
}

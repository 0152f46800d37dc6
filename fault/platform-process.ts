// The platform in a process of its own, or with WORKERS in several, put together as `connector serve` does, but for two
// things that no setting can say: its connectors sign in at a server on this machine over plain http, and its clock can be moved by the parent.
import { startPlatform } from '../src/main.ts'
import { collectAlone, giveBackMemory } from '../src/runtime/garbage.ts'
import { createLog } from '../src/runtime/log.ts'
import { readSettings } from '../src/runtime/settings.ts'
import type { Connector } from '../src/definition/connector.ts'
import type { RefreshTiming } from '../src/connections/refresh/timing.ts'
import type { ProxyDependencies } from '../src/proxy/dependencies.ts'
import type { Clock } from '../src/runtime/clock.ts'
import { askedToRetire, siteOfWorker, startWorkers } from '../src/workers.ts'
import { sabotages } from '../test/sabotage/index.ts'
import { movedConnector } from './moved-connector.ts'
import { type AtPoint, type Point, atPoints } from './points.ts'
import { makeClockWrong } from './wrong-clock.ts'
import type { OAuthAddresses } from './servers/authorization-server.ts'

/** In the variable `FAULT_PLATFORM`, as JSON. */
export interface PlatformProcessOptions {
  readonly addresses: OAuthAddresses
  readonly resourceUrl: string
  /** How far its clock is ahead; below zero, behind. */
  readonly clockAheadMs: number
  /** How wrong the clock of its machine is, which it does not go by. */
  readonly clockWrongByMs: number
  readonly timing?: Partial<RefreshTiming>
  readonly rateLimit?: NonNullable<Connector['rateLimit']>
  /** The name of a defence that is taken away. */
  readonly sabotage?: string
}

/** Something that befalls the process at a point of its next refresh: a signal that it sends itself. */
export interface Trap {
  readonly point: Point
  readonly signal: NodeJS.Signals
}

/** What the parent may say. */
export interface FromParent {
  readonly advanceMs?: number
  readonly trap?: Trap
}

/** What the process says: when it takes requests, and each point of a refresh that it comes to. */
export type FromPlatform = 'ready' | Reached

export interface Reached {
  readonly point: Point
  readonly connectionId?: string
  /** Milliseconds since the epoch, with fractions. */
  readonly at: number
}

const DRAIN_MS = 30_000

const { addresses, resourceUrl, clockAheadMs, clockWrongByMs, timing, rateLimit, sabotage } = JSON.parse(
  process.env.FAULT_PLATFORM!,
) as PlatformProcessOptions

if (clockWrongByMs !== 0) makeClockWrong(clockWrongByMs)
let aheadMs = clockAheadMs
let trap: Trap | undefined
process.on('message', (said: FromParent) => {
  aheadMs += said.advanceMs ?? 0
  trap = said.trap ?? trap
})

/** As fast as the database's, and as far ahead as the parent says. */
const moving = ({ now, monotonicMs }: Clock): Clock => ({ now: () => new Date(now().getTime() + aheadMs), monotonicMs })

const atPoint: AtPoint = (point, connectionId) => {
  const at = performance.timeOrigin + performance.now()
  process.send!({ point, at, ...(connectionId !== undefined && { connectionId }) } satisfies FromPlatform)
  if (trap?.point !== point) return
  const { signal } = trap
  trap = undefined
  process.kill(process.pid, signal)
}

const change = (parts: ProxyDependencies): ProxyDependencies => {
  const weakened = sabotage === undefined ? parts : sabotages[sabotage]!(parts)
  return atPoints({ ...weakened, clock: moving(weakened.clock) }, atPoint)
}

const settings = readSettings(process.env)
const log = createLog(settings.LOG_LEVEL)
const site = siteOfWorker(process.env)
const hasWorkers = site === undefined && settings.WORKERS > 1
const platform = await startPlatform({
  settings,
  environment: process.env,
  log,
  isListening: !hasWorkers,
  ...(site !== undefined && { site }),
  adapt: (connector) => ({
    ...movedConnector(connector, addresses, resourceUrl),
    ...(rateLimit !== undefined && { rateLimit }),
  }),
  change,
  ...(timing !== undefined && { timing }),
})
const workers = hasWorkers ? await startWorkers({ count: settings.WORKERS, site: platform.site, log }) : undefined
// As `connector serve` does.
collectAlone()
giveBackMemory()
process.send!('ready' satisfies FromPlatform)
const stop = async (): Promise<void> => {
  await workers?.stop()
  await platform.close()
  process.exit(0)
}
if (site !== undefined) void askedToRetire().then(platform.retire).then(stop)
process.once('SIGTERM', () => {
  setTimeout(() => process.exit(1), DRAIN_MS).unref()
  void stop()
})

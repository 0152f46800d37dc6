import { setTimeout as sleep } from 'node:timers/promises'
import type { Platforms } from '../fault/platforms.ts'
import type { PlatformProcess } from '../fault/process.ts'
import type { FaultRule } from '../fault/proxy.ts'

/** What befalls the platform. It is over, and all is started again, when `run` resolves. */
export interface Befalling {
  readonly name: string
  /** `killed` is told of a process that is about to be killed. */
  run(platforms: Platforms, killed: (victim: PlatformProcess) => void): Promise<void>
}

const STOPPED_MS = 20_000
const AWAY_MS = 10_000
/** Below the deadline of a token request. */
const SLOW_MS = 5_000

const pick = <One>(some: readonly One[]): One => some[Math.floor(Math.random() * some.length)]!

/** The first process lives through it all, so that what it takes of the machine can be compared. */
const mortal = ({ processes }: Platforms): PlatformProcess => pick(processes.slice(1))

const atTokenEndpoint = (name: string, fault: Omit<FaultRule, 'path'>): Befalling => ({
  name,
  run: async ({ server }) => {
    const over = server.proxy.add({ ...fault, path: new URL(server.addresses.tokenUrl).pathname })
    await sleep(AWAY_MS)
    over()
  },
})

export const befallings: readonly Befalling[] = [
  {
    name: 'kill',
    run: async (platforms, killed) => {
      const victim = mortal(platforms)
      await victim.kill()
      killed(victim)
      await victim.start()
    },
  },
  {
    name: 'stop and continue',
    run: async ({ processes }) => {
      const victim = pick(processes)
      victim.signal('SIGSTOP')
      await sleep(STOPPED_MS)
      victim.signal('SIGCONT')
    },
  },
  {
    name: 'restart',
    run: async (platforms) => {
      const victim = mortal(platforms)
      victim.signal('SIGTERM')
      await victim.ended()
      await victim.start()
    },
  },
  {
    name: 'database cut off',
    run: async ({ database: { way } }) => {
      way.refuse()
      await sleep(AWAY_MS)
      way.accept()
    },
  },
  {
    name: 'database silent',
    run: async ({ database: { way } }) => {
      way.pause()
      await sleep(AWAY_MS)
      way.resume()
    },
  },
  atTokenEndpoint('token endpoint: 503', { answer: { status: 503 } }),
  atTokenEndpoint('token endpoint: 429', { answer: { status: 429, headers: { 'retry-after': '3' } } }),
  // Before the server hears of it: an answer that is lost on the way is lost to everybody.
  atTokenEndpoint('token endpoint: reset', { cut: 'before' }),
  atTokenEndpoint('token endpoint: slow', { delayMs: SLOW_MS }),
]

import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import type { State } from '../../src/simulator/control.ts'
import { closedCheckout, isRoot, isRunning, ordinaryUser } from '../../src/storage/embedded/test-support.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { type TestClient, createTestClient } from '../setup/test-client.ts'
import { type Served, freePorts, makeFolder, occupy, postgresOf, release, serve } from './served.ts'

const data = makeFolder()
/** For servers that must not start, or start once more. */
const spare = makeFolder()
let environment: Record<string, string>
let served: Served

beforeAll(async () => {
  const port = await freePorts(3)
  environment = { DATA_DIR: data.path, PORT: String(port), SANDBOX_PORT: String(port + 1) }
  served = serve({ environment })
  await served.ready
})
afterAll(async () => {
  await served.kill('SIGTERM')
  data.remove()
  spare.remove()
})

/** Where a call of each connector that the traffic uses goes. */
const CALLS = {
  gmail: 'users.messages.list',
  dropbox: 'users.get_current_account',
  onedrive: 'me.get',
  resend: 'domains.list',
} as const
const CONNECTORS = Object.keys(CALLS) as (keyof typeof CALLS)[]
const WORKERS = 6
const KILLS = 3
const CONNECTS_BETWEEN_KILLS = 10

/** Connects and calls from several workers, whether the server lives or not; notes what was acknowledged. */
const createTraffic = () => {
  const acknowledged: Connection[] = []
  const surprises: unknown[] = []
  const listeners = new Set<() => void>()
  // Each life of the server has a client of its own; after the last one comes none.
  let life = Promise.withResolvers<TestClient | undefined>()
  let alive: TestClient | undefined
  let isOver = false

  const work = async (worker: number): Promise<void> => {
    for (let round = 0; !isOver; round++) {
      const client = await life.promise
      if (client === undefined) return
      const connector = CONNECTORS[(worker + round) % CONNECTORS.length]!
      try {
        const connection = await client.connect(connector, `user-${worker}`)
        acknowledged.push(connection)
        const { status, text } = await client.call(connection.id, CALLS[connector])
        if (status !== 200) throw new Error(`${connector}: ${status} ${text}`)
      } catch (error) {
        // A server that was killed meanwhile may fail in any way; one that lives may not.
        if (alive === client) surprises.push(error)
      }
      for (const heard of listeners) heard()
    }
  }
  const workers = Array.from({ length: WORKERS }, (_, worker) => work(worker))

  return {
    acknowledged,
    surprises,
    serves: (next: TestClient): void => {
      alive = next
      life.resolve(next)
    },
    isKilled: (): void => {
      alive = undefined
      life = Promise.withResolvers()
    },
    /** Resolves when so many more connections have been acknowledged, or one has failed that should not. */
    grown: (by: number): Promise<void> =>
      new Promise((resolve) => {
        const wanted = acknowledged.length + by
        const look = (): void => {
          if (acknowledged.length < wanted && surprises.length === 0) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
      }),
    stop: async (): Promise<void> => {
      isOver = true
      life.resolve(undefined)
      await Promise.all(workers)
    },
  }
}

const clientOf = async ({ ready }: Served): Promise<TestClient> => {
  const { url, api_key } = await ready
  return createTestClient(url, api_key)
}

const simulatorState = async ({ ready }: Served): Promise<State> =>
  (await (await request(`${(await ready).simulator}/-/state`)).body.json()) as State

test(`killed ${KILLS} times in the midst of traffic, the server keeps every acknowledged connection, and the next call of each works`, {
  timeout: 90_000,
}, async () => {
  const traffic = createTraffic()
  onTestFinished(traffic.stop)
  for (let number = 1; number <= KILLS; number++) {
    traffic.serves(await clientOf(served))
    await traffic.grown(CONNECTS_BETWEEN_KILLS)
    expect(traffic.surprises).toEqual([])
    await sleep(Math.random() * 100)
    traffic.isKilled()
    // Every second time PostgreSQL is killed as well, as a machine's end would.
    if (number % 2 === 0) process.kill(postgresOf(data.path), 'SIGKILL')
    await served.kill('SIGKILL')

    const known = [...traffic.acknowledged]
    served = serve({ environment })
    const client = await clientOf(served)
    const lost = await Promise.all(
      known.map(async ({ id, connector }) => {
        const { status, text } = await client.call(id, CALLS[connector as keyof typeof CALLS])
        const { json } = await client.send(`/v1/connections/${id}`)
        return status === 200 && json.status === 'active' ? [] : [`kill ${number}: ${connector} ${id}: ${text}`]
      }),
    )
    expect(lost.flat()).toEqual([])
    const signedIn = known.filter(({ connector }) => connector !== 'resend').length
    expect((await simulatorState(served)).live_grants).toBeGreaterThanOrEqual(signedIn)
  }
  traffic.serves(await clientOf(served))
  await traffic.grown(CONNECTS_BETWEEN_KILLS)
  await traffic.stop()
  expect(traffic.surprises).toEqual([])
  expect(traffic.acknowledged.length).toBeGreaterThanOrEqual((KILLS + 1) * CONNECTS_BETWEEN_KILLS)
})

/** Starts a server that must not start; gives what it complained of, with exit code 1 and without a stack. */
const refusal = async (more: Readonly<Record<string, string>>, options: Partial<Parameters<typeof serve>[0]> = {}) => {
  const { code, complaint } = await serve({ ...options, environment: { ...environment, ...more } }).ended
  expect(code, complaint).toBe(1)
  expect(complaint).toMatch(/^(error: |{"error":)/)
  expect(complaint).not.toMatch(/^\s+at /m)
  return complaint
}

test('a second server on one data directory is refused, with the directory and the process that has it', async () => {
  const port = await freePorts(3)
  const complaint = await refusal({ PORT: String(port), SANDBOX_PORT: String(port + 1) })
  expect(complaint).toContain(join(data.path, 'sandbox', 'postgres'))
  expect(complaint).toContain(`Process ${served.pid} `)
  expect((await (await clientOf(served)).send('/health/ready')).status).toBe(200)
})

test.each(['PORT', 'SANDBOX_PORT'])(
  'a port in use is named, with the variable %s, and no PostgreSQL is left behind',
  async (variable) => {
    const other = makeFolder()
    onTestFinished(other.remove)
    const occupied = await occupy(0)
    onTestFinished(() => release(occupied))
    const { port } = occupied.address() as AddressInfo
    const free = await freePorts(3)
    const ports = { PORT: String(free), SANDBOX_PORT: String(free + 1), [variable]: String(port) }
    const complaint = await refusal({ ...ports, DATA_DIR: other.path })
    expect(complaint).toContain(String(port))
    expect(complaint).toContain(variable)
    expect(existsSync(join(spare.path, 'sandbox/postgres/cluster/postmaster.pid'))).toBe(false)
  },
)

test('a database that nobody answers for is named, without its password', async () => {
  const port = await freePorts(1)
  const complaint = await refusal(
    { DATABASE_URL: `postgres://app:password-canary@127.0.0.1:${port}/shop`, VAULT_KEYS: newKeyEntry('test') },
    { mode: 'real providers' },
  )
  expect(complaint).toContain(`127.0.0.1:${port}`)
  expect(complaint).toContain('DATABASE_URL')
  expect(complaint).not.toContain('password-canary')
})

test('a database of its own without keys to seal with is refused, and says how to make one', async () => {
  const complaint = await refusal({ DATABASE_URL: 'postgres://127.0.0.1:1/shop' }, { mode: 'real providers' })
  expect(complaint).toContain('VAULT_KEYS')
  expect(complaint).toContain('connector keys vault')
})

test('a data directory without permission to write is named, with the variable that chooses it', async ({ skip }) => {
  skip(closedCheckout() !== undefined, `nobody but root may enter ${closedCheckout()}, which holds this checkout`)
  const other = makeFolder()
  onTestFinished(other.remove)
  const closed = join(other.path, 'closed')
  mkdirSync(closed)
  if (isRoot) chownSync(closed, 0, 0)
  chmodSync(closed, 0o555)
  const port = await freePorts(3)
  const user = ordinaryUser()
  const complaint = await refusal(
    { DATA_DIR: closed, PORT: String(port), SANDBOX_PORT: String(port + 1) },
    user.uid === undefined ? {} : { user: user as { uid: number; gid: number } },
  )
  expect(complaint).toContain(closed)
  expect(complaint).toContain('DATA_DIR')
})

test('asked to stop, the server ends with exit code 0 within seconds, and PostgreSQL with it', async () => {
  const port = await freePorts(3)
  const brief = serve({
    environment: { DATA_DIR: spare.path, PORT: String(port), SANDBOX_PORT: String(port + 1) },
  })
  await brief.ready
  const postgres = postgresOf(spare.path)
  expect(isRunning(postgres)).toBe(true)
  const askedAt = performance.now()
  const { code, complaint } = await brief.kill('SIGTERM')
  expect([code, complaint]).toEqual([0, ''])
  expect(performance.now() - askedAt).toBeLessThan(10_000)
  expect(isRunning(postgres)).toBe(false)
})

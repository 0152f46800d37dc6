import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/runtime/free-port.ts'
import { connectRedis } from '../../src/storage/redis/connection.ts'

export const REDIS_PROGRAM = '/usr/bin/redis-server'
const PATIENCE_MS = 30_000
const LOOK_MS = 20

/** However slow this machine is, a Redis that runs is not taken for one that is away. */
export const PATIENT = { connectMs: PATIENCE_MS, answerMs: PATIENCE_MS }

/** A Redis of its own, with what can befall one. It keeps its port. */
export interface TestRedis {
  /** For `REDIS_URL`, with its password. */
  readonly url: string
  readonly port: number
  /** Ends it at once; new connections are refused. */
  kill(): Promise<void>
  /** Starts it again after `kill`: it knows nothing any more. */
  start(): Promise<void>
  /** It takes connections and says nothing. */
  pause(): void
  resume(): void
  flush(): Promise<void>
  /** Sends one command past the platform. */
  send(command: string, ...values: (string | number)[]): Promise<unknown>
  /** Every key with everything in it, a line each. */
  dump(): Promise<string>
  stop(): Promise<void>
}

export const startRedis = async (password = 'redis-password-canary'): Promise<TestRedis> => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-redis-'))
  const port = await freePort()
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`
  let child: ChildProcess | undefined

  const send: TestRedis['send'] = async (command, ...values) => {
    const connection = await connectRedis(url, PATIENT)
    try {
      return await connection.send([command, ...values])
    } finally {
      connection.close()
    }
  }

  const start = async (): Promise<void> => {
    const settings = { port, bind: '127.0.0.1', dir: folder, requirepass: password, save: '', appendonly: 'no' }
    const born = spawn(
      REDIS_PROGRAM,
      Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
      { stdio: 'ignore' },
    )
    child = born
    const latest = performance.now() + PATIENCE_MS
    while (!(await send('PING').catch(() => false))) {
      if (born.exitCode !== null || performance.now() > latest) throw new Error('redis-server does not start.')
      await sleep(LOOK_MS)
    }
  }

  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }

  await start()
  return {
    url,
    port,
    kill,
    start,
    send,
    pause: () => void child!.kill('SIGSTOP'),
    resume: () => void child!.kill('SIGCONT'),
    flush: async () => void (await send('FLUSHALL')),
    dump: async () => {
      const keys = (await send('KEYS', '*')) as string[]
      const lines = keys.map(async (key) => {
        const type = await send('TYPE', key)
        const content = await (type === 'hash' ? send('HGETALL', key) : send('GET', key))
        return `${key}: ${JSON.stringify(content)}`
      })
      return (await Promise.all(lines)).join('\n')
    },
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

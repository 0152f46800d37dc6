import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/runtime/free-port.ts'
import { packageFolder } from '../../src/runtime/package.ts'

const directory = mkdtempSync(join(tmpdir(), 'cp-workers-'))
let supervisor: ChildProcess
let url = ''
let apiKey = ''
let printed = ''
let metricsPort = 0

beforeAll(async () => {
  metricsPort = await freePort()
  supervisor = spawn(join(packageFolder(), 'connector'), ['serve', '--sandbox', '--json'], {
    env: {
      ...process.env,
      WORKERS: '2',
      DATA_DIR: directory,
      PORT: '0',
      SANDBOX_PORT: '0',
      METRICS_PORT: String(metricsPort),
      SHUTDOWN_GRACE: '2',
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  supervisor.stderr!.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    supervisor.once('exit', (code) => reject(new Error(`It ended with ${code}: ${printed}`)))
    supervisor.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('ready_ms')) resolve(text)
    })
  })
  ;({ url, api_key: apiKey } = JSON.parse(said) as { url: string; api_key: string })
}, 120_000)

afterAll(() => {
  supervisor?.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

/** The processes that take requests. */
const workers = (): number[] => {
  const children = readFileSync(`/proc/${supervisor.pid}/task/${supervisor.pid}/children`, 'utf8')
  const pids = children.split(' ').filter((pid) => pid !== '')
  return pids.map(Number).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('connector.js'))
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 600; round++) {
    if (await holds()) return
    await sleep(100)
  }
  throw new Error(`It did not come to pass: ${printed}`)
}

const statusOf = async (dispatcher: Agent): Promise<number> => {
  const { statusCode, body } = await request(`${url}/v1/connections`, {
    dispatcher,
    headers: { authorization: `Bearer ${apiKey}` },
  })
  await body.dump()
  return statusCode
}

test('two workers serve on one port', async () => {
  expect(workers()).toHaveLength(2)
  const agents = Array.from({ length: 4 }, () => new Agent({ connections: 1 }))
  expect(await Promise.all(agents.map(statusOf))).toEqual([200, 200, 200, 200])
  await Promise.all(agents.map((agent) => agent.close()))
})

test('the port of metrics is theirs, too', async () => {
  const { statusCode, body } = await request(`http://127.0.0.1:${metricsPort}/metrics`)
  expect(statusCode).toBe(200)
  expect(await body.text()).toContain('http_request_duration_seconds')
})

test('SIGHUP replaces both without a call that fails', async () => {
  const before = workers()
  let isOver = false
  const seen = new Map<string, number>()
  const agent = new Agent({ connections: 4 })
  const calling = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      const outcome = await statusOf(agent).then(String, (error: Error) => error.message)
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    }
  })
  supervisor.kill('SIGHUP')
  await until(() => printed.includes('all workers were replaced'))
  isOver = true
  await Promise.all(calling)
  await agent.close()
  expect([...seen.keys()]).toEqual(['200'])
  const after = workers()
  expect(after).toHaveLength(2)
  expect(after.filter((pid) => before.includes(pid))).toEqual([])
}, 120_000)

test('a worker that dies is replaced', async () => {
  const [victim] = workers()
  process.kill(victim!, 'SIGKILL')
  await until(() => {
    const now = workers()
    return now.length === 2 && !now.includes(victim!)
  })
  await until(async () => (await statusOf(new Agent()).catch(() => 0)) === 200)
}, 120_000)

test('SIGTERM ends all of them', async () => {
  const all = workers()
  const ended = new Promise<number | null>((resolve) => supervisor.once('exit', resolve))
  supervisor.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(all.filter(isAlive)).toEqual([])
}, 60_000)

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

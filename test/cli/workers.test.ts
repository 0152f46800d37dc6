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
/** Lists that were answered. */
let listed = 0

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

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024

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
  if (statusCode === 200) listed++
  return statusCode
}

test('two workers serve on one port', async () => {
  expect(workers()).toHaveLength(2)
  const agents = Array.from({ length: 4 }, () => new Agent({ connections: 1 }))
  expect(await Promise.all(agents.map(statusOf))).toEqual([200, 200, 200, 200])
  await Promise.all(agents.map((agent) => agent.close()))
})

/** What one scrape says, by the port of metrics or by the API. */
const scraped = async (path = `http://127.0.0.1:${metricsPort}/metrics`): Promise<string> => {
  // A connection that stayed open would keep a worker that is replaced.
  const dispatcher = new Agent()
  const { statusCode, body } = await request(path, { dispatcher, headers: { authorization: `Bearer ${apiKey}` } })
  const text = await body.text()
  await dispatcher.close()
  expect(statusCode, text).toBe(200)
  return text
}

/** The values of one series, as it stands in a scrape: there must be one. */
const valueIn = (text: string, series: string): number => {
  const lines = text.split('\n').filter((line) => line.startsWith(`${series} `))
  expect(lines, series).toHaveLength(1)
  return Number(lines[0]!.split(' ')[1])
}

/** How many lists were answered, as a scrape says. */
const listsIn = (text: string): number => {
  const series = 'http_request_duration_seconds_count{method="GET",route="/v1/connections",status="200"}'
  return text.includes(series) ? valueIn(text, series) : 0
}

/** An answer is counted when its last byte has left, which may be after it was read. */
const allListsAreCounted = (): Promise<void> => until(async () => listsIn(await scraped()) === listed)

/** Lists so often, each time by a connection of its own, so that both workers have their part. */
const listOften = async (times: number): Promise<void> => {
  for (let count = 0; count < times; count++) {
    const agent = new Agent({ connections: 1 })
    expect(await statusOf(agent)).toBe(200)
    await agent.close()
  }
}

test('a scrape shows what both have counted, by the port of metrics as by the API', async () => {
  await listOften(10)
  await allListsAreCounted()
  for (let count = 0; count < 4; count++) expect(listsIn(await scraped(`${url}/metrics`))).toBe(listed)
})

test('what is held is added up, and what all say is said once', async () => {
  const text = await scraped()
  const pids = [supervisor.pid!, ...workers()]
  const largest = Math.max(...pids.map(residentBytes))
  expect(valueIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(1.5 * largest)
  expect(text.match(/^connector_build_info\{.*\} 1$/gm)).toHaveLength(1)
  expect(valueIn(text, 'nodejs_eventloop_utilization')).toBeLessThanOrEqual(1)
  expect(text.match(/^process_start_time_seconds /gm)).toHaveLength(1)
})

test('SIGHUP replaces both without a call that fails', async () => {
  const before = workers()
  let isOver = false
  const seen = new Map<string, number>()
  const agent = new Agent({ connections: 4 })
  const idle = new Agent({ connections: 1 })
  expect(await statusOf(idle)).toBe(200)
  const calling = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      const outcome = await statusOf(agent).then(String, (error: Error) => error.message)
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    }
  })
  supervisor.kill('SIGHUP')
  // What is idle is left alone until it is used again: to close it could meet this very call.
  await sleep(3_000)
  expect(await statusOf(idle)).toBe(200)
  await idle.close()
  await until(() => printed.includes('all workers were replaced'))
  isOver = true
  await Promise.all(calling)
  await agent.close()
  expect([...seen.keys()]).toEqual(['200'])
  // The old ones have handed over what they counted, to the last answer.
  await allListsAreCounted()
  const after = workers()
  expect(after).toHaveLength(2)
  expect(after.filter((pid) => before.includes(pid))).toEqual([])
}, 120_000)

test('a worker that dies is replaced', async () => {
  const [victim] = workers()
  const counted = listsIn(await scraped())
  process.kill(victim!, 'SIGKILL')
  await until(() => {
    const now = workers()
    return now.length === 2 && !now.includes(victim!)
  })
  expect(listsIn(await scraped())).toBeGreaterThanOrEqual(counted)
  await until(async () => (await statusOf(new Agent()).catch(() => 0)) === 200)
}, 120_000)

test('one that dies while all are replaced does not leave one too many', async () => {
  const before = workers()
  const rounds = (): number => printed.split('all workers were replaced').length
  const roundsBefore = rounds()
  supervisor.kill('SIGHUP')
  process.kill(before[0]!, 'SIGKILL')
  await until(() => rounds() > roundsBefore)
  // So long after its death one is replaced.
  await sleep(1_500)
  expect(workers()).toHaveLength(2)
  expect(workers().filter((pid) => before.includes(pid))).toEqual([])
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

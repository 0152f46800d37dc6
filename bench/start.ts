import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packageFolder } from '../src/runtime/package.ts'
import { type Figure, atMost, median, round } from './figure.ts'

const STARTS = 5
const REST_MS = 5_000
const START_MS_MAX = 3_000
const MEMORY_MB_MAX = 150

/** Starts the platform as `make start` does, on an initialised data directory: time to ready, then memory at rest. */
export const benchStartAndMemory = async (): Promise<Figure[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-bench-'))
  try {
    await startOnce(directory, async () => {})
    const times: number[] = []
    const memory: number[] = []
    for (let index = 0; index < STARTS; index++) {
      const ms = await startOnce(directory, async (pid) => {
        await sleep(REST_MS)
        memory.push(residentMb(pid))
      })
      times.push(ms)
    }
    const most = round(Math.max(...memory))
    return [
      atMost('start', round(median(times)), `ms to ready, median of ${STARTS}`, START_MS_MAX),
      atMost(
        'memory',
        round(median(memory)),
        `MB resident at rest, median of ${STARTS} (most: ${most})`,
        MEMORY_MB_MAX,
      ),
    ]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Gives the milliseconds from the start of the process until it says that it is ready. */
export const startOnce = async (
  directory: string,
  whileReady: (pid: number) => Promise<void>,
  environment: NodeJS.ProcessEnv = {},
): Promise<number> => {
  const startedAt = performance.now()
  const child = spawn(join(packageFolder(), 'connector'), ['serve', '--sandbox', '--json'], {
    env: { ...process.env, DATA_DIR: directory, PORT: '0', SANDBOX_PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(child)
  const ms = performance.now() - startedAt
  await whileReady(child.pid!)
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  return ms
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The platform ended with ${code}.`)))
    let written = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      written += chunk.toString()
      if (written.includes('"ready_ms"')) resolve()
    })
  })

/** Resident memory of one process, PostgreSQL's not counted. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000

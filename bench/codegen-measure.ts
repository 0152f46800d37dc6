import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { round } from './figure.ts'

/** What a process took, and what it wrote. */
export interface Exchange {
  /** From its start to its end. */
  readonly ms: number
  /** Resident memory at its highest, of the process or any that it started. */
  readonly peakMb: number
  /** Of all its threads and of the processes that it started; says more than time on a busy machine. */
  readonly cpuMs: number
  readonly says: string
}

const USAGE = new URL('codegen-usage.ts', import.meta.url).href

/** Runs Node on these arguments. Rejects where it fails. */
export const runMeasured = async (args: readonly string[]): Promise<Exchange> => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-bench-'))
  const usage = join(directory, 'usage')
  try {
    const startedAt = performance.now()
    const says = await run(args, { NODE_OPTIONS: `--import=${USAGE}`, BENCH_USAGE: usage })
    const ms = performance.now() - startedAt
    const ended = readFileSync(usage, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number))
    const peakMb = round(Math.max(...ended.map(([kilobytes]) => kilobytes!)) / 1000)
    return { ms, peakMb, cpuMs: ended.reduce((sum, [, cpuMs]) => sum + cpuMs!, 0), says }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const run = (args: readonly string[], environment: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let says = ''
    let complains = ''
    child.stdout.on('data', (chunk: Buffer) => (says += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (complains += chunk.toString()))
    child.once('error', reject)
    child.once('close', (status) => {
      if (status === 0) resolve(says)
      else reject(new Error(`${args[0]} ended with ${status}:\n${complains || says}`))
    })
  })

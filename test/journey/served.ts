import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type Server, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { packageFolder } from '../../src/runtime/package.ts'

/** `connector serve` as a process of its own. */
export interface Served {
  readonly pid: number
  /** What it prints once it is ready. Rejects with what it complained of where it ends before. */
  readonly ready: Promise<Ready>
  /** How it ended, and all that it wrote to standard error. */
  readonly ended: Promise<Ended>
  /** Sends a signal and gives how it ended. */
  kill(signal: NodeJS.Signals): Promise<Ended>
}

interface Ready {
  readonly url: string
  readonly api_key: string
  readonly simulator: string
}

export interface Ended {
  readonly code: number | null
  readonly complaint: string
}

export interface ServeOptions {
  /** `sandbox` plays the providers and keeps its data below DATA_DIR/sandbox. */
  readonly mode?: 'sandbox' | 'real providers'
  readonly environment: Readonly<Record<string, string>>
  /** Whom it runs as. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

/** Starts the CLI from its sources, with nothing but these settings. */
export const serve = ({ mode = 'sandbox', environment, user }: ServeOptions): Served => {
  const command = [join(packageFolder(), 'src/cli/connector.ts'), 'serve', '--json']
  const child = spawn(process.execPath, mode === 'sandbox' ? [...command, '--sandbox'] : command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...environment },
    ...user,
  })
  const closed = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const complaint = text(child.stderr)
  const ended = closed.then(async (code) => ({ code, complaint: await complaint }))
  const printed = new Promise<string>((resolve) => {
    let written = ''
    child.stdout.on('data', (chunk) => {
      written += String(chunk)
      if (written.trimEnd().endsWith('}')) resolve(written)
    })
  })
  const ready = Promise.race([
    printed.then((json) => JSON.parse(json) as Ready),
    ended.then((how) => Promise.reject(new Error(`serve ended: ${JSON.stringify(how)}`))),
  ])
  // Whoever only wants to know how it ends need not wait for it to be ready.
  ready.catch(() => {})
  return {
    pid: child.pid!,
    ready,
    ended,
    kill: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** A new folder for data, which PostgreSQL can enter too when it drops root's rights. */
export const makeFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'cp-served-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) }
}

/** The process of the PostgreSQL that a platform started below this data directory. */
export const postgresOf = (dataDirectory: string, mode: 'sandbox' | 'live' = 'sandbox'): number =>
  Number(readFileSync(join(dataDirectory, mode, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

/** So many ports in a row that are free, below those that the system gives to clients: nobody takes them in a pause. */
export const freePorts = async (count: number): Promise<number> => {
  for (;;) {
    const first = 12_000 + Math.floor(Math.random() * 18_000)
    const taken = await Promise.allSettled(Array.from({ length: count }, (_, index) => occupy(first + index)))
    for (const one of taken) if (one.status === 'fulfilled') await release(one.value)
    if (taken.every(({ status }) => status === 'fulfilled')) return first
  }
}

/** Listens on a port, so that nobody else can. */
export const occupy = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

export const release = (server: Server): Promise<void> => new Promise((resolve) => void server.close(() => resolve()))

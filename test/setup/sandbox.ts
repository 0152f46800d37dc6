import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from '../../src/runtime/package.ts'

/** The CLI as it is run in a checkout; the run compiles it first. */
export const CLI = join(packageFolder(), 'dist/cli/connector.js')

export interface Sandbox {
  readonly url: string
  readonly apiKey: string
  readonly simulator: string
  /** What a command needs in its environment to reach this sandbox. */
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Starts `connector serve --sandbox` in a process of its own, on free ports and a data directory of its own. */
export const startSandbox = async (more: Readonly<Record<string, string>> = {}): Promise<Sandbox> => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-sandbox-'))
  const environment = { DATA_DIR: directory, PORT: '0', SANDBOX_PORT: '0', LOG_LEVEL: 'error', NO_COLOR: '1', ...more }
  const child = spawn(process.execPath, [CLI, 'serve', '--sandbox', '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { url, simulator } = await ready(child)
  const { api_key: apiKey } = JSON.parse(readFileSync(join(directory, 'sandbox/cli.json'), 'utf8')) as {
    api_key: string
  }
  return {
    url,
    apiKey,
    simulator,
    environment,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const ready = (child: ChildProcess): Promise<{ url: string; simulator: string }> =>
  new Promise((resolve, reject) => {
    let written = ''
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      written += chunk.toString()
      if (written.includes('\n}')) resolve(JSON.parse(written) as { url: string; simulator: string })
    })
  })

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command of the CLI to its end. */
export const runCli = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> =>
  new Promise((resolve) => {
    const options = {
      env: { ...process.env, NO_COLOR: '1', ...environment },
      encoding: 'utf8' as const,
      timeout: 25_000,
    }
    const child = execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
    child.stdin!.end(input)
  })

import { spawn } from 'node:child_process'
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from '../src/storage/embedded/unprivileged.ts'

/** A server program of this machine, in a process and a folder of its own. */
export interface Program {
  /** Ends the process and removes the folder. */
  stop(): Promise<void>
}

export interface ProgramOptions {
  readonly name: string
  /** The command with its arguments; it runs in its own folder. */
  readonly command: readonly [string, ...string[]]
  readonly environment?: Readonly<Record<string, string>>
  /** Where it listens once it is ready. */
  readonly port: number
  /** Whom it runs as. */
  readonly account?: Account | undefined
  /** Is awaited before the program starts, to put files into its folder. */
  readonly prepare?: (folder: string) => void | Promise<void>
}

const PATIENCE_MS = 60_000
const LOOK_MS = 50
const LOG_CHARACTERS = 4_000

/** Starts it and waits until it answers. What it printed is told where it does not. */
export const startProgram = async (options: ProgramOptions): Promise<Program> => {
  const { name, command, environment = {}, port, account, prepare } = options
  const folder = mkdtempSync(join(tmpdir(), `cp-${name}-`))
  const logFile = join(folder, 'log')
  await prepare?.(folder)
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  const log = openSync(logFile, 'a')
  const [file, ...args] = command
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', ...environment },
    ...account,
  })
  closeSync(log)
  let isOver = false
  const exit = new Promise<void>((resolve) => {
    const over = (): void => {
      isOver = true
      resolve()
    }
    child.once('exit', over).once('error', over)
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await exit
    clearTimeout(late)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const latest = performance.now() + PATIENCE_MS
  while (!(await listensAt(port))) {
    if (isOver || performance.now() > latest) {
      const printed = readFileSync(logFile, 'utf8').slice(-LOG_CHARACTERS)
      await stop()
      throw new Error(`${name} did not start: ${printed}`)
    }
    await sleep(LOOK_MS)
  }
  return { stop }
}

const listensAt = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })

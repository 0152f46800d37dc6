import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** A program of this folder in a process of its own. */
export interface Program<Said> {
  readonly pid: number
  /** What it said last. */
  last(): Said
  stop(): Promise<void>
}

/** Starts a program; resolves when it has said something. */
export const startProgram = async <Said>(name: string, args: readonly string[]): Promise<Program<Said>> => {
  const child = fork(join(import.meta.dirname, `${name}.ts`), args)
  let last: Said
  const hasSpoken = new Promise<void>((resolve, reject) => {
    child.on('message', (said) => {
      last = said as Said
      resolve()
    })
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}.`)))
  })
  await hasSpoken
  return { pid: child.pid!, last: () => last, stop: () => ended(child) }
}

/** Ends a process and waits until it is gone. */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

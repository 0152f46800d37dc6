import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { asciiJson } from './ascii-json.ts'

/** A program that answers each line of JSON by one, in the order of the questions. */
export interface LineProcess {
  ask(question: unknown): Promise<unknown>
  close(): Promise<void>
}

export const startLineProcess = (command: string, args: readonly string[], cwd?: string): LineProcess => {
  const child: ChildProcess = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], cwd })
  const waiting: PromiseWithResolvers<unknown>[] = []
  createInterface({ input: child.stdout! }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)))
  const ended = once(child, 'close')
  void ended.then(() => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${command} has ended.`))
  })
  return {
    ask: (question) => {
      const answer = Promise.withResolvers<unknown>()
      waiting.push(answer)
      child.stdin!.write(`${asciiJson(question)}\n`)
      return answer.promise
    },
    close: async () => {
      child.stdin!.end()
      await ended
    },
  }
}

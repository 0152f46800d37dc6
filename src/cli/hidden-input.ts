import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Shows a question on the terminal and nothing of what is typed. */
export const askHidden = async (question: string): Promise<string> => {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}

/** A secret from a pipe, or asked for on a terminal; never from the command line, which others can read. */
export const readSecret = async (question: string): Promise<string> =>
  process.stdin.isTTY ? askHidden(question) : (await text(process.stdin)).replace(/\r?\n$/, '')

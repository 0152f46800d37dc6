// The provider of the slow calls and of the healthy ones, in a process of its own: what it has to do must not be taken
// for what the platform takes.
import { type RequestListener, createServer } from 'node:http'
import { listen } from '../listen.ts'

const DRIP_MS = 1_000
const ENDLESS = Buffer.alloc(64 * 1024)

const answers: Readonly<Record<string, RequestListener>> = {
  endless: (_incoming, response) => {
    const pour = (): void => {
      while (response.write(ENDLESS));
      response.once('drain', pour)
    }
    pour()
  },
  dripping: (_incoming, response) => {
    const timer = setInterval(() => response.write('a'), DRIP_MS)
    response.once('close', () => clearInterval(timer))
  },
  silent: () => {},
}

const server = createServer((incoming, response) => {
  incoming.resume()
  const answer = answers[incoming.url!.slice(1)]
  if (answer === undefined) incoming.once('end', () => response.end('ok'))
  else answer(incoming, response)
})
process.send!(`http://127.0.0.1:${await listen(server)}`)
process.once('SIGTERM', () => process.exit(0))

import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below what systems give to outgoing connections: such a port is not taken again before it is used. */
const LOWEST = 15_000
const HIGHEST = 32_767
const ATTEMPTS = 100

/** A port of this address that nothing listens on at the moment. */
export const freePort = async (host = '127.0.0.1'): Promise<number> => {
  for (let attempt = 1; ; attempt++) {
    const port = randomInt(LOWEST, HIGHEST + 1)
    try {
      await listenOnce(port, host)
      return port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === ATTEMPTS) throw error
    }
  }
}

const listenOnce = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => server.close(() => resolve()))
  })

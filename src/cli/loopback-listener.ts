import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CliFailure } from './failure.ts'

/** A page of this process to which the browser comes back after connecting. */
export interface LoopbackListener {
  readonly returnUrl: string
  /** Resolves with what the browser brought. */
  readonly returned: Promise<URLSearchParams>
  close(): void
}

const PATH = '/connected'

export const listenOnLoopback = async (waitMs: number): Promise<LoopbackListener> => {
  const { promise: returned, resolve, reject } = Promise.withResolvers<URLSearchParams>()
  // Whoever closes early need not wait for the outcome.
  returned.catch(() => undefined)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname !== PATH || !url.searchParams.has('session')) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
    response.end(
      url.searchParams.has('error')
        ? page('Not connected', 'Access was not allowed.')
        : page('Connected', 'You can close this window and go back to the terminal.'),
    )
    resolve(url.searchParams)
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const timer = setTimeout(
    () =>
      reject(
        new CliFailure('Nobody came back from the browser in time.', {
          next: 'Run the command again; --timeout sets how long it waits.',
        }),
      ),
    waitMs,
  )
  const { port } = server.address() as AddressInfo
  return {
    returnUrl: `http://127.0.0.1:${port}${PATH}`,
    returned,
    close: () => {
      clearTimeout(timer)
      server.close()
      server.closeAllConnections()
    },
  }
}

const page = (title: string, text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;text-align:center}</style><main><h1>${title}</h1><p>${text}</p></main>`

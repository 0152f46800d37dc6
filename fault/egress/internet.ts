import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type Server, type Socket, createServer, isIPv6 } from 'node:net'
import { join } from 'node:path'
import { HOME, PORTS_FORBIDDEN, controlAddresses } from './cases.ts'

/** Every address there is, each with listeners: in its namespace all of them are this machine's. */
export interface Internet {
  /** Connections to where none may lead, by address and port; several times where it was several times. */
  readonly trapped: string[]
  /** Requests at addresses that may be called, by address. */
  readonly reached: string[]
  stop(): void
}

const PORTS_PERMITTED = [443, 8443, 9443]

/** Listens at every address, at each port. A connection counts as soon as it is made, whatever is said over it. */
export const startInternet = async (folder: string): Promise<Internet> => {
  const trapped: string[] = []
  const reached: string[] = []
  const permitted = new Set(controlAddresses.map(canonical))
  const certificate = { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) }
  const servers: Server[] = []
  const listen = async (server: Server, port: number): Promise<void> => {
    server.on('connection', (socket) => {
      const address = addressOf(socket)
      if (!permitted.has(address) || !PORTS_PERMITTED.includes(port)) trapped.push(`${address} ${port}`)
    })
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '::', resolve))
    servers.push(server)
  }
  for (const port of PORTS_PERMITTED) {
    const server = createTlsServer(certificate, (request, response) => {
      reached.push(addressOf(request.socket))
      answer(request, response)
    })
    // Each request shows itself as a connection, and none gets by on a name that meant another address before.
    server.keepAliveTimeout = 1
    await listen(server, port)
  }
  for (const port of PORTS_FORBIDDEN)
    await listen(
      createServer((socket) => void socket.on('error', () => {}).destroy()),
      port,
    )
  return { trapped, reached, stop: () => servers.forEach((server) => void server.close()) }
}

/** The address a socket was opened to, as it is written shortest. */
const addressOf = ({ localAddress = '' }: Socket): string => canonical(localAddress.replace(/^::ffff:(?=[\d.]+$)/, ''))

const canonical = (address: string): string =>
  isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address

/** A provider whose answers name the address that `at` of the query asks for. */
const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const { pathname, searchParams } = new URL(HOME + request.url!)
  const at = searchParams.get('at') ?? ''
  request.resume()
  const say = (body: object, status = 200, location?: string): void => {
    response.writeHead(status, {
      'content-type': 'application/json',
      connection: 'close',
      // Header bytes are latin1 for Node; what goes beyond is sent as UTF-8.
      ...(location !== undefined && { location: Buffer.from(location).toString('latin1') }),
    })
    response.end(JSON.stringify(body))
  }
  const [, moved] = /^\/moved\/(.+)$/.exec(pathname) ?? []
  if (moved !== undefined) say({}, 307, decodeURIComponent(moved))
  else if (pathname.endsWith('/token'))
    say({ access_token: 'at', token_type: 'Bearer', refresh_token: 'rt', expires_in: 3600 })
  else if (pathname.endsWith('/device'))
    say({ device_code: 'dc', user_code: 'UC', verification_uri: `${HOME}/enter`, expires_in: 600, interval: 5 })
  else if (pathname === '/page') say({ items: [1], next: at })
  else if (pathname === '/session') say({ url: at })
  else if (pathname === '/job') say({}, 202, at)
  else if (pathname === '/redirect') say({}, 302, at)
  else say({ ok: true, items: [], state: 'done' })
}

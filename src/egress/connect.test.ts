import { type AddressInfo, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { isSameAddress, parseNetworks } from './addresses.ts'
import { createConnect } from './connect.ts'
import { parsePorts } from './ports.ts'

/** How an attempt to connect ends: open, or by the code of an error. */
const outcomeOf = (
  hostname: string,
  port: number,
  { allow = '', ports = '', own = [] as number[], protocol = 'https:' } = {},
): Promise<string> => {
  const connect = createConnect({
    allowPrivate: parseNetworks(allow),
    ports: parsePorts(ports),
    ownPorts: () => new Set(own),
    connectTimeoutMs: 500,
  })
  return new Promise((resolve) =>
    connect({ hostname, host: hostname, protocol, port: String(port) }, (error, socket) => {
      socket?.destroy()
      resolve(error === null ? 'open' : ((error as NodeJS.ErrnoException).code ?? error.name))
    }),
  )
}

/** A public address at which nobody answers. */
const PUBLIC = '192.5.6.30'

test.each([
  [22, ''],
  [80, ''],
  [9443, ''],
  [9444, '9443'],
])('at a public address port %d is refused with EGRESS_PORTS=%s', async (port, ports) => {
  expect(await outcomeOf(PUBLIC, port, { ports })).toBe('ADDRESS_FORBIDDEN')
})

test("in an allowed network every port is open but the platform's own", async () => {
  const server = createServer((socket) => void socket.destroy()).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const allowed = { allow: '127.0.0.1/32', protocol: 'http:' }
  expect(await outcomeOf('127.0.0.1', port, allowed)).toBe('open')
  expect(await outcomeOf('localhost', port, { ...allowed, allow: '127.0.0.1/32,::1/128' })).toBe('open')
  expect(await outcomeOf('127.0.0.1', port, { ...allowed, own: [port] })).toBe('ADDRESS_FORBIDDEN')
  expect(await outcomeOf('127.0.0.1', port, { protocol: 'http:' })).toBe('ADDRESS_FORBIDDEN')
})

test.each([
  ['127.0.0.1', '::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', '127.0.0.1', true],
  ['2606:4700:0::1', '2606:4700::1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['::1', '127.0.0.1', false],
  ['::7f00:1', '127.0.0.1', false],
  ['no address', 'no address', false],
])('%s and %s are the same address: %s', (one, other, is) => {
  expect(isSameAddress(one, other)).toBe(is)
})

test('the addresses of this machine are spelled as they are compared', () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses)
  expect(own.filter(({ address }) => !isSameAddress(address, address))).toEqual([])
})

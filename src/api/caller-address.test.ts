import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { parseNetworks } from '../egress/addresses.ts'
import { addressOf } from './caller-address.ts'

const TRUSTED = parseNetworks('10.0.0.0/8, fd00::/8')

test.each<[name: string, remote: string | undefined, forwarded: string | undefined, address: string | undefined]>([
  ['nobody is before the platform', '203.0.113.7', undefined, '203.0.113.7'],
  ['a stranger says that it forwards', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a trusted proxy forwards', '10.0.0.2', '198.51.100.1', '198.51.100.1'],
  ['a trusted proxy forwards what claimed to forward', '10.0.0.2', '127.0.0.1, 198.51.100.1', '198.51.100.1'],
  ['two trusted proxies', '10.0.0.2', '198.51.100.1, 10.0.0.3', '198.51.100.1'],
  ['a trusted one by IPv4 in IPv6', '::ffff:10.0.0.2', '2001:db8::1', '2001:db8::1'],
  ['a trusted one by IPv6', 'fd00::2', '198.51.100.1', '198.51.100.1'],
  ['nothing is forwarded', '10.0.0.2', undefined, '10.0.0.2'],
  ['only trusted ones are named', '10.0.0.2', '10.0.0.4', '10.0.0.4'],
  ['what is forwarded is no address', '10.0.0.2', 'unknown', '10.0.0.2'],
  ['what is forwarded is a secret', '10.0.0.2', 'sk_live_canary, 10.0.0.3', '10.0.0.3'],
  ['the socket is gone', undefined, '198.51.100.1', undefined],
])('%s', (_name, remoteAddress, forwarded, address) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  expect(addressOf({ socket: { remoteAddress }, headers } as unknown as IncomingMessage, TRUSTED)).toBe(address)
})

test('without trusted proxies nobody is believed', () => {
  const message = { socket: { remoteAddress: '127.0.0.1' }, headers: { 'x-forwarded-for': '198.51.100.1' } }
  expect(addressOf(message as unknown as IncomingMessage, [])).toBe('127.0.0.1')
})

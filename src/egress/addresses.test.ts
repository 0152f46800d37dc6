import { describe, expect, test } from 'vitest'
import { judgeAddress, parseNetworks } from './addresses.ts'

/** An address as it comes out of `URL`, which is what is connected to. */
const addressIn = (host: string): string => new URL(`https://${host}/`).hostname.replace(/^\[|\]$/g, '')

const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  loopback: [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[0000::0001]',
  ],
  'loopback inside IPv6': [
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '[::127.0.0.1]',
    '[::7f00:1]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2002:7f00:0001::1]',
    '[2001:0:7f00:1::]',
  ],
  'this network': ['0.0.0.0', '0', '0x0', '00', '0.0.0.1', '0.255.255.255', '[::]', '[::ffff:0.0.0.0]', '[::ffff:0:0]'],
  private: [
    '10.0.0.1',
    '10.255.255.255',
    '0xa.0.0.1',
    '012.0.0.1',
    '167772161',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.1.1',
    '3232235521',
    '[::ffff:10.0.0.1]',
    '[::ffff:192.168.0.1]',
    '[fc00::1]',
    '[fd12:3456:789a::1]',
    '[fec0::1]',
  ],
  'metadata and link-local': [
    '169.254.169.254',
    '169.254.0.1',
    '0xa9fea9fe',
    '2852039166',
    '0251.0376.0251.0376',
    '169.254.43518',
    '[::ffff:169.254.169.254]',
    '[::ffff:a9fe:a9fe]',
    '[fe80::1]',
    '[fe80::a9fe:a9fe]',
    '[febf::1]',
    '[2002:a9fe:a9fe::]',
    '[64:ff9b::a9fe:a9fe]',
    '[fd00:ec2::254]',
  ],
  'shared, reserved and for special purposes': [
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '240.0.0.1',
    '255.255.255.255',
    '224.0.0.1',
    '239.255.255.255',
    '[ff02::1]',
    '[ff0e::1]',
    '[2001:db8::1]',
    '[3fff::1]',
    '[2001:2::1]',
    '[2001::1]',
    '[100::1]',
    '[2001:20::1]',
    '[4000::1]',
    '[::8.8.8.8]',
    '[2002:808:808::1]',
  ],
}

for (const [kind, hosts] of Object.entries(FORBIDDEN)) {
  describe(`${kind} is forbidden in every spelling`, () => {
    test.each(hosts)('%s', (host) => {
      expect(judgeAddress(addressIn(host), [])).toBe('forbidden')
    })
  })
}

test('the table has at least 80 spellings', () => {
  expect(Object.values(FORBIDDEN).flat().length).toBeGreaterThanOrEqual(80)
})

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '134744072',
  '99.255.255.255',
  '172.15.255.255',
  '172.32.0.1',
  '192.167.1.1',
  '169.253.1.1',
  '[2606:4700::1111]',
  '[2a00:1450::8a]',
  '[::ffff:8.8.8.8]',
])('a global address is public: %s', (host) => {
  expect(judgeAddress(addressIn(host), [])).toBe('public')
})

test.each(['', 'localhost', 'example.com', '127.0.0.1:80', '1.2.3.4/8', '[::1]', ' 8.8.8.8', 'fe80::1%lo'])(
  'what is no plain address is forbidden: "%s"',
  (text) => {
    expect(judgeAddress(text, parseNetworks('127.0.0.0/8, ::1/128'))).toBe('forbidden')
  },
)

describe('what the operator allows', () => {
  const allowed = parseNetworks('127.0.0.1/32, 10.1.0.0/16,::1/128')
  test.each([
    ['127.0.0.1', 'allowed-private'],
    ['[::ffff:127.0.0.1]', 'allowed-private'],
    ['127.0.0.2', 'forbidden'],
    ['10.1.2.3', 'allowed-private'],
    ['10.2.0.1', 'forbidden'],
    ['[::1]', 'allowed-private'],
    ['[::7f00:1]', 'forbidden'],
    ['192.168.0.1', 'forbidden'],
  ])('%s', (host, verdict) => {
    expect(judgeAddress(addressIn(host), allowed)).toBe(verdict)
  })

  test.each(['169.254.169.254', '169.254.0.1', '[fe80::1]', '[::ffff:169.254.169.254]', '0.0.0.0', '0.1.2.3', '[::]'])(
    'never covers %s',
    (host) => {
      expect(judgeAddress(addressIn(host), parseNetworks('0.0.0.0/0,::/0'))).toBe('forbidden')
    },
  )

  test.each(['10.0.0.0', '10.0.0.0/33', 'localhost/8', '10.0.0.0/8;127.0.0.1/32', '*', 'all'])(
    'refuses to start with %s',
    (text) => {
      expect(() => parseNetworks(text)).toThrow(/^EGRESS_ALLOW_PRIVATE: /)
    },
  )

  test('is nothing where the setting is empty', () => {
    expect(parseNetworks(' , ')).toEqual([])
  })
})

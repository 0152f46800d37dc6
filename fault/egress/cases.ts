import { aliasOf, nameOf } from './names.ts'

/** A trap is an address that may not be called, a control one that must be reached. */
export interface Case {
  readonly url: string
  readonly says: string
}

/** Where the tests' own API is, by name and by number: neither a trap nor among the hundred controls. */
export const HOME = 'https://api.example.com'
export const HOME_ADDRESSES = ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946']

/** A public address at which nothing may arrive: it is named with users, schemes and ports that are not permitted. */
const PUBLIC_TRAP = '93.184.216.99'

/** IPv4 that is known to lead into networks and machines: each in every spelling. */
const DEAREST = {
  '127.0.0.1': 'loopback',
  '169.254.169.254': 'metadata',
  '10.0.0.1': 'private',
  '192.168.1.1': 'private',
  '172.16.0.1': 'private',
  '100.100.100.200': 'metadata in the shared network',
  '192.0.0.192': 'metadata among the protocol assignments',
  '0.0.0.0': 'this host',
}

/** Addresses of every other range that is not global unicast. */
const SPECIAL = {
  'this network': ['0.0.0.1', '0.1.2.3', '0.255.255.255'],
  private: ['10.255.255.255', '10.96.0.1', '172.17.0.1', '172.31.255.254', '192.168.0.1', '192.168.255.254'],
  shared: ['100.64.0.1', '100.127.255.254'],
  loopback: ['127.0.0.2', '127.0.0.53', '127.1.2.3', '127.255.255.254'],
  'link-local': ['169.254.0.1', '169.254.170.2', '169.254.170.23', '169.254.255.254'],
  'protocol assignments': ['192.0.0.1', '192.0.0.8', '192.0.0.170'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '203.0.113.254'],
  '6to4 relay': ['192.88.99.1'],
  benchmarking: ['198.18.0.1', '198.19.255.254'],
  multicast: ['224.0.0.1', '239.255.255.250'],
  reserved: ['240.0.0.1', '254.255.255.254', '255.255.255.255'],
}

/** IPv6 that is not global unicast, or leads elsewhere than it seems. */
const SPECIAL6 = {
  'the unspecified address': ['::', '0:0:0:0:0:0:0:0'],
  loopback: ['::1', '0:0:0:0:0:0:0:1', '0000:0000::0001'],
  'unique local': ['fc00::1', 'fd00::1', 'fd00:ec2::254', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  'link-local': ['fe80::1', 'fe80::a9fe:a9fe', 'febf::1'],
  'site-local': ['fec0::1', 'feff::1'],
  multicast: ['ff02::1', 'ff05::2', 'ff0e::1'],
  documentation: ['2001:db8::1', '2001:db8:ffff::1', '3fff::1', '3fff:fff::1'],
  benchmarking: ['2001:2::1'],
  'protocol assignments': ['2001::1', '2001:5::1', '2001:10::1', '2001:20::1', '2001:1ff::1'],
  'discard only': ['100::1'],
  'segment routing': ['5f00::1'],
  'not assigned': ['4000::1', '8000::1', 'c000::1', '1::1'],
}

const spellings = (address: string): Record<string, string> => {
  const bytes = address.split('.').map(Number)
  const [a, b, c, d] = bytes as [number, number, number, number]
  const whole = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  const hex = (value: number): string => `0x${value.toString(16)}`
  const octal = (value: number): string => `0${value.toString(8)}`
  return {
    plain: address,
    'with a dot at its end': `${address}.`,
    decimal: String(whole),
    hexadecimal: hex(whole),
    'hexadecimal in capitals': `0X${whole.toString(16).toUpperCase().padStart(8, '0')}`,
    octal: octal(whole),
    'hexadecimal bytes': bytes.map(hex).join('.'),
    'octal bytes': bytes.map(octal).join('.'),
    'bytes with many zeros': bytes.map((byte) => `0000${octal(byte)}`).join('.'),
    'mixed bytes': `${hex(a)}.${octal(b)}.${c}.${hex(d)}`,
    'of two parts': `${a}.${b * 65_536 + c * 256 + d}`,
    'of three parts': `${a}.${b}.${c * 256 + d}`,
    'of two parts, hexadecimal': `${hex(a)}.${hex(b * 65_536 + c * 256 + d)}`,
    'full-width digits': address.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    'full-width dots': address.replaceAll('.', '．'),
    'ideographic dots': address.replaceAll('.', '。'),
    'half-width dots': address.replaceAll('.', '｡'),
    'circled digits': address.replace(/[1-9]/g, (digit) => String.fromCharCode(0x2460 + Number(digit) - 1)),
    'mathematical digits': address.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
    'percent-encoded': `%${Buffer.from(address).toString('hex').match(/../g)!.join('%')}`,
    'with a soft hyphen': address.replace('.', '\u00ad.'),
  }
}

/** IPv6 that holds an IPv4 address. */
const embeddings = (address: string): Record<string, string> => {
  const [a, b, c, d] = address.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'))
  const groups = `${a}${b}:${c}${d}`
  return {
    mapped: `::ffff:${address}`,
    'mapped, hexadecimal': `::ffff:${groups}`,
    'mapped, at full length': `0:0:0:0:0:ffff:${groups}`,
    'mapped in capitals': `::FFFF:${groups.toUpperCase()}`,
    compatible: `::${address}`,
    'compatible, hexadecimal': `::${groups}`,
    translated: `::ffff:0:${address}`,
    'translated, NAT64': `64:ff9b::${address}`,
    'translated, local NAT64': `64:ff9b:1::${groups}`,
    '6to4': `2002:${groups}::1`,
    Teredo: `2001:0:${groups}::1`,
  }
}

const entriesOf = (kinds: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(kinds).flatMap(([kind, addresses]) => addresses.map((one): [string, string] => [kind, one]))

const literals = (): Case[] => [
  ...Object.entries(DEAREST).flatMap(([address, kind]) => [
    ...Object.entries(spellings(address)).map(([how, host]) => trap(`https://${host}`, `${kind}, ${how}`)),
    ...Object.entries(embeddings(address)).map(([how, host]) => trap(`https://[${host}]`, `${kind}, ${how}`)),
  ]),
  ...entriesOf(SPECIAL).flatMap(([kind, address]) => [
    trap(`https://${address}`, kind),
    trap(`https://[::ffff:${address}]`, `${kind}, mapped`),
  ]),
  ...entriesOf(SPECIAL6).map(([kind, address]) => trap(`https://[${address}]`, kind)),
  ...['%lo', '%25lo', '%1', '%251'].map((zone) => trap(`https://[fe80::1${zone}]`, 'with a zone')),
]

const names = (): Case[] => [
  ...[...Object.keys(DEAREST), ...entriesOf(SPECIAL).map(([, address]) => address)]
    .filter((address) => !/^(22[4-9]|239|255)/.test(address))
    .map((address) => trap(`https://${nameOf(address)}`, `a name at ${address}`)),
  ...['::1', '::ffff:10.0.0.1', 'fd00:ec2::254', '2002:a00:1::1', '64:ff9b::a00:1', '2001:db8::1', '::7f00:1'].map(
    (address) => trap(`https://${nameOf(address)}`, `a name at ${address}`),
  ),
  ...['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1', 'fd00:ec2::254'].flatMap((address) => [
    trap(`https://${nameOf(PUBLIC_TRAP, address)}`, `a name at a public address and ${address}`),
    trap(`https://${nameOf(address, PUBLIC_TRAP)}`, `a name at ${address} and a public address`),
    trap(`https://${nameOf('93.184.216.98', PUBLIC_TRAP, address)}`, `a name at two public addresses and ${address}`),
    trap(`https://${aliasOf(address)}`, `an alias of a name at ${address}`),
    trap(`https://${nameOf(address)}.`, `a name at ${address}, with a dot at its end`),
    trap(`https://${nameOf(address).toUpperCase()}`, `a name at ${address}, in capitals`),
    trap(`https://${nameOf(address).replaceAll('.', '。')}`, `a name at ${address}, with ideographic dots`),
  ]),
  ...[
    'localhost',
    'localhost.',
    'LOCALHOST',
    'ｌｏｃａｌｈｏｓｔ',
    'ⓛocalhost',
    'metadata.internal',
    'bücher.internal',
  ].map((name) => trap(`https://${name}`, 'a name of this network')),
]

const tricks = (): Case[] => [
  ...['user@', 'user:password@', ':password@', 'api.example.com@', 'api.example.com:443@', 'a%40b@'].map((user) =>
    trap(`https://${user}${PUBLIC_TRAP}`, 'with a user'),
  ),
  ...['10.0.0.1', '127.0.0.1', '169.254.169.254', '[::1]'].flatMap((host) => [
    trap(`https://api.example.com@${host}`, 'our host as a user'),
    trap(`https://api.example.com:443@${host}`, 'our host and port as a user'),
    trap(`https://api.example.com%40@${host}`, 'our host as an encoded user'),
    trap(`https:${host}`, 'without slashes'),
    trap(`https:/${host}`, 'with one slash'),
    trap(`https:\\\\${host}`, 'with backslashes'),
    trap(`https:////${host}`, 'with four slashes'),
    trap(`https://${host}\\@api.example.com`, 'with a backslash before a user'),
    trap(`https://${host}#@api.example.com`, 'with a fragment before a user'),
    trap(`https://${host}?@api.example.com`, 'with a query before a user'),
    trap(`//${host}`, 'without a scheme'),
    trap(` https://${host}`, 'after a blank'),
    trap(`HTTPS://${host}`, 'in capitals'),
    trap(`http://${host}`, 'plain'),
    trap(`https://${host}:443`, 'with the port'),
    trap(`https://${host}:8443`, 'at the other port'),
    trap(`https://${host}:9443`, "at the operator's port"),
    trap(`https://${host}:5432`, 'at a database'),
  ]),
  ...PORTS_FORBIDDEN.map((port) => trap(`https://${PUBLIC_TRAP}:${port}`, `at port ${port}`)),
  ...['http', 'ftp', 'ws', 'wss', 'gopher', 'h2c', 'file', 'data', 'unix'].map((scheme) =>
    trap(`${scheme}://${PUBLIC_TRAP}`, `by ${scheme}`),
  ),
  ...['http://93.184.216.99:443', 'http://93.184.216.99:8443'].map((url) => trap(url, 'plain, at a port of TLS')),
]

/** What names turn to. */
export const REBOUND: readonly string[] = Object.keys(DEAREST)

/** Ports that are listened at and may not be called. */
export const PORTS_FORBIDDEN = [22, 25, 80, 2375, 5432, 6379, 8080, 9200, 11_211, 10_250]

const trap = (url: string, says: string): Case => ({ url, says })

/** Every trap once. */
export const traps: readonly Case[] = [
  ...new Map([...literals(), ...names(), ...tricks()].map((one) => [one.url, one])).values(),
]

/** Public addresses near special ranges and far from them; names with one and several; each must be reached. */
const PUBLIC = `
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 93.184.216.35 99.255.255.255 100.63.255.255 100.128.0.1 126.255.255.255
  128.0.0.1 169.253.255.255 169.255.0.1 172.15.255.255 172.32.0.1 191.255.255.255 192.0.1.1 192.0.3.1
  192.88.98.1 192.88.100.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 198.51.99.1 198.51.101.1
  203.0.112.1 203.0.114.1 223.255.255.254 2001:200::1 2001:4860:4860::8888 2003::1 2400:cb00::1 2606:4700::1111
  2620:fe::fe 2a00:1450::8a 2c0f:fb50::1 3ffe::1 3fff:1000::1 2001:db7::1 2001:db9::1 2d00::1 2600:1f18::1
`
  .trim()
  .split(/\s+/)
const MORE = Array.from({ length: 38 }, (_, index) => `${13 + 2 * index}.${index}.7.9`)

/** All addresses that controls are at. */
export const controlAddresses: readonly string[] = [...PUBLIC, ...MORE, ...HOME_ADDRESSES]

/** A hundred addresses that must be reached. */
export const controls: readonly Case[] = [
  ...[...PUBLIC, ...MORE].map((address) => ({
    url: `https://${address.includes(':') ? `[${address}]` : address}`,
    says: 'a public address',
  })),
  ...[8443, 9443].map((port) => ({ url: `https://8.8.8.8:${port}`, says: 'a port that is permitted' })),
  ...PUBLIC.slice(0, 14).map((address) => ({ url: `https://${nameOf(address)}`, says: 'a name at a public address' })),
  { url: `https://${nameOf('8.8.8.8', '1.1.1.1')}`, says: 'a name at two public addresses' },
  { url: `https://${nameOf('8.8.8.8', '2606:4700::1111')}`, says: 'a name at public addresses of both kinds' },
  { url: `https://${aliasOf('1.1.1.1')}`, says: 'an alias' },
  { url: HOME, says: 'our own API' },
]

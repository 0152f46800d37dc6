import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** A network, such as 10.0.0.0/8, that the operator allows although it is private. */
export type Network = readonly [address: Address, prefixBits: number]

/** Reads a comma-separated list of networks. Throws with words for the operator, which name the setting. */
export const parseNetworks = (text: string, setting = 'EGRESS_ALLOW_PRIVATE'): Network[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (!ipaddr.isValidCIDR(part)) throw new Error(`${setting}: "${part}" is not a network such as 10.0.0.0/8.`)
      return ipaddr.parseCIDR(part)
    })

export type Verdict = 'public' | 'allowed-private' | 'forbidden'

/** Judges an address. Only global unicast is public; link-local and 0.0.0.0/8 stay forbidden whatever the operator allows. */
export const judgeAddress = (text: string, allowed: readonly Network[]): Verdict => {
  if (!ipaddr.isValid(text)) return 'forbidden'
  const address = unmapped(ipaddr.parse(text))
  const range = address.range()
  if (range === 'unicast' && isGlobal(address)) return 'public'
  if (range === 'linkLocal' || range === 'unspecified' || isZeroNetwork(address)) return 'forbidden'
  return isInNetworks(text, allowed) ? 'allowed-private' : 'forbidden'
}

/** Whether an address, which must be one, is in any of some networks. */
export const isInNetworks = (text: string, networks: readonly Network[]): boolean => {
  const address = unmapped(ipaddr.parse(text))
  return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network as never, bits))
}

/** Whether two spellings are of one address; an IPv4 address may come inside an IPv6 one. */
export const isSameAddress = (one: string, other: string): boolean =>
  ipaddr.isValid(one) && ipaddr.isValid(other) && normalized(one) === normalized(other)

const normalized = (text: string): string => unmapped(ipaddr.parse(text)).toNormalizedString()

const unmapped = (address: Address): Address =>
  address.kind() === 'ipv6' && (address as ipaddr.IPv6).isIPv4MappedAddress()
    ? (address as ipaddr.IPv6).toIPv4Address()
    : address

/** ipaddr.js calls ::/96 unicast; only 2000::/3 is global. */
const isGlobal = (address: Address): boolean =>
  address.kind() === 'ipv4' || address.match(ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number])

const isZeroNetwork = (address: Address): boolean =>
  address.kind() === 'ipv4' && address.match(ipaddr.parseCIDR('0.0.0.0/8') as [ipaddr.IPv4, number])

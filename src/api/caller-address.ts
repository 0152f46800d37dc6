import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { type Network, isInNetworks } from '../egress/addresses.ts'

/**
 * The IP address that a request came from. What `X-Forwarded-For` says counts only as far as trusted proxies wrote it: from
 * its end, the first address that is none of theirs. Without trusted proxies that is whoever connected, such as a proxy.
 */
export const addressOf = ({ socket, headers }: IncomingMessage, trusted: readonly Network[]): string | undefined => {
  const said = String(headers['x-forwarded-for'] ?? '').split(',')
  const hops = [socket.remoteAddress ?? '', ...said.toReversed()].map((hop) => hop.trim())
  const foreign = hops.findIndex((hop) => !ipaddr.isValid(hop) || !isInNetworks(hop, trusted))
  const caller = hops[foreign === -1 ? hops.length - 1 : foreign]!
  // Something that is no address: the last one that was is as far as can be seen.
  const seen = ipaddr.isValid(caller) ? caller : hops[foreign - 1]
  return seen === undefined ? undefined : ipaddr.process(seen).toString()
}

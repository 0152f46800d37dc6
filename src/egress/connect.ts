import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { type Network, judgeAddress } from './addresses.ts'

export const ADDRESS_FORBIDDEN = 'ADDRESS_FORBIDDEN'

/** Thrown where a connection would lead to an address that may not be called. */
export class AddressForbidden extends Error {
  readonly code = ADDRESS_FORBIDDEN

  constructor(host: string) {
    super(`"${host}" is at an address that may not be called.`)
  }
}

export interface ConnectRules {
  readonly allowPrivate: readonly Network[]
  /** The platform's own ports: never called, whatever the operator allows. */
  readonly ownPorts: () => ReadonlySet<number>
  readonly connectTimeoutMs: number
}

const PUBLIC_PORTS = new Set([443, 8443])

/**
 * Opens sockets to permitted addresses only. undici asks no `lookup` for IP literals, so they are judged first; names
 * are judged at each of their addresses; and what was connected to is judged again.
 */
export const createConnect = ({ allowPrivate, ownPorts, connectTimeoutMs }: ConnectRules): buildConnector.connector => {
  const permits = (address: string, port: number, isPlain: boolean): boolean => {
    const verdict = judgeAddress(address, allowPrivate)
    if (verdict === 'public') return !isPlain && PUBLIC_PORTS.has(port)
    return verdict === 'allowed-private' && !ownPorts().has(port)
  }
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    const isPlain = options.protocol === 'http:'
    const port = Number(options.port || (isPlain ? 80 : 443))
    const isPermitted = (address: string): boolean => permits(address, port, isPlain)
    if (isIP(host) !== 0 && !isPermitted(host)) return callback(new AddressForbidden(host), null)

    const open = buildConnector({
      timeout: connectTimeoutMs,
      lookup: judgedLookup(isPermitted),
      autoSelectFamily: true,
    } as buildConnector.BuildOptions)
    open(options, (error, socket) => {
      if (error !== null) return callback(error, null)
      if (socket.remoteAddress !== undefined && isPermitted(socket.remoteAddress)) return callback(null, socket)
      socket.destroy()
      callback(new AddressForbidden(host), null)
    })
  }
}

type LookupCallback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void

/** Resolves a name and refuses it when one of its addresses is not permitted. */
export const judgedLookup =
  (isPermitted: (address: string) => boolean) =>
  (name: string, options: LookupOptions, callback: LookupCallback): void => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error)
      if (!addresses.every(({ address }) => isPermitted(address))) return callback(new AddressForbidden(name))
      if (options.all === true) return callback(null, addresses)
      callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }

import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { buildConnector } from 'undici'
import { type Network, isSameAddress, judgeAddress } from './addresses.ts'

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
  /** Ports at public addresses that may be called. */
  readonly ports: ReadonlySet<number>
  /** The platform's own ports: never called, whatever the operator allows. */
  readonly ownPorts: () => ReadonlySet<number>
  readonly connectTimeoutMs: number
}

/**
 * Opens sockets to permitted addresses only. undici asks no `lookup` for IP literals, so they are judged first; names
 * are judged at each of their addresses; and what was connected to must be one of those that were judged.
 */
export const createConnect = (rules: ConnectRules): buildConnector.connector => {
  const { allowPrivate, ports, ownPorts, connectTimeoutMs } = rules
  const permits = (address: string, port: number, isPlain: boolean): boolean => {
    const verdict = judgeAddress(address, allowPrivate)
    if (verdict === 'forbidden') return false
    const isOwnPort = ownPorts().has(port)
    if (verdict === 'allowed-private') return !isOwnPort
    return !isPlain && ports.has(port) && !(isOwnPort && isOfThisMachine(address))
  }
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    const isPlain = options.protocol === 'http:'
    const port = Number(options.port || (isPlain ? 80 : 443))
    const isPermitted = (address: string): boolean => permits(address, port, isPlain)
    const isLiteral = isIP(host) !== 0
    if (isLiteral && !isPermitted(host)) return callback(new AddressForbidden(host), null)

    const judged = isLiteral ? [host] : []
    const open = buildConnector({
      timeout: connectTimeoutMs,
      lookup: judgedLookup(isPermitted, judged),
      autoSelectFamily: true,
    } as buildConnector.BuildOptions)
    open(options, (error, socket) => {
      if (error !== null) return callback(error, null)
      const { remoteAddress } = socket
      if (remoteAddress !== undefined && judged.some((address) => isSameAddress(address, remoteAddress)))
        return callback(null, socket)
      socket.destroy()
      callback(new AddressForbidden(host), null)
    })
  }
}

const isOfThisMachine = (address: string): boolean =>
  Object.values(networkInterfaces())
    .flatMap((own = []) => own)
    .some((own) => isSameAddress(own.address, address))

type LookupCallback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void

/** Resolves a name, notes its addresses as `judged`, and refuses it when one of them is not permitted. */
export const judgedLookup =
  (isPermitted: (address: string) => boolean, judged: string[] = []) =>
  (name: string, options: LookupOptions, callback: LookupCallback): void => {
    // Without hints: `net` asks for the families that this machine has, and would leave the others unjudged.
    lookup(name, { ...options, hints: 0, all: true }, (error, addresses) => {
      if (error !== null) return callback(error)
      if (!addresses.every(({ address }) => isPermitted(address))) return callback(new AddressForbidden(name))
      judged.push(...addresses.map(({ address }) => address))
      if (options.all === true) return callback(null, addresses)
      callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }

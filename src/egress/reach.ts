import { type LookupFunction, connect, isIP } from 'node:net'
import { type Network, judgeAddress } from './addresses.ts'
import { AddressForbidden, judgedLookup } from './connect.ts'

/** Opens a socket to a host at permitted addresses only, sends nothing, and closes it. Throws where it cannot be opened. */
export const reach = (
  host: string,
  port: number,
  { allowPrivate, timeoutMs }: { readonly allowPrivate: readonly Network[]; readonly timeoutMs: number },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const isPermitted = (address: string): boolean => judgeAddress(address, allowPrivate) !== 'forbidden'
    const bare = host.replace(/^\[|\]$/g, '')
    if (isIP(bare) !== 0 && !isPermitted(bare)) return reject(new AddressForbidden(bare))
    const socket = connect({
      host: bare,
      port,
      lookup: judgedLookup(isPermitted) as LookupFunction,
      autoSelectFamily: true,
    })
    socket.setTimeout(timeoutMs, () => socket.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
  })

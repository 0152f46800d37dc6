import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/** What is sent to Redis: a command and what it takes. */
export type Command = readonly [string, ...(string | number)[]]

/** One connection to Redis, for as long as it is of use. */
export interface RedisConnection {
  /** Rejects with `RedisError` where Redis refuses the command, and otherwise when the connection is of no use any more. */
  send(command: Command): Promise<unknown>
  /** Aborted, with the reason, when the connection is of no use any more. */
  readonly broken: AbortSignal
  close(): void
}

/** Redis answered that it does not do it. */
export class RedisError extends Error {}

export interface RedisTiming {
  /** For so long it may take to connect and sign in. */
  readonly connectMs: number
  /** Whoever waits for Redis waits no longer than this: what it holds can be had elsewhere. */
  readonly answerMs: number
}

export const REDIS_TIMING: RedisTiming = { connectMs: 1_000, answerMs: 100 }

/**
 * Connects, and signs in where the address says who. Throws where that is not done in time. A connection on which one
 * answer is late is broken: what would come on it later belongs to nobody.
 */
export const connectRedis = async (
  address: string,
  { connectMs, answerMs }: RedisTiming = REDIS_TIMING,
): Promise<RedisConnection> => {
  // Loaded by who has a Redis: it takes 25 MB.
  const { createClient, ErrorReply } = await import('@redis/client')
  const client = createClient({
    ...partsOf(address, connectMs),
    RESP: 2,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
  })
  const broken = new AbortController()
  const breakOff = (reason: Error): void => {
    broken.abort(reason)
    client.destroy()
  }
  client.on('error', breakOff)
  try {
    // A socket that is open says nothing of whoever is behind it, and nothing need be asked to sign in without a password.
    await inTime(
      client.connect().then(() => client.sendCommand(['PING'])),
      connectMs,
    )
  } catch (error) {
    breakOff(error as Error)
    throw error
  }
  return {
    broken: broken.signal,
    close: () => breakOff(new Error('The connection to Redis was closed.')),
    send: async (command) => {
      try {
        return await inTime(client.sendCommand(command.map(String)), answerMs)
      } catch (error) {
        if (error instanceof ErrorReply) throw new RedisError(error.message, { cause: error })
        breakOff(error as Error)
        throw error
      }
    },
  }
}

const partsOf = (address: string, connectMs: number) => {
  const { protocol, hostname, port, username, password, pathname } = new URL(address)
  const isEncrypted = protocol === 'rediss:'
  return {
    socket: {
      // An address of IPv6 stands in brackets in a URL alone.
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 6379),
      connectTimeout: connectMs,
      reconnectStrategy: false as const,
      ...(isEncrypted && { tls: true as const }),
    },
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    database: Number(pathname.slice(1) || 0),
  }
}

const inTime = async <Result>(answer: Promise<Result>, ms: number): Promise<Result> => {
  const answered = new AbortController()
  const late = sleep(ms, undefined, { signal: answered.signal }).then(async () => {
    // This process may have been busy for so long itself: what has come meanwhile is read first.
    await nextTurn()
    throw new Error(`Redis did not answer within ${ms} ms.`)
  })
  late.catch(() => {})
  answer.catch(() => {})
  try {
    return await Promise.race([answer, late])
  } finally {
    answered.abort()
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../runtime/log.ts'
import { type Command, type RedisConnection, RedisError, type RedisTiming, connectRedis } from './connection.ts'

/** A Redis that may be away at any time. Whoever uses it can do without. */
export interface Redis {
  /** Rejects at once where Redis is away, and after `answerMs` where it does not answer. */
  send(command: Command): Promise<unknown>
  readonly isUp: boolean
  /** How many commands were sent in vain, and how many connections broke or could not be made. */
  readonly errors: number
  close(): Promise<void>
}

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 2_000
/** So often it is asked whether it is there, so that no caller has to find out. */
const ASK_EVERY_MS = 2_000

/**
 * Keeps a connection to the Redis of `REDIS_URL`. Resolves when the first attempt is over, however it ended: a platform
 * starts without it. While it is away nobody waits for it but this, in the background.
 */
export const openRedis = async (address: string, log: Log, timing?: RedisTiming): Promise<Redis> => {
  const closing = new AbortController()
  let connection: RedisConnection | undefined
  let errors = 0
  let isLossKnown = false
  let refusal: string | undefined
  const { promise: tried, resolve: isTried } = Promise.withResolvers<void>()

  const lost = (err: unknown): void => {
    connection = undefined
    if (closing.signal.aborted) return
    errors += 1
    if (!isLossKnown) log.warn({ err }, 'Redis is away: PostgreSQL serves in its place')
    isLossKnown = true
  }

  const whileUp = async (made: RedisConnection): Promise<never> => {
    closing.signal.throwIfAborted()
    connection = made
    if (isLossKnown) log.info({}, 'Redis is back')
    isLossKnown = false
    isTried()
    for (;;) {
      await rest(ASK_EVERY_MS, made.broken)
      made.broken.throwIfAborted()
      await made.send(['PING'])
    }
  }

  const untilClosed = async (): Promise<void> => {
    let delayMs = FIRST_RETRY_MS
    while (!closing.signal.aborted) {
      try {
        const made = await connectRedis(address, timing)
        delayMs = FIRST_RETRY_MS
        await whileUp(made).finally(made.close)
      } catch (error) {
        lost(error)
      }
      isTried()
      await rest(delayMs, closing.signal)
      delayMs = Math.min(delayMs * 2, LAST_RETRY_MS)
    }
  }
  const over = untilClosed()
  await tried

  const current = (): RedisConnection | undefined => (connection?.broken.aborted === false ? connection : undefined)

  return {
    get isUp() {
      return current() !== undefined
    },
    get errors() {
      return errors
    },
    send: async (command) => {
      const asked = current()
      if (asked === undefined) throw new Error('Redis is away.')
      try {
        const answer = await asked.send(command)
        refusal = undefined
        return answer
      } catch (error) {
        errors += 1
        if (error instanceof RedisError && error.message !== refusal) {
          refusal = error.message
          log.warn({ err: error }, 'Redis refuses what it is asked: PostgreSQL serves in its place')
        }
        throw error
      }
    },
    close: async () => {
      closing.abort()
      connection?.close()
      await over
    },
  }
}

/** Returns earlier where nobody needs it any more. */
const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => {})

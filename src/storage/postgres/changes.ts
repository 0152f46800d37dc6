import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { systemClock } from '../../runtime/clock.ts'
import type { Log } from '../../runtime/log.ts'
import type { DatabaseAddress } from './database.ts'

export const CHANGE_KINDS = ['connection', 'key', 'token', 'application', 'connector'] as const

/** Something that this process may hold in memory is another now; `everything`: what changed meanwhile is not known. */
export type Change = { readonly of: (typeof CHANGE_KINDS)[number]; readonly id: string } | 'everything'

export interface Following {
  close(): Promise<void>
}

const CHANNEL = 'connector_changes'
const CONNECT_TIMEOUT_MS = 5_000
const FIRST_RETRY_MS = 200
const LAST_RETRY_MS = 5_000
const PROBE_EVERY_MS = 10_000
const PROBE_TIMEOUT_MS = 2_000

/**
 * Tells what any process changes, some milliseconds after its commit, over a connection of its own. When that breaks it is
 * made again, and then `everything` may have changed. A pooler that gives a session for a transaction only lets no
 * notification through: that is logged, and memory serves for its lifetime.
 */
export const followChanges = (address: DatabaseAddress, log: Log, onChange: (change: Change) => void): Following => {
  const closing = new AbortController()
  let open: Listener | undefined
  let isDeafKnown = false

  const once = async (): Promise<void> => {
    open = await listen(address, onChange)
    onChange('everything')
    for (;;) {
      const isHeard = await open.probe()
      if (!isHeard && !isDeafKnown)
        log.warn({}, 'the database passes on no notifications: what other processes change is seen after 5 s')
      isDeafKnown = !isHeard
      await Promise.race([open.broken, sleep(PROBE_EVERY_MS, undefined, { signal: closing.signal, ref: false })])
    }
  }

  const untilClosed = async (): Promise<void> => {
    for (let delayMs = FIRST_RETRY_MS; !closing.signal.aborted; delayMs = Math.min(delayMs * 2, LAST_RETRY_MS)) {
      const startedAt = systemClock.monotonicMs()
      await once().catch((err: unknown) => {
        if (!closing.signal.aborted) log.debug({ err }, 'the connection for notifications broke')
      })
      await open?.end()
      open = undefined
      if (systemClock.monotonicMs() - startedAt > LAST_RETRY_MS) delayMs = FIRST_RETRY_MS
      await sleep(delayMs, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  }
  const over = untilClosed()
  return {
    close: async () => {
      closing.abort()
      await over
    },
  }
}

interface Listener {
  /** Whether a notification that is sent comes back. Throws where the connection is of no use any more. */
  probe(): Promise<boolean>
  /** Rejects when the connection breaks. */
  readonly broken: Promise<never>
  end(): Promise<void>
}

const listen = async (address: DatabaseAddress, onChange: (change: Change) => void): Promise<Listener> => {
  const client = new pg.Client({
    ...address,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: PROBE_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'connector-platform changes',
  })
  const { promise: broken, reject } = Promise.withResolvers<never>()
  broken.catch(() => {})
  client.on('error', reject)
  client.on('end', () => reject(new Error('The database ended the connection.')))
  let heard: (() => void) | undefined
  const probeId = `probe ${process.pid} ${Math.random()}`
  client.on('notification', ({ payload = '' }) => {
    if (payload === probeId) heard?.()
    const change = changeOf(payload)
    if (change !== undefined) onChange(change)
  })
  const end = (): Promise<void> => client.end().catch(() => {})
  try {
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
  } catch (error) {
    await end()
    throw error
  }
  return {
    broken,
    end,
    probe: async () => {
      const late = new AbortController()
      const came = new Promise<boolean>((resolve) => {
        heard = () => resolve(true)
      })
      const tooLate = sleep(PROBE_TIMEOUT_MS, false, { signal: late.signal, ref: false }).catch(() => false)
      await client.query('SELECT pg_notify($1, $2)', [CHANNEL, probeId])
      const isHeard = await Promise.race([came, tooLate])
      late.abort()
      return isHeard
    },
  }
}

/** What a notification says; undefined where it is none of ours. */
const changeOf = (payload: string): Change | undefined => {
  const [kind, id] = payload.split(' ', 2)
  const of = CHANGE_KINDS.find((known) => known === kind)
  return of === undefined || id === undefined ? undefined : { of, id }
}

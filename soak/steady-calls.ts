import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { failureOf } from './provider.ts'

/** What came of calls that were made at a steady rate, whether the last ones were answered or not. */
export interface Tally {
  calls: number
  /** Failures that were the API's own answer, by status. */
  readonly passedOn: Record<string, number>
  /** Failures of the API that the platform explains by a code of its own. */
  readonly explained: Record<string, number>
  /** Everything else: failures of ours, by status and code. */
  readonly ours: Record<string, number>
  /** Calls that got any answer. */
  answered: number
  readonly times: number[]
}

export const newTally = (): Tally => ({ calls: 0, passedOn: {}, explained: {}, ours: {}, answered: 0, times: [] })

export interface SteadyCalls {
  /** Counts from now on in another tally. A call counts where it began. */
  count(tally: Tally): void
  /** Makes no more calls, and waits for those under way. */
  stop(): Promise<void>
}

interface Order {
  readonly url: string
  readonly apiKey: string
  readonly ids: readonly string[]
  /** Calls a second. */
  readonly rate: number
}

const TICK_MS = 20
const CONNECTIONS = 128
const DEADLINE_MS = 60_000

/** Calls connections in turn so often a second, however long the answers take. */
export const callSteadily = ({ url, apiKey, ids, rate }: Order, first: Tally): SteadyCalls => {
  const dispatcher = new Agent({ connections: CONNECTIONS, pipelining: 1, connect: { timeout: DEADLINE_MS } })
  const headers = { authorization: `Bearer ${apiKey}` }
  const underWay = new Set<Promise<void>>()
  let tally = first
  let made = 0
  const begunAt = performance.now()

  const call = async (id: string, into: Tally): Promise<void> => {
    const startedAt = performance.now()
    try {
      const path = `${url}/v1/connections/${id}/proxy/notes`
      const { statusCode, body } = await request(path, { dispatcher, headers, headersTimeout: DEADLINE_MS })
      const text = await body.text()
      into.answered++
      into.times.push(performance.now() - startedAt)
      judge(into, statusCode, text)
    } catch (error) {
      add(into.ours, String((error as { code?: string }).code ?? error))
    }
  }
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begunAt) / 1000) * rate)
    for (; made < due; made++) {
      tally.calls++
      const one = call(ids[made % ids.length]!, tally)
      underWay.add(one)
      void one.finally(() => underWay.delete(one))
    }
  }, TICK_MS)
  return {
    count: (next) => {
      tally = next
    },
    stop: async () => {
      clearInterval(timer)
      while (underWay.size > 0) await Promise.race([Promise.all(underWay), sleep(100)])
      await dispatcher.close()
    },
  }
}

const judge = ({ passedOn, explained, ours }: Tally, status: number, text: string): void => {
  if (status === 200 && text.startsWith('{"notes":')) return
  if (text === failureOf(status)) return add(passedOn, String(status))
  const { code, source } = problemIn(text)
  add(source === 'provider' ? explained : ours, `${status} ${code ?? text.slice(0, 80)}`)
}

const problemIn = (text: string): { code?: string; source?: string } => {
  try {
    return JSON.parse(text) as { code?: string; source?: string }
  } catch {
    return {}
  }
}

const add = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

// Calls some addresses over so many connections for so many seconds, each as soon as the last was answered.
import { Pool, type Dispatcher } from 'undici'

export interface Target {
  readonly origin: string
  /** Each connection keeps to one. */
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  /** Sent by POST; GET without it. */
  readonly body?: string
}

export interface LoadResult {
  readonly calls: number
  readonly errors: number
  readonly elapsedMs: number
  /** How long half of the calls took at most. */
  readonly medianMs: number
}

interface Order extends Target {
  readonly seconds: number
  readonly connections: number
}

const run = async ({ origin, paths, headers, body, seconds, connections }: Order): Promise<LoadResult> => {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  let calls = 0
  let errors = 0
  const times: number[] = []
  const method = body === undefined ? 'GET' : 'POST'
  const one = (done: () => void): Dispatcher.DispatchHandler => {
    let status = 0
    return {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode
      },
      onResponseData() {},
      onResponseEnd() {
        if (status === 200) calls += 1
        else errors += 1
        done()
      },
      onResponseError() {
        errors += 1
        done()
      },
    }
  }
  await Promise.all(
    Array.from(
      { length: connections },
      (_, index) =>
        new Promise<void>((resolve) => {
          const path = paths[index % paths.length]!
          const next = (): void => {
            if (performance.now() >= until) resolve()
            else {
              const begunAt = performance.now()
              const over = (): void => {
                times.push(performance.now() - begunAt)
                next()
              }
              pool.dispatch({ path, method, headers, body: body ?? null }, one(over))
            }
          }
          next()
        }),
    ),
  )
  const elapsedMs = performance.now() - startedAt
  await pool.close()
  const medianMs = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!
  return { calls, errors, elapsedMs, medianMs }
}

process.send!(await run(JSON.parse(process.argv[2]!) as Order))
process.disconnect()

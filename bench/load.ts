// Calls some addresses over so many connections for so many seconds, each as soon as the last was answered.
import { Pool, type Dispatcher } from 'undici'

export interface Target {
  readonly origin: string
  /** Each connection keeps to one. */
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

export interface LoadResult {
  readonly calls: number
  readonly errors: number
  readonly elapsedMs: number
}

interface Order extends Target {
  readonly seconds: number
  readonly connections: number
}

const run = async ({ origin, paths, headers, seconds, connections }: Order): Promise<LoadResult> => {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  let calls = 0
  let errors = 0
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
            else pool.dispatch({ path, method: 'GET', headers }, one(next))
          }
          next()
        }),
    ),
  )
  const elapsedMs = performance.now() - startedAt
  await pool.close()
  return { calls, errors, elapsedMs }
}

process.send!(await run(JSON.parse(process.argv[2]!) as Order))
process.disconnect()

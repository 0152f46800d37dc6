import { afterEach, expect, test } from 'vitest'
import { type Metrics, createMetrics } from './metrics.ts'
import { type Snapshot, countsOf, renderTogether } from './together.ts'

const all: Metrics[] = []
afterEach(() => {
  for (const metrics of all.splice(0)) metrics.stop()
})

/** A process that made some calls, and what it tells, as it arrives at another. */
const processWith = async (calls: number, readings: Parameters<Metrics['read']>[0]): Promise<Snapshot> => {
  const metrics = createMetrics('1.0.0')
  all.push(metrics)
  metrics.read(readings)
  for (let count = 0; count < calls; count++) metrics.observeCall({ name: 'gmail' }, 'users.getProfile', 200, 30)
  return JSON.parse(JSON.stringify(await metrics.snapshot())) as Snapshot
}

const valueOf = (text: string, series: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${series} `))
    ?.slice(series.length + 1)

const CALLS = 'connector:"gmail",endpoint:"users.getProfile"'.replaceAll(':', '=')

test('what several processes have counted and hold is added up', async () => {
  const text = await renderTogether([
    await processWith(2, {
      connector_calls_under_way: () => 3,
      cache_entries: () => ({ keys: 1, connections: 5 }),
      connector_calls_dropped_total: () => 10,
    }),
    await processWith(1, {
      connector_calls_under_way: () => 4,
      cache_entries: () => ({ keys: 2, connections: 7 }),
      connector_calls_dropped_total: () => 1,
    }),
  ])
  expect(valueOf(text, `connector_call_duration_seconds_count{${CALLS},status="200"}`)).toBe('3')
  expect(valueOf(text, `connector_call_duration_seconds_bucket{le="0.05",${CALLS},status="200"}`)).toBe('3')
  expect(valueOf(text, `connector_call_duration_seconds_bucket{le="+Inf",${CALLS},status="200"}`)).toBe('3')
  expect(valueOf(text, 'connector_calls_under_way')).toBe('7')
  expect(valueOf(text, 'cache_entries{cache="connections"}')).toBe('12')
  expect(valueOf(text, 'connector_calls_dropped_total')).toBe('11')
  expect(text).toContain('# TYPE connector_call_duration_seconds histogram')
})

test('what all of them say of the same thing is not added up', async () => {
  const both = [
    await processWith(0, { connector_refresh_queue_depth: () => 8 }),
    await processWith(0, { connector_refresh_queue_depth: () => 9 }),
  ]
  // As told by processes that were started at other times, one of which is busier.
  const [one, other] = both.map((snapshot, index) =>
    withValue(
      withValue(snapshot, 'process_start_time_seconds', 50 + index),
      'nodejs_eventloop_utilization',
      0.5 - index / 4,
    ),
  )
  const text = await renderTogether([one!, other!])
  expect(valueOf(text, 'connector_refresh_queue_depth')).toBe('9')
  expect(valueOf(text, 'nodejs_eventloop_utilization')).toBe('0.5')
  expect(valueOf(text, 'process_start_time_seconds')).toBe('50')
  expect(valueOf(text, 'connector_build_info{version="1.0.0"}')).toBe('1')
})

const withValue = (snapshot: Snapshot, name: string, value: number): Snapshot =>
  snapshot.map((measured) => (measured.name === name ? { ...measured, values: [{ value, labels: {} }] } : measured))

test('of processes that have ended their counts are left, however many there were', async () => {
  let ended: Snapshot = []
  for (const calls of [2, 3, 4])
    ended = countsOf([ended, await processWith(calls, { connector_calls_under_way: () => 1 })])
  const text = await renderTogether([ended, await processWith(1, { connector_calls_under_way: () => 1 })])
  expect(valueOf(text, `connector_call_duration_seconds_count{${CALLS},status="200"}`)).toBe('10')
  expect(valueOf(text, 'connector_calls_under_way')).toBe('1')
})

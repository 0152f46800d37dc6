import { readdir } from 'node:fs/promises'
import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Readings } from './metrics.ts'

const RESOLUTION_MS = 10

/** What the process itself tells: memory, processor time, open files, and how late the event loop comes round. */
export const createProcessReadings = (): { readonly readings: Readings; readonly stop: () => void } => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  let seen: EventLoopUtilization = performance.eventLoopUtilization()

  return {
    readings: {
      nodejs_eventloop_lag_mean_seconds: () => lag(delay.mean),
      nodejs_eventloop_lag_p99_seconds: () => lag(delay.percentile(99)),
      // The last of the three to be read begins anew.
      nodejs_eventloop_lag_max_seconds: () => {
        const { max } = delay
        delay.reset()
        return lag(max)
      },
      nodejs_eventloop_utilization: () => {
        const now = performance.eventLoopUtilization()
        const { utilization } = performance.eventLoopUtilization(now, seen)
        seen = now
        return utilization
      },
      nodejs_heap_size_used_bytes: () => process.memoryUsage().heapUsed,
      process_resident_memory_bytes: () => process.memoryUsage.rss(),
      process_cpu_seconds_total: () => {
        const { user, system } = process.cpuUsage()
        return (user + system) / 1e6
      },
      process_open_fds: openFiles,
      process_start_time_seconds: () => performance.timeOrigin / 1000,
    },
    stop: () => void delay.disable(),
  }
}

/** Seconds beyond what the timer waits for anyway. Without a tick the histogram holds no number. */
const lag = (nanoseconds: number): number =>
  Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1e3) : 0

const openFiles = async (): Promise<number | undefined> => {
  const files = await readdir('/proc/self/fd').catch(() => undefined)
  // One of them is that of the look itself.
  return files && files.length - 1
}

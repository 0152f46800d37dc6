// Loaded into a measured process: notes at its end its highest memory in kilobytes and its time on processors in milliseconds.
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env.BENCH_USAGE
if (isMainThread && file !== undefined)
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    appendFileSync(file, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1000}\n`)
  })

import { readFileSync, readdirSync } from 'node:fs'

/** What a process takes of its machine at one moment. */
export interface Vitals {
  readonly residentMb: number
  readonly descriptors: number
}

export const vitalsOf = (pid: number): Vitals => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return { residentMb: Number(kilobytes) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length }
}

/** How vitals have changed between the quarter after the first and the last one: the first is for warming up. */
export interface Drift {
  readonly residentPercent: number
  /** Of the fewest there were: more come and go with every call. */
  readonly descriptors: number
}

export const driftOf = (samples: readonly Vitals[]): Drift => {
  const quarter = Math.max(1, Math.floor(samples.length / 4))
  const early = samples.slice(quarter, 2 * quarter + 1)
  const late = samples.slice(-quarter)
  const middle = (some: readonly Vitals[]): number =>
    some.map(({ residentMb }) => residentMb).toSorted((a, b) => a - b)[Math.floor(some.length / 2)]!
  const fewest = (some: readonly Vitals[]): number => Math.min(...some.map(({ descriptors }) => descriptors))
  return {
    residentPercent: Math.round((middle(late) / middle(early) - 1) * 1000) / 10,
    descriptors: fewest(late) - fewest(early),
  }
}

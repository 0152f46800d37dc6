import type { Connector } from '../definition/connector.ts'
import { connectorFile, parse } from '../definition/testing.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Waiting } from './waiting.ts'

/** Reads a connector that a test wrote; throws with what is wrong with it. */
export const connectorOf = (sections: Record<string, string>): Connector => {
  const { connector, findings } = parse(connectorFile(sections))
  if (connector === undefined) throw new Error(findings.map(({ says }) => says).join('\n'))
  return connector
}

/** An answer as far as limits and attempts look at it. */
export const answerWith = (status: number, headers: Record<string, string> = {}, body = ''): ProviderResponse =>
  ({
    status,
    header: (name: string) => headers[name],
    peek: () => Promise.resolve(Buffer.from(body)),
    read: () => Promise.resolve(Buffer.from(body)),
  }) as unknown as ProviderResponse

/** Time that passes only where somebody waits for it, and then at once, in order. */
export interface PlayedTime extends Clock, Waiting {
  /** Lets so much time pass; what was waited for meanwhile happens in its order. */
  pass(ms: number): Promise<void>
  readonly slept: number[]
}

export const playedTime = (random = 0.5): PlayedTime => {
  let nowMs = 1_000
  let sleepers: { atMs: number; wake: () => void }[] = []
  const slept: number[] = []
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return {
    slept,
    now: () => new Date(1_767_000_000_000 + nowMs),
    monotonicMs: () => nowMs,
    random: () => random,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        slept.push(ms)
        const sleeper = { atMs: nowMs + ms, wake: resolve }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper)
          reject(new Error('aborted'))
        })
      }),
    pass: async (ms) => {
      const endMs = nowMs + ms
      await settle()
      for (;;) {
        const next = sleepers.filter(({ atMs }) => atMs <= endMs).toSorted((one, other) => one.atMs - other.atMs)[0]
        if (next === undefined) break
        sleepers = sleepers.filter((other) => other !== next)
        nowMs = Math.max(nowMs, next.atMs)
        next.wake()
        await settle()
      }
      nowMs = endMs
      await settle()
    },
  }
}

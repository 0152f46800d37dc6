import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from './bar.ts'
import { type Edge, startEdge } from './bombs/edge.ts'
import { KINDS, type Kind } from './slow/kinds.ts'
import { type Program, startProgram } from './slow/program.ts'
import type { SlowSaid } from './slow/sockets-process.ts'
import type { Steady } from './slow/steady-caller.ts'
import { createStarted } from './started.ts'

const SOCKETS = 1_000
const P99_MS_MAX = 100
const ALONE_SECONDS = 5
/** Longer than the platform is patient with any of them. */
const SECONDS = 45
/** The machine may be busy with something else in one of them, and even in all but one. */
const ROUNDS_MAX = 3
const LOOKS_MS = 100
/** Of slow sockets while calls are made, so that those that the platform closes are no fewer sockets. */
const OPEN_SHARE = 0.5

/** E3: sockets that take their time, a thousand of each kind, while others call. */
export async function* slowSockets(): AsyncIterable<Bar> {
  const { SABOTAGE: sabotage, KIND: only } = process.env
  for (const kind of KINDS) if (only === undefined || only === kind) yield* slowed(kind, sabotage)
  if (sabotage !== undefined || only !== undefined) return
  const { closed } = await round('headers', 'endless-patience')
  const { exactly } = figuresOf('E3', 'slow headers, endless-patience')
  yield exactly(closed, 'slow sockets that the platform has closed', 0)
}

async function* slowed(kind: Kind, sabotage?: string): AsyncIterable<Bar> {
  const { exactly, atMost, atLeast, toBeRead } = figuresOf('E3', `${SOCKETS} slow ${kind}`)
  const rounds = [await round(kind, sabotage)]
  const quietest = (): Round => rounds.toSorted((one, other) => one.beside.own.p99 - other.beside.own.p99)[0]!
  while (rounds.length < ROUNDS_MAX && quietest().beside.own.p99 > P99_MS_MAX) rounds.push(await round(kind, sabotage))
  const { alone, beside, openAtLeast, closed, moreMb } = quietest()
  const { p50, p99, slowest } = beside.own
  yield toBeRead(alone.own.p99, 'ms, p99 of calls when there are none')
  yield atMost(p99, `ms, p99 of ${beside.calls} healthy calls, round ${rounds.indexOf(quietest()) + 1}`, P99_MS_MAX)
  yield toBeRead(p50, 'ms, the median of them')
  yield toBeRead(slowest, 'ms, the slowest of them')
  yield toBeRead(beside.wall.p99, 'ms, p99 with the time in which other programs had the processors')
  yield exactly(beside.failed, 'healthy calls that failed', 0)
  yield atLeast(openAtLeast, 'slow sockets at any time meanwhile', SOCKETS * OPEN_SHARE)
  yield atLeast(closed, 'slow sockets that the platform has closed', 1)
  yield toBeRead(moreMb, 'MB more of memory at most')
}

interface Round {
  readonly alone: Steady
  readonly beside: Steady
  readonly openAtLeast: number
  readonly closed: number
  readonly moreMb: number
}

/**
 * Healthy calls without slow sockets, then with them. Provider, callers and sockets are processes of their own, and so is
 * the provider of the healthy calls: what those have to do is not what the platform takes.
 */
const round = async (kind: Kind, sabotage?: string): Promise<Round> => {
  const started = createStarted()
  try {
    const provider = started.add(await startProgram<string>('provider-process', []))
    const healthy = started.add(await startProgram<string>('provider-process', []))
    const edge = started.add(await startEdge(sabotage, { resend: provider.last(), gmail: healthy.last() }))
    const calls = (seconds: number): Promise<Steady> => steadyCalls(edge, healthy.pid, seconds)
    const alone = await calls(ALONE_SECONDS)
    edge.forgetPeak()
    const before = edge.peakMb()
    const slow = started.add(await startSockets(edge, kind))
    while (slow.last().open < SOCKETS) await sleep(LOOKS_MS)
    let openAtLeast = SOCKETS
    const looks = setInterval(() => (openAtLeast = Math.min(openAtLeast, slow.last().open)), LOOKS_MS)
    const beside = await calls(SECONDS)
    clearInterval(looks)
    return { alone, beside, openAtLeast, closed: slow.last().closed, moreMb: edge.peakMb() - before }
  } finally {
    await started.stop()
  }
}

const startSockets = ({ url, apiKey, connections }: Edge, kind: Kind): Promise<Program<SlowSaid>> =>
  startProgram('sockets-process', [url, apiKey, kind, String(SOCKETS), ...connections.resend])

const steadyCalls = async ({ url, apiKey, connections, pid }: Edge, provider: number, seconds: number) => {
  const urls = connections.gmail.map((connection) => `${url}/v1/connections/${connection}/proxy/x`)
  const pids = [pid, provider].join(',')
  const caller = await startProgram<Steady>('steady-caller', [String(seconds), apiKey, urls.join(','), pids])
  await caller.stop()
  return caller.last()
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import { repeat } from '../runtime/repeat.ts'
import { newSpanId, newTraceId, readTraceParent } from './trace-parent.ts'

type Attribute = string | number | boolean
export type Attributes = Readonly<Record<string, Attribute | undefined>>

/** Something that was done, from when to when, as part of what. Times are milliseconds. */
export interface EndedSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentId: string | undefined
  readonly kind: 'server' | 'client' | 'internal'
  readonly name: string
  readonly startedAt: number
  readonly ms: number
  readonly isError: boolean
  readonly attributes: Attributes
}

/** Something that is being done. */
export interface Span {
  readonly traceId: string
  /** Takes it down. What is part of it may end later. */
  end(what: { readonly name: string; readonly isError?: boolean; readonly attributes?: Attributes }): void
}

/** Takes down what is done as part of what, and sends it away in batches. */
export interface Tracer {
  /** Begins a trace, or goes on with that of a `traceparent`. Undefined where it is not sampled. */
  begin(traceParent: string | undefined): Span | undefined
  /** Runs something, of which everything is part that it begins; without a span nothing of it is taken down. */
  within<Result>(span: Span | undefined, run: () => Result): Result
  /** Begins a part of what is under way, or a trace of its own where nothing is. Undefined where that is not sampled. */
  part(kind: EndedSpan['kind']): Span | undefined
  /** Takes down a part that is over already. */
  tell(what: {
    readonly name: string
    readonly ms: number
    readonly isError: boolean
    readonly attributes: Attributes
  }): void
  /** Sends what is left. */
  stop(): Promise<void>
}

interface Needs {
  readonly clock: Clock
  readonly log: Log
  /** The share of traces that is taken down, of those that nobody else has begun. */
  readonly ratio: number
  readonly random: () => number
  readonly send: (spans: readonly EndedSpan[]) => Promise<void>
  readonly flushEvery?: number
}

const FLUSH_EVERY_MS = 1_000
const BATCH_MAX = 512
/** What a collector that is away may cost in memory; the newest are dropped then. */
const WAITING_MAX = 10_000

interface Around {
  /** Undefined where the trace is not sampled. */
  readonly span: Span | undefined
}

export const createTracer = ({ clock, log, ratio, random, send, flushEvery = FLUSH_EVERY_MS }: Needs): Tracer => {
  const current = new AsyncLocalStorage<Around>()
  const ids = new WeakMap<Span, string>()
  let waiting: EndedSpan[] = []
  let dropped = 0

  const keep = (span: EndedSpan): void => {
    if (waiting.length < WAITING_MAX) waiting.push(span)
    else dropped += 1
  }
  const flush = async (): Promise<void> => {
    if (dropped > 0) log.warn({ spans: dropped }, 'spans were dropped: the collector takes none')
    dropped = 0
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH_MAX)
      await send(batch)
      waiting = waiting.slice(batch.length)
    }
  }
  const repeated = repeat(flushEvery, flush, log, 'send spans')

  const start = (kind: EndedSpan['kind'], traceId: string, parentId: string | undefined): Span => {
    const spanId = newSpanId()
    const startedAt = clock.now().getTime()
    const begunAt = clock.monotonicMs()
    const span: Span = {
      traceId,
      end: ({ name, isError = false, attributes = {} }) => {
        const ms = clock.monotonicMs() - begunAt
        keep({ traceId, spanId, parentId, kind, name, startedAt, ms, isError, attributes })
      },
    }
    ids.set(span, spanId)
    return span
  }
  const root = (kind: EndedSpan['kind']): Span | undefined =>
    random() < ratio ? start(kind, newTraceId(), undefined) : undefined
  const part: Tracer['part'] = (kind) => {
    const around = current.getStore()
    if (around === undefined) return root(kind)
    return around.span === undefined ? undefined : start(kind, around.span.traceId, ids.get(around.span))
  }

  return {
    begin: (traceParent) => {
      const parent = readTraceParent(traceParent)
      if (parent === undefined) return root('server')
      return parent.isSampled ? start('server', parent.traceId, parent.spanId) : undefined
    },
    within: (span, run) => current.run({ span }, run),
    part,
    tell: ({ ms, ...what }) => {
      const around = current.getStore()
      const traceId = around === undefined ? (random() < ratio ? newTraceId() : undefined) : around.span?.traceId
      if (traceId === undefined) return
      const parentId = around?.span && ids.get(around.span)
      const startedAt = clock.now().getTime() - ms
      keep({ traceId, spanId: newSpanId(), parentId, kind: 'internal', startedAt, ms, ...what })
    },
    stop: async () => {
      await repeated.stop()
      await flush().catch((err: unknown) => log.warn({ err, spans: waiting.length }, 'spans were not sent at the end'))
    },
  }
}

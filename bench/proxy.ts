import { loadavg } from 'node:os'
import { type Figure, atLeast, atMost, exactly, median, round } from './figure.ts'
import type { Target } from './load.ts'
import { startNginx } from './nginx.ts'
import { type Load, type Measured, type Part, measure, startPart } from './parts.ts'

const ROUNDS = 5
const LOAD: Load = { seconds: 3, connections: 64 }
const ALONE: Load = { seconds: 2, connections: 1 }
/** Until V8 has compiled what is hot; a process that serves has long done so. */
const WARM_UP: Load = { seconds: 12, connections: 64 }

const RATIO_MIN = 0.75
const CPU_US_MAX = 70
const ALONE_MS_MAX = 0.1
const CALL_RATIO_MIN = 0.85

interface Targets {
  readonly target: Target
  readonly call: Target
}

interface Round {
  readonly ours: Measured
  readonly call: Measured
  readonly bare: Measured
  readonly nginx: Measured | undefined
  readonly alone: { readonly ours: Measured; readonly bare: Measured }
}

let rounds: Promise<readonly Round[]> | undefined

/** Calls of 1 KB through `proxy/`, authenticated and logged, beside a bare undici pass-through and nginx in the same run. */
export const benchProxy = async (): Promise<Figure[]> => {
  const measured = await (rounds ??= measureRounds())
  const of = (pick: (round: Round) => number): number => median(measured.map(pick))
  const ratio = of(({ ours, bare }) => ours.rate / bare.rate)
  const beside = `median of ${ROUNDS} rounds, load ${round(loadavg()[0]!, 1)}`
  return [
    atLeast('proxy.ratio', round(ratio, 2), `of a bare undici pass-through, ${beside}`, RATIO_MIN),
    {
      bar: 'proxy.rate',
      figure: round(of(({ ours }) => ours.rate)),
      unit: `calls/s of 1 KB, 64 connections (bare: ${round(of(({ bare }) => bare.rate))})`,
    },
    atMost(
      'proxy.cpu',
      round(of(({ ours }) => ours.cpuUs)),
      `us of CPU a call (bare: ${round(of(({ bare }) => bare.cpuUs))})`,
      CPU_US_MAX,
    ),
    atMost(
      'proxy.alone',
      round(
        of(({ alone }) => alone.ours.medianMs - alone.bare.medianMs),
        3,
      ),
      `ms more than bare at the median, one connection (bare: ${round(
        of(({ alone }) => alone.bare.medianMs),
        3,
      )})`,
      ALONE_MS_MAX,
    ),
    ...nginxFigures(measured),
    noErrors(
      'proxy.errors',
      measured.flatMap(({ ours, bare, alone }) => [ours, bare, alone.ours, alone.bare]),
    ),
  ]
}

/** Calls of a named endpoint with three parameters, beside `proxy/` in the same run. */
export const benchCall = async (): Promise<Figure[]> => {
  const measured = await (rounds ??= measureRounds())
  const of = (pick: (round: Round) => number): number => median(measured.map(pick))
  const ratio = round(
    of(({ call, ours }) => call.rate / ours.rate),
    2,
  )
  return [
    atLeast('call.ratio', ratio, `of proxy/, median of ${ROUNDS} rounds`, CALL_RATIO_MIN),
    { bar: 'call.cpu', figure: round(of(({ call }) => call.cpuUs)), unit: 'us of CPU a call with three parameters' },
    noErrors(
      'call.errors',
      measured.map(({ call }) => call),
    ),
  ]
}

const measureRounds = async (): Promise<Round[]> => {
  const upstream = await startPart<{ origin: string }>('upstream.ts')
  const bare = await startPart<{ target: Target }>('bare.ts', upstream.says.origin)
  const platform = await startPart<Targets>('platform.ts', upstream.says.origin)
  const nginx = await startNginx(upstream.says.origin)
  const at = ({ pid }: Part<unknown>, target: Target, load = LOAD): Promise<Measured> => measure([pid], target, load)
  try {
    const measured: Round[] = []
    await at(platform, platform.says.target, WARM_UP)
    await at(platform, platform.says.call, WARM_UP)
    await at(bare, bare.says.target, { ...WARM_UP, seconds: 3 })
    for (let index = 0; index < ROUNDS; index++)
      measured.push({
        ours: await at(platform, platform.says.target),
        call: await at(platform, platform.says.call),
        bare: await at(bare, bare.says.target),
        nginx: nginx && (await at(nginx, nginx.says.target)),
        alone: {
          ours: await at(platform, platform.says.target, ALONE),
          bare: await at(bare, bare.says.target, ALONE),
        },
      })
    return measured
  } finally {
    for (const part of [nginx, platform, bare, upstream]) await part?.stop()
  }
}

const nginxFigures = (measured: readonly Round[]): Figure[] => {
  const both = measured.flatMap(({ ours, nginx }) => (nginx === undefined ? [] : [{ ours, nginx }]))
  if (both.length === 0) return []
  const figure = round(median(both.map(({ ours, nginx }) => ours.rate / nginx.rate)), 2)
  const rate = round(median(both.map(({ nginx }) => nginx.rate)))
  return [{ bar: 'proxy.nginx', figure, unit: `of one nginx worker (${rate} calls/s)` }]
}

const noErrors = (bar: string, measured: readonly Measured[]): Figure =>
  exactly(
    bar,
    measured.reduce((sum, { errors }) => sum + errors, 0),
    'failed calls',
    0,
  )

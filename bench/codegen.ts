import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '../src/codegen/generate.ts'
import { createRenderers } from '../src/codegen/renderers.ts'
import type { Connector } from '../src/definition/connector.ts'
import { packageFolder } from '../src/runtime/package.ts'
import { convertFile, yamlOf } from '../test/codegen/descriptions/convert.ts'
import { descriptionsFolder } from '../test/codegen/descriptions/folder.ts'
import { mergedConnector } from '../test/codegen/descriptions/merge.ts'
import { type RawConnector, connectorFrom } from '../test/codegen/descriptions/raw.ts'
import { chosenLanguages } from './codegen-languages.ts'
import { type Exchange, runMeasured } from './codegen-measure.ts'
import { installOthers, others } from './codegen-others.ts'
import { type Figure, atMost, round } from './figure.ts'

const ROUNDS = 3
const WARM_ROUNDS = 7
const MERGED_SECONDS_MAX = 5
const MERGED_MB_MAX = 600
const FIFTY_MS_MAX = 250
const UNCHANGED_MS_MAX = 50
/** A document that other generators read too: 296 operations, 305 schemas. */
const COMPARED = 'openapi/box--openapi-openapi.json'
const FIFTY = 'google-discovery/drive.v3.json'

const CHILD = fileURLToPath(new URL('codegen-child.ts', import.meta.url))
const languages = chosenLanguages()

/** Generating clients: a large definition, a usual one, one that has not changed, and beside what others take. */
export const benchCodegen = async (): Promise<Figure[]> => {
  const descriptions = descriptionsFolder()
  if (descriptions === undefined) {
    console.error('codegen: left out, as API_DESCRIPTIONS names no folder with API descriptions.')
    return []
  }
  const directory = mkdtempSync(join(tmpdir(), 'cp-bench-'))
  try {
    const merged = mergedConnector(descriptions)
    return [
      ...(await benchMerged(merged, directory)),
      ...(await benchWarm(firstFifty(convertFile(descriptions, FIFTY).raw), merged, directory)),
      ...(await benchBeside(join(descriptions, COMPARED), directory)),
    ]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Each round in a process of its own, from a definition in hand to packages on the disk; then the command line, from YAML. */
const benchMerged = async (merged: RawConnector, directory: string): Promise<Figure[]> => {
  const text = JSON.stringify(merged)
  const file = join(directory, 'merged.json')
  writeFileSync(file, text)
  const rounds: Exchange[] = []
  for (let index = 0; index < ROUNDS; index++)
    rounds.push(await ours('connector', file, join(directory, `merged-${index}`), languages))
  const times = rounds.map(({ says }) => Number(says))
  const seconds = round(median(times) / 1000, 2)
  const what = `${Object.keys(merged.endpoints).length} endpoints, ${Object.keys(merged.schemas).length} schemas, ${languages.join(' ')}`
  const cpu = round(median(rounds.map(({ cpuMs }) => cpuMs)) / 1000, 1)
  const parsed = bestOf(WARM_ROUNDS, () => JSON.parse(text) as unknown)
  return [
    atMost(
      'codegen.merged.time',
      seconds,
      `s, ${what}, median of ${ROUNDS}, ${cpu} s of CPU, ${loadNow()}`,
      MERGED_SECONDS_MAX,
    ),
    atMost(
      'codegen.merged.memory',
      Math.max(...rounds.map(({ peakMb }) => peakMb)),
      'MB at most in any round',
      MERGED_MB_MAX,
    ),
    {
      bar: 'codegen.merged.ratio',
      figure: round(median(times) / parsed),
      unit: `times JSON.parse of the definition (${round(parsed, 1)} ms)`,
    },
    await benchCommandLine(merged, directory),
  ]
}

const benchCommandLine = async (merged: RawConnector, directory: string): Promise<Figure> => {
  const file = join(directory, 'merged.yaml')
  writeFileSync(file, yamlOf(merged))
  const cli = join(packageFolder(), 'src/cli/connector.ts')
  const { ms, cpuMs, peakMb } = await runMeasured([
    cli,
    'generate',
    file,
    '--lang',
    languages.join(','),
    '--out',
    join(directory, 'cli'),
  ])
  return {
    bar: 'codegen.merged.cli',
    figure: round(ms / 1000, 2),
    unit: `s on the command line, YAML read and judged (${round(cpuMs / 1000, 1)} s of CPU, ${peakMb} MB)`,
  }
}

/** In this process, whose threads have rendered before. */
const benchWarm = async (fifty: RawConnector, merged: RawConnector, directory: string): Promise<Figure[]> => {
  const renderers = createRenderers()
  const small = connectorFrom(fifty)
  const large = connectorFrom(merged)
  const renderAll = (connector: Connector) =>
    Promise.all(languages.map((language) => renderers.render(connector, language)))
  const generateAll = (connector: Connector, out: string) =>
    Promise.all(languages.map((language) => generate(connector, language, { out: join(directory, out) }, renderers)))
  try {
    const warm = await medianMs(WARM_ROUNDS, () => renderAll(small))
    const unchanged = await medianMs(WARM_ROUNDS, () => generateAll(small, 'unchanged'))
    const largeUnchanged = await medianMs(WARM_ROUNDS, () => generateAll(large, 'unchanged'))
    const what = `${small.endpoints.size} endpoints`
    return [
      atMost(
        'codegen.fifty.warm',
        round(warm),
        `ms, ${what}, ${languages.join(' ')}, warm, median of ${WARM_ROUNDS}`,
        FIFTY_MS_MAX,
      ),
      atMost('codegen.unchanged', round(unchanged, 1), `ms where nothing changed, ${what}`, UNCHANGED_MS_MAX),
      {
        bar: 'codegen.unchanged.merged',
        figure: round(largeUnchanged, 1),
        unit: `ms where nothing changed, ${large.endpoints.size} endpoints`,
      },
    ]
  } finally {
    await renderers.close()
  }
}

/** Whole processes over one OpenAPI document: ours converts it first. The others write TypeScript only. */
const benchBeside = async (document: string, directory: string): Promise<Figure[]> => {
  const generators = installOthers()
  if (generators === undefined) return []
  const runs: Record<string, (out: string) => Promise<Exchange>> = {
    'ours.typescript': (out) => ours('openapi', document, out, ['typescript']),
    'ours.all': (out) => ours('openapi', document, out, languages),
    ...Object.fromEntries(
      others.map(({ name, args }) => [name, (out: string) => runMeasured(args(generators, document, out))]),
    ),
  }
  const figures: Figure[] = []
  for (const [name, run] of Object.entries(runs)) {
    const rounds: Exchange[] = []
    for (let index = 0; index < ROUNDS; index++) rounds.push(await run(join(directory, `${name}-${index}`)))
    const peakMb = Math.max(...rounds.map((one) => one.peakMb))
    const seconds = round(median(rounds.map(({ ms }) => ms)) / 1000, 2)
    const cpu = round(median(rounds.map(({ cpuMs }) => cpuMs)) / 1000, 1)
    figures.push({
      bar: `codegen.beside.${name}`,
      figure: seconds,
      unit: `s for Box's OpenAPI document, median of ${ROUNDS} (${cpu} s of CPU, ${peakMb} MB)`,
    })
  }
  return figures
}

const ours = (kind: 'connector' | 'openapi', file: string, out: string, into: readonly string[]): Promise<Exchange> =>
  runMeasured([CHILD, kind, file, out, ...into])

const firstFifty = (raw: RawConnector): RawConnector => ({
  ...raw,
  endpoints: Object.fromEntries(Object.entries(raw.endpoints).slice(0, 50)),
})

/** The first call warms up, and does not count. */
const medianMs = async (rounds: number, run: () => Promise<unknown>): Promise<number> => {
  await run()
  const times: number[] = []
  for (let index = 0; index < rounds; index++) {
    const startedAt = performance.now()
    await run()
    times.push(performance.now() - startedAt)
  }
  return median(times)
}

const bestOf = (rounds: number, run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: rounds }, () => {
      const startedAt = performance.now()
      run()
      return performance.now() - startedAt
    }),
  )

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!

const loadNow = (): string => `load ${round(loadavg()[0]!, 1)}`

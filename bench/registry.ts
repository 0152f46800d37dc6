import { transforms } from '../src/transform/index.ts'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { authTypes } from '../src/auth/index.ts'
import { createParser } from '../src/definition/parse.ts'
import { loadCatalogue } from '../src/registry/catalogue.ts'
import { createLog } from '../src/runtime/log.ts'
import { shippedConnectors } from '../src/runtime/package.ts'
import { type Figure, atMost, median, round } from './figure.ts'
import { residentMb, startOnce } from './start.ts'

const CONNECTORS = 1_000
const STARTS = 5
const REST_MS = 3_000
const READY_MS_MAX = 1_500
const MORE_MEMORY_MB_MAX = 60
const FINDS = 200_000
const TIMES_SLOWER_MAX = 2

/** The platform with a thousand connectors that it has seen before: time to ready, memory over the shipped ones, finding one. */
export const benchRegistry = async (): Promise<Figure[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-bench-registry-'))
  try {
    const few = join(directory, 'few')
    const many = join(directory, 'many')
    makeCatalogue(few, 4)
    makeCatalogue(many, CONNECTORS)
    const withFew = await measureStarts(join(directory, 'data-few'), few)
    const withMany = await measureStarts(join(directory, 'data-many'), many)
    const more = round(withMany.megabytes - withFew.megabytes, 1)
    const slower = round((await findNs(many)) / (await findNs(few)), 2)
    return [
      { bar: 'registry', figure: round(withMany.firstMs), unit: `ms to ready, ${CONNECTORS} connectors, first start` },
      atMost(
        'registry',
        round(withMany.ms),
        `ms to ready, ${CONNECTORS} connectors, median of ${STARTS}`,
        READY_MS_MAX,
      ),
      { bar: 'registry', figure: round(withFew.ms), unit: `ms to ready, 4 connectors, median of ${STARTS}` },
      atMost('registry', more, `MB resident more than with 4 connectors, median of ${STARTS}`, MORE_MEMORY_MB_MAX),
      atMost('registry', slower, 'times as long to find one of them as one of 4', TIMES_SLOWER_MAX),
    ]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** The shipped connectors over and over, under names of their own. */
const makeCatalogue = (folder: string, count: number): void => {
  const shipped = readdirSync(shippedConnectors(), { withFileTypes: true }).filter((item) => item.isDirectory())
  const texts = shipped.map(({ name }) => readFileSync(join(shippedConnectors(), name, 'connector.yaml'), 'utf8'))
  for (let index = 0; index < count; index++) {
    const name = `made-${index}`
    mkdirSync(join(folder, name), { recursive: true })
    const text = texts[index % texts.length]!.replace(/^name: .*$/m, `name: ${name}`)
    writeFileSync(join(folder, name, 'connector.yaml'), text)
  }
}

const measureStarts = async (data: string, connectors: string) => {
  const environment = { CONNECTORS_DIR: connectors }
  const firstMs = await startOnce(data, async () => {}, environment)
  const times: number[] = []
  const memory: number[] = []
  for (let index = 0; index < STARTS; index++) {
    const atRest = async (pid: number): Promise<void> => {
      await sleep(REST_MS)
      memory.push(residentMb(pid))
    }
    times.push(await startOnce(data, atRest, environment))
  }
  return { firstMs, ms: median(times), megabytes: median(memory) }
}

/** Nanoseconds to find a connector that was used before. */
const findNs = async (folder: string): Promise<number> => {
  const { registry, stop } = await loadCatalogue(folder, createParser(authTypes, transforms), createLog('silent'))
  stop()
  const names = registry
    .list()
    .map(({ name }) => name)
    .slice(-4)
  const once = (): number => {
    const startedAt = performance.now()
    for (let index = 0; index < FINDS; index++) registry.find(names[index % names.length]!)
    return ((performance.now() - startedAt) * 1e6) / FINDS
  }
  once()
  return Math.min(once(), once(), once())
}

import { randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '../src/codegen/generate.ts'
import { createRenderers } from '../src/codegen/renderers.ts'
import { type Language, languages as allLanguages } from '../src/codegen/targets/index.ts'
import type { Connector } from '../src/definition/connector.ts'
import { shippedConnectors } from '../src/runtime/package.ts'
import { convertFile } from '../test/codegen/descriptions/convert.ts'
import { descriptionFiles, descriptionsFolder } from '../test/codegen/descriptions/folder.ts'
import { mergedConnector } from '../test/codegen/descriptions/merge.ts'
import { connectorFrom } from '../test/codegen/descriptions/raw.ts'
import { judge } from '../test/codegen/gates.ts'
import { runHostile } from '../test/codegen/hostile/run.ts'
import { KITCHEN_SINK, connectorOf } from '../test/codegen/kitchen-sink/world.ts'
import { type Bar, figuresOf } from './bar.ts'

/** What stands together in front of the gates: checkers take long over much, and more than linearly. */
const ENDPOINTS_PER_ROUND = 400

/** `HOSTILE=500` for fewer, when something else is looked for. */
const HOSTILE_DEFINITIONS = Number(process.env.HOSTILE ?? 10_000)
const HOSTILE_COMPILED = 300

/** `LANGUAGES=go` tries some of them alone. */
const wanted = process.env.LANGUAGES?.split(',')
const languages = allLanguages.filter((language) => wanted?.includes(language) ?? true)

/** Every connector, and API descriptions far larger than ours, pass the gates of each language. */
export async function* codegenFault(): AsyncIterable<Bar> {
  for (const language of languages) yield await withstand(language)
  const ours = [KITCHEN_SINK, ...catalogue()].map(connectorOf)
  for (const language of languages) yield await pass(language, 'the catalogue and the kitchen sink', ours)
  const folder = descriptionsFolder()
  if (folder === undefined) {
    yield withoutDescriptions()
    return
  }
  for (const language of languages) {
    for (const [index, round] of rounds(folder).entries())
      yield await pass(language, `API descriptions, part ${index + 1}`, round)
    yield await pass(language, 'several descriptions in one', [connectorFrom(mergedConnector(folder))])
  }
}

/** Outside CI the descriptions, which are large, need not be there. */
const withoutDescriptions = (): Bar => ({
  ...figuresOf('codegen', 'API descriptions').atMost(0, 'folders: API_DESCRIPTIONS is not set', 0),
  holds: process.env.CI === undefined,
})

/** Definitions whose every text tries to become code. A new seed each time: what it finds names it. */
const withstand = async (language: Language): Promise<Bar> => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31))
  const [outcome] = await runHostile({
    count: HOSTILE_DEFINITIONS,
    sample: HOSTILE_COMPILED,
    seed,
    languages: [language],
  })
  const { problems, seconds } = outcome!
  const on = `hostile definitions in ${language}: ${HOSTILE_DEFINITIONS} rendered and parsed, ${HOSTILE_COMPILED} compiled and run, seed ${seed}, ${Math.round(seconds)} s`
  return figuresOf('codegen', on).exactly(problems.length, 'problems', 0, problems.join('\n'))
}

const catalogue = (): string[] =>
  readdirSync(shippedConnectors(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(shippedConnectors(), name, 'connector.yaml'))

const rounds = (folder: string): Connector[][] => {
  const all: Connector[][] = [[]]
  let endpoints = 0
  for (const file of descriptionFiles(folder)) {
    const { connector } = convertFile(folder, file)
    endpoints += connector.endpoints.size
    if (endpoints > ENDPOINTS_PER_ROUND) {
      all.push([])
      endpoints = connector.endpoints.size
    }
    all.at(-1)!.push(connector)
  }
  return all
}

const pass = async (language: Language, what: string, connectors: readonly Connector[]): Promise<Bar> => {
  const out = mkdtempSync(join(tmpdir(), `cp-fault-${language}-`))
  const renderers = createRenderers()
  const began = performance.now()
  try {
    for (const connector of connectors) await generate(connector, language, { out }, renderers)
    const gates = await judge(language, out)
    const findings = gates.filter((gate) => gate.findings !== '').map((gate) => `${gate.name}:\n${gate.findings}`)
    const endpoints = connectors.reduce((sum, connector) => sum + connector.endpoints.size, 0)
    const seconds = Math.round((performance.now() - began) / 1000)
    const on = `${what} in ${language}: ${connectors.length} packages, ${endpoints} endpoints, ${gates.length} gates, ${seconds} s`
    return figuresOf('codegen', on).exactly(findings.length, 'gates that complain', 0, findings.join('\n'))
  } finally {
    await renderers.close()
    rmSync(out, { recursive: true, force: true })
  }
}

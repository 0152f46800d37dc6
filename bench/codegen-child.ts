// Generates clients in a fresh process, as the command line does, and prints the milliseconds from a connector in hand to its packages.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { generate } from '../src/codegen/generate.ts'
import { createRenderers } from '../src/codegen/renderers.ts'
import { isLanguage } from '../src/codegen/targets/index.ts'
import type { Connector } from '../src/definition/connector.ts'
import { convert } from '../test/codegen/descriptions/convert.ts'
import { type RawConnector, connectorFrom } from '../test/codegen/descriptions/raw.ts'

const [kind, file, out, ...languages] = process.argv.slice(2)

const connectorOf = (text: string): Connector =>
  kind === 'openapi'
    ? convert(basename(file!), JSON.parse(text)).connector
    : connectorFrom(JSON.parse(text) as RawConnector)

const connector = connectorOf(readFileSync(file!, 'utf8'))
const startedAt = performance.now()
const renderers = createRenderers()
await Promise.all(
  languages.filter(isLanguage).map((language) => generate(connector, language, { out: out! }, renderers)),
)
console.log(performance.now() - startedAt)
await renderers.close()

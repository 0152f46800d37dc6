import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { parse as parseYaml } from 'yaml'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { connectPage } from '../../src/api/pages/connect.ts'
import { connectorRoutes } from '../../src/api/routes/connectors.ts'
import type { Dependencies } from '../../src/api/dependencies.ts'
import { authTypeOf, authTypes } from '../../src/auth/index.ts'
import { buildModel } from '../../src/codegen/build-model.ts'
import { Wire, textOf } from '../../src/codegen/wire.ts'
import { renderConnectorPage } from '../../src/connector-docs/render.ts'
import { type TestRunner, startTestRunner } from '../../src/connector-tests/run.ts'
import { NOTHING_OWN } from '../../src/connector-tests/world.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { hasErrors } from '../../src/definition/finding.ts'
import { parseTests } from '../../src/definition/parse-tests.ts'
import { createParser } from '../../src/definition/parse.ts'
import { EVERYTHING } from '../../src/permissions/grant.ts'
import { parentsIn } from '../../src/registry/parents.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { summaryOf } from '../../src/registry/summary.ts'
import { isObject } from '../../src/runtime/json.ts'
import { transforms } from '../../src/transform/index.ts'
import { type PlayedDeliveries, startPlayedDeliveries } from './deliver.ts'
import { type ScriptedCall, playedAnswers } from './play.ts'

/** A connector file of the catalogue or of a test. */
export interface Fixture {
  readonly file: string
  readonly document: unknown
}

/** What a connector comes to, by what is looked at. Each is asked for when it is needed, the cheapest first. */
export interface Observer {
  /** The looks by which an effect of a word could be seen. */
  looksFor(word: string): readonly string[]
  /** The connector of a document, or the codes of what is wrong with it. */
  parse(fixture: Fixture, document: unknown): Connector | readonly string[]
  see(name: string, connector: Connector, fixture: Fixture): Promise<string>
  close(): Promise<void>
}

const parse = createParser(authTypes, transforms)
const parents = (file: string) => parentsIn(dirname(dirname(file)))
const parsed = ({ file }: Fixture, document: unknown, care: 'lint' | 'thorough' = 'thorough') =>
  parse(JSON.stringify(document), { parents: parents(file), care })
/** What connectors were made of. */
const documents = new WeakMap<Connector, unknown>()

export const startObserver = async (): Promise<Observer> => {
  const runner = await startTestRunner()
  const deliveries = await startPlayedDeliveries()
  const looks = looksOf(runner, deliveries)
  return {
    looksFor: (word) =>
      Object.keys(looks).filter((look) => SEES[look]?.test(word) ?? !/^webhooks|\.state|^collections/.test(word)),
    parse: (fixture, document) => {
      const { connector, findings } = parsed(fixture, document)
      if (connector !== undefined) documents.set(connector, document)
      return connector ?? findings.map(({ code }) => code)
    },
    see: async (name, connector, fixture) => looks[name]!(connector, fixture),
    close: async () => {
      await runner.close()
      await deliveries.close()
    },
  }
}

/** The words that some looks are about; the others are about all words but those of events and of what the simulator remembers. */
const SEES: Readonly<Record<string, RegExp>> = {
  'connect page': /^(:|inputs|auth)/,
  'life of tokens': /^(:|auth)/,
  simulator: /^(?!webhooks)/,
  'events sent': /^(: |webhooks)/,
  'events received': /^(: |webhooks)/,
  'docs page': /^/,
  'what the validator says': /^/,
}

type Look = (connector: Connector, fixture: Fixture) => string | Promise<string>

const looksOf = (runner: TestRunner, deliveries: PlayedDeliveries): Record<string, Look> => ({
  'generated client': (connector) => JSON.stringify(plain(buildModel(connector))),
  'connect page': (connector) => connector.auth.map((_, index) => connectPageOf(connector, index)).join(),
  'what the API tells': told,
  'its own tests': (connector, { file }) => tested(connector, file, runner),
  simulator: (connector, { file }) => playedAnswers.answers(connector, scriptOf(file)),
  'life of tokens': (connector) => playedAnswers.tokens(connector),
  'events sent': (connector) => deliveries.sent(connector),
  'events received': (connector, fixture) =>
    connector.webhooks === undefined
      ? ''
      : deliveries.received(parsed(fixture, fixture.document).connector!, connector),
  'docs page': renderConnectorPage,
  'what the validator says': (connector, fixture) =>
    parsed(fixture, documents.get(connector), 'lint')
      .findings.map(({ code, says }) => `${code} ${says}`)
      .join('\n'),
})

/** The model with its texts as texts, which are kept from becoming code by chance. */
const plain = (value: unknown): unknown => {
  if (value instanceof Wire) return textOf(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return [...value].map(plain)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)])) : value
}

const connectPageOf = (connector: Connector, index: number): string => {
  const settings = connector.auth[index]!
  const session = { inputs: {}, scopes: settings.scopes?.default ?? [], flow: 'code' }
  const open = { session, connector, secrets: {}, settings, type: authTypeOf(settings) }
  return connectPage(open as never, { nonce: '', formToken: '' })
}

/** The connector as a list, a search and its own address give it; but for what is passed on as it stands in the file. */
const told = async (connector: Connector): Promise<string> => {
  const registry = createRegistry()
  const current = { findings: [], summary: summaryOf(connector), read: () => connector }
  registry.replace([{ name: connector.name, file: '', current, older: [] }])
  const server = fastify().setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler)
  server.addHook('onRequest', async (request) => {
    request.caller = { applicationId: 'app', keyId: 'key', grant: EVERYTHING }
  })
  connectorRoutes(server, { registry, own: NOTHING_OWN } as Dependencies)
  const own = `/v1/connectors/${connector.name}`
  const [list, one] = [await get(server, '/v1/connectors'), await get(server, own)]
  const { items = [] } = (await get(server, `${own}/endpoints`)) as { items?: Record<string, unknown>[] }
  const endpoints = items.map((item) => Object.entries(item).filter(([name]) => !AS_IT_STANDS.has(name)))
  return JSON.stringify([list, one, endpoints])
}

const AS_IT_STANDS = new Set(['params', 'body', 'response', 'examples'])

const get = async (server: FastifyInstance, url: string): Promise<unknown> => (await server.inject(url)).json()

const tested = async (connector: Connector, file: string, runner: TestRunner): Promise<string> => {
  const testFile = join(dirname(file), 'connector.test.yaml')
  const parsed = parseTests(readIfThere(testFile), connector)
  if (parsed.file === undefined) return ''
  const results = await runner.run(connector, parsed.file, parsed.at)
  return results.map(({ name, findings }) => `${name}: ${hasErrors(findings)}`).join('\n')
}

const scriptOf = (file: string): ScriptedCall[] => parseYaml(readIfThere(join(dirname(file), 'play.yaml'))) ?? []

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

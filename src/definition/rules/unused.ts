import { isObject } from '../../runtime/json.ts'
import type { ConnectorDocument } from '../schema.ts'
import { templatePlaces } from '../template.ts'
import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

export const unused: Rule = {
  code: 'unused',
  level: 'warning',
  only: 'lint',
  summary: 'Every schema, fixture, input and host is used.',
  check: (connector, report) => {
    const { schemas, fixtures, inputs, hosts, endpoints } = connector
    const usedSchemas = schemasInUse(connector)
    for (const name of Object.keys(schemas))
      if (!usedSchemas.has(name)) report(['schemas', name], `Nothing uses the schema "${name}".`)

    const examples = Object.values(endpoints).flatMap((endpoint) => endpoint.examples)
    const usedFixtures = new Set(examples.map(({ response }) => response.fixture))
    for (const name of Object.keys(fixtures))
      if (!usedFixtures.has(name)) report(['fixtures', name], `No example answers with the fixture "${name}".`, 'hint')

    const named = new Set<string>()
    const { schemas: _schemas, fixtures: _fixtures, ...templated } = connector
    walkTexts([], templated, (_path, text) => {
      for (const place of templatePlaces(text)) named.add(place.name)
    })
    for (const [index, { name }] of inputs.entries())
      if (![...named].some((place) => `${place}.`.startsWith(`input.${name}.`)))
        report(['inputs', index], `Nothing names the input "${name}".`)

    const [first] = Object.keys(hosts)
    const usedHosts = new Set(Object.values(endpoints).map(({ host }) => host ?? first))
    for (const name of Object.keys(hosts))
      if (name !== first && !usedHosts.has(name))
        report(['hosts', name], `No endpoint is at the host "${name}".`, 'hint')
  },
}

/** The schemas that endpoints name, and those that these name in turn. */
const schemasInUse = ({ endpoints, schemas }: ConnectorDocument): ReadonlySet<string> => {
  const used = new Set<string>()
  const open: string[] = []
  const use = (name: unknown): void => {
    if (typeof name !== 'string' || used.has(name)) return
    used.add(name)
    open.push(name)
  }
  for (const { params, body, response } of Object.values(endpoints)) {
    for (const { schema, items } of Object.values(params)) {
      use(schema)
      for (const name of referencesIn(items)) use(name)
    }
    for (const name of [body?.json, body?.form, response.json, response.xml]) use(name)
    for (const { schema } of Object.values(response.capture)) use(schema)
  }
  for (let name = open.pop(); name !== undefined; name = open.pop())
    for (const reference of referencesIn(schemas[name])) use(reference)
  return used
}

function* referencesIn(schema: unknown): Generator<string> {
  if (Array.isArray(schema)) for (const item of schema) yield* referencesIn(item)
  if (!isObject(schema)) return
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref' && typeof value === 'string') yield value.replace(/^#\/schemas\//, '')
    else yield* referencesIn(value)
  }
}

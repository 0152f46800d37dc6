import { isObject } from '../../runtime/json.ts'
import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { Rule } from './rule.ts'

export const references: Rule = {
  code: 'reference',
  level: 'error',
  summary: 'Every reference to a schema, an endpoint, a fixture or a shared parameter resolves.',
  check: ({ schemas, endpoints, identity, fixtures, defaults }, report) => {
    const names = Object.keys(schemas)
    const needSchema = (path: DocumentPath, name: unknown): void => {
      if (typeof name === 'string' && !Object.hasOwn(schemas, name))
        report(path, `There is no schema "${name}".${didYouMean(name, names)}`)
    }
    const needEndpoint = (path: DocumentPath, name: unknown): void => {
      if (typeof name === 'string' && !Object.hasOwn(endpoints, name))
        report(path, `There is no endpoint "${name}".${didYouMean(name, Object.keys(endpoints))}`)
    }
    for (const [name, { body, response, params, omitParams, upload, wait, examples }] of Object.entries(endpoints)) {
      needSchema(['endpoints', name, 'body', 'json'], body?.json)
      needSchema(['endpoints', name, 'body', 'form'], body?.form)
      needSchema(['endpoints', name, 'response', 'json'], response.json)
      needSchema(['endpoints', name, 'response', 'xml'], response.xml)
      for (const [captured, { schema }] of Object.entries(response.capture))
        needSchema(['endpoints', name, 'response', 'capture', captured, 'schema'], schema)
      for (const word of ['start', 'append', 'finish'] as const)
        if (upload !== undefined && word in upload)
          needEndpoint(['endpoints', name, 'upload', word], (upload as Record<string, unknown>)[word])
      needEndpoint(['endpoints', name, 'wait', 'endpoint'], wait?.endpoint)
      for (const [index, shared] of omitParams.entries())
        if (!Object.hasOwn(defaults.params, shared))
          report(
            ['endpoints', name, 'omit_params', index],
            `There is no parameter "${shared}" in "defaults".${didYouMean(shared, Object.keys(defaults.params))}`,
          )
      for (const [index, { response: answer }] of examples.entries())
        if (answer.fixture !== undefined && !Object.hasOwn(fixtures, answer.fixture))
          report(
            ['endpoints', name, 'examples', index, 'response', 'fixture'],
            `There is no fixture "${answer.fixture}".${didYouMean(answer.fixture, Object.keys(fixtures))}`,
          )
      for (const [wireName, { schema, items }] of Object.entries(params)) {
        needSchema(['endpoints', name, 'params', wireName, 'schema'], schema)
        for (const target of localReferences(items))
          needSchema(['endpoints', name, 'params', wireName, 'items'], target)
      }
    }
    for (const [name, schema] of Object.entries(schemas)) {
      for (const target of localReferences(schema)) needSchema(['schemas', name], target)
    }
    needEndpoint(['identity', 'endpoint'], identity?.endpoint)
  },
}

/** The names that `$ref: '#/schemas/Name'` names anywhere in a schema; a reference of any other form is given whole. */
function* localReferences(schema: unknown): Generator<string> {
  if (Array.isArray(schema)) for (const item of schema) yield* localReferences(item)
  if (!isObject(schema)) return
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref' && typeof value === 'string') yield value.replace(/^#\/schemas\//, '')
    else yield* localReferences(value)
  }
}

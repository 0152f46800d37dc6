import { isObject } from '../../runtime/json.ts'
import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { Rule } from './rule.ts'

export const references: Rule = {
  code: 'reference',
  level: 'error',
  summary: 'Every reference to a schema or an endpoint resolves.',
  check: ({ schemas, endpoints, identity }, report) => {
    const names = Object.keys(schemas)
    const needSchema = (path: DocumentPath, name: unknown): void => {
      if (typeof name === 'string' && !Object.hasOwn(schemas, name))
        report(path, `There is no schema "${name}".${didYouMean(name, names)}`)
    }
    for (const [name, { body, response, params }] of Object.entries(endpoints)) {
      needSchema(['endpoints', name, 'body', 'json'], body?.json)
      needSchema(['endpoints', name, 'body', 'form'], body?.form)
      needSchema(['endpoints', name, 'response', 'json'], response.json)
      for (const [wireName, { schema, items }] of Object.entries(params)) {
        needSchema(['endpoints', name, 'params', wireName, 'schema'], schema)
        for (const target of localReferences(items))
          needSchema(['endpoints', name, 'params', wireName, 'items'], target)
      }
    }
    for (const [name, schema] of Object.entries(schemas)) {
      for (const target of localReferences(schema)) needSchema(['schemas', name], target)
    }
    if (identity !== undefined && !Object.hasOwn(endpoints, identity.endpoint)) {
      report(
        ['identity', 'endpoint'],
        `There is no endpoint "${identity.endpoint}".${didYouMean(identity.endpoint, Object.keys(endpoints))}`,
      )
    }
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

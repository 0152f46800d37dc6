import { fileURLToPath } from 'node:url'
import type { View } from '../../../src/codegen/encoded.ts'
import type { ClientModel, Endpoint, Resource } from '../../../src/codegen/model.ts'
import { assignNames, pascalCase, snakeCase } from '../../../src/codegen/names.ts'
import type { Target } from '../../../src/codegen/targets/target.ts'
import { loadTemplates } from '../../../src/codegen/templates.ts'
import { textOf } from '../../../src/codegen/wire.ts'
import { comment, identifier, literal } from './encode.ts'

const render = loadTemplates(fileURLToPath(new URL('./templates', import.meta.url)))

/** The smallest language there can be: a Ruby class with a method for each endpoint, without types. Copy it and go on. */
export const toy: Target = {
  render: async (model) => new Map([['client.rb', render('client', viewOf(model))]]),
  runtime: { folder: 'ruby', files: [] },
}

const viewOf = (model: ClientModel): View => {
  const endpoints = endpointsBelow(model.root)
  const names = assignNames(
    endpoints.map(({ name }) => ({ wire: textOf(name) })),
    { join: snakeCase, reserved: (name) => RESERVED.has(name) },
  )
  return {
    class: identifier(pascalCase(model.words)),
    connector: literal(model.name),
    endpoints: endpoints.map(({ name, doc }, index) => ({
      doc: comment(doc.summary),
      method: identifier(names[index]!),
      name: literal(name),
    })),
  }
}

const RESERVED = new Set(['class', 'def', 'end', 'initialize', 'send', 'self'])

const endpointsBelow = ({ endpoints, children }: Resource): Endpoint[] => [
  ...endpoints,
  ...children.flatMap(endpointsBelow),
]

import { join } from 'node:path'
import type { View } from '../../encoded.ts'
import { loadTemplates } from '../../templates.ts'
import type { Target } from '../target.ts'
import { apiView } from './api-view.ts'
import type { DeclarationContext } from './declarations.ts'
import { createFormat } from './format.ts'
import { type TypesFile, placesOf, typesFiles } from './layout.ts'
import { namesOf, resourcesBelow } from './names.ts'
import { headView, indexView, readmeView, typesView } from './package-view.ts'
import { splitTypes } from './sides.ts'
import { tagsOf } from './tags.ts'

const renderTemplate = loadTemplates(join(import.meta.dirname, 'templates'))
const format = createFormat()

/** JavaScript that runs as it is, and declarations beside it: nothing has to be compiled. */
export const typescript: Target = {
  render: async (model) => {
    const split = splitTypes(model.types)
    const context = { model, split, names: namesOf(model, split), tags: tagsOf(model) }
    return new Map(render(context, typesFiles(model, context)))
  },
  runtime: { folder: 'typescript', files: ['package.json', 'README.md', 'dist'] },
  workspace: (connector) =>
    new Map([['package.json', `${JSON.stringify({ private: true, workspaces: ['runtime', connector] }, null, 2)}\n`]]),
}

/** Every file of a package with its text. */
const render = function* (context: DeclarationContext, types: readonly TypesFile[]): Generator<[string, string]> {
  const { model, names } = context
  const head = headView(model, context)
  const file = (path: string, template: string, view: Readonly<Record<string, View>> = {}): [string, string] => {
    const text = renderTemplate(template, { ...head, ...view })
    return [path, /\.(js|ts)$/.test(path) ? format(path, text) : text]
  }
  const places = placesOf(types)
  const index = indexView(context, types)
  yield file('package.json', 'package')
  yield file('README.md', 'readme', readmeView(context))
  yield file('lib/runtime.js', 'runtime-js')
  yield file('lib/index.js', 'index-js', index)
  yield file('lib/index.d.ts', 'index-dts', index)
  for (const resource of resourcesBelow(model.root)) {
    const view = { api: apiView(resource, context, places) }
    yield file(`lib/${names.stemOf(resource)}-api.js`, 'api-js', view)
    yield file(`lib/${names.stemOf(resource)}-api.d.ts`, 'api-dts', view)
  }
  for (const each of types) yield file(`lib/${each.stem}.d.ts`, 'types-dts', typesView(each, places))
}

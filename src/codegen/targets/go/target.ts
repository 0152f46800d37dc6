import { join } from 'node:path'
import { format } from '@wasm-fmt/gofmt'
import type { View } from '../../encoded.ts'
import { loadTemplates } from '../../templates.ts'
import type { Target } from '../target.ts'
import { methodsOf, resourceView } from './api-view.ts'
import { inFiles, typesFiles } from './layout.ts'
import { connectorView, headView, importsView, readmeView } from './package-view.ts'
import { type Import, type PackageContext, packageContext } from './types.ts'
import { resourcesBelow } from './walk.ts'

const renderTemplate = loadTemplates(join(import.meta.dirname, 'templates'))

/** A module with one package. */
export const go: Target = {
  render: async (model) => new Map(render(packageContext(model))),
  runtime: { folder: 'go', files: ['go.mod', 'README.md', 'connector'] },
  workspace: (connector) => new Map([['go.work', `go 1.23\n\nuse (\n\t./${connector}\n\t./runtime\n)\n`]]),
}

/** Every file of a package with its text. */
const render = function* (context: PackageContext): Generator<[string, string]> {
  const { model, names } = context
  const head = headView(context)
  const file = (path: string, template: string, view: Readonly<Record<string, View>> = {}): [string, string] => {
    const text = renderTemplate(template, { ...head, ...view })
    return [path, path.endsWith('.go') ? format(text) : text]
  }
  yield file('go.mod', 'module')
  yield file('README.md', 'readme', readmeView(context))
  yield file(`${names.package}.go`, 'connector', {
    ...connectorView(context),
    resource: resourceView(model.root, context),
  })
  for (const resource of resourcesBelow(model.root)) {
    const files = inFiles(`${names.stemOf(resource)}_api`, methodsOf(resource, context))
    // A resource without methods has its type all the same.
    const needed = files.length === 0 ? [{ path: `${names.stemOf(resource)}_api.go`, parts: [] }] : files
    for (const [index, { path, parts }] of needed.entries()) {
      const isFirst = index === 0 && resource !== model.root
      if (!isFirst && parts.length === 0) continue
      yield file(path, 'api', {
        imports: importsView(usesOf(parts, isFirst)),
        resource: isFirst ? resourceView(resource, context) : null,
        methods: parts.map(({ view }) => view),
      })
    }
  }
  for (const { path, parts } of typesFiles(context))
    yield file(path, 'types', {
      imports: importsView(usesOf(parts, false)),
      declarations: parts.map(({ view }) => view),
    })
}

const usesOf = (
  parts: readonly { readonly uses: ReadonlySet<Import> }[],
  isRuntimeUsed: boolean,
): ReadonlySet<Import> =>
  new Set([...parts.flatMap(({ uses }) => [...uses]), ...(isRuntimeUsed ? (['runtime'] as const) : [])])

import { join } from 'node:path'
import { format } from '@wasm-fmt/ruff_fmt'
import type { View } from '../../encoded.ts'
import type { ClientModel } from '../../model.ts'
import { type Render, loadTemplates } from '../../templates.ts'
import type { Target } from '../target.ts'
import { endpointParts, layoutOf, partStem } from './layout.ts'
import { packageNames, resourcesBelow } from './names.ts'
import type { Package } from './scopes.ts'
import { type Face, apiView } from './view-api.ts'
import { initView, packageView, pyprojectView, readmeView } from './view-package.ts'
import { typesView } from './view-types.ts'

const templates = loadTemplates(join(import.meta.dirname, 'templates'))
const FACES: readonly Face[] = ['sync', 'async']

/** Renders a connector's package for Python: `connector_<name>`, to be installed as `connector-<name>`. */
const render = async (model: ClientModel): Promise<ReadonlyMap<string, string>> => {
  const pack = packageOf(model)
  const about = packageView(pack)
  const python = (template: string, view: View): string =>
    formatted(templates(template, { ...about, ...(view as Readonly<Record<string, View>>) }))
  const folder = pack.names.module
  return new Map([
    ['README.md', templates('readme', readmeView(pack))],
    ['pyproject.toml', templates('pyproject', pyprojectView(pack))],
    [`${folder}/py.typed`, ''],
    [`${folder}/__init__.py`, python('init', initView(pack))],
    ...typeFiles(pack, python).map(([stem, text]) => [`${folder}/${stem}.py`, text] as const),
    ...apiFiles(pack, python).map(([stem, text]) => [`${folder}/${stem}.py`, text] as const),
  ])
}

const packageOf = (model: ClientModel): Package => {
  const names = packageNames(model)
  const types = new Map(model.types.map((type) => [type.id, type]))
  return { model, names, layout: layoutOf(model, names), types }
}

const typeFiles = (pack: Package, python: Render): (readonly [string, string])[] =>
  [...pack.layout.typeFiles].map(([stem, types]) => [stem, python('types', typesView(pack, stem, types))])

const apiFiles = (pack: Package, python: Render): (readonly [string, string])[] =>
  [pack.model.root, ...resourcesBelow(pack.model.root)].flatMap((resource) => {
    const split = endpointParts(resource.endpoints)
    const parts = split.length === 0 ? [[]] : split
    return FACES.flatMap((face) =>
      parts.map((endpoints, part): [string, string] => {
        const { stem } = pack.names.resource(resource)
        const view = apiView(pack, { resource, face, endpoints, part, parts: parts.length })
        return [partStem(stem, part, face === 'async' ? 'async_api' : 'api'), python('api', view)]
      }),
    )
  })

/** The formatter parses what it formats, and throws a text for what is no Python. */
const formatted = (text: string): string => {
  try {
    return format(text, undefined, { indent_style: 'space', indent_width: 4, line_width: 120, line_ending: 'lf' })
  } catch (cause) {
    const [, at] = /byte range (\d+)/.exec(String(cause)) ?? []
    const near = Buffer.from(text)
      .subarray(Math.max(0, Number(at ?? 0) - 100))
      .toString()
      .slice(0, 200)
    throw new Error(`What was rendered is no Python: ${String(cause)}, near ${JSON.stringify(near)}.`, { cause })
  }
}

export const python: Target = {
  render,
  runtime: { folder: 'python', files: ['pyproject.toml', 'README.md', 'src'] },
  workspace: (connector) => new Map([['requirements.txt', `./runtime\n./${connector}\n`]]),
}

import { renderPackage } from '../../src/codegen/render-package.ts'
import type { Language } from '../../src/codegen/targets/index.ts'
import { connectorFile, parse } from '../../src/definition/testing.ts'

/** The files of a package of a connector of these sections, each as YAML indented by two. */
export const filesOf = async (
  sections: Readonly<Record<string, string>>,
  language: Language,
): Promise<ReadonlyMap<string, string>> => {
  const { connector, findings } = parse(connectorFile(sections))
  if (connector === undefined) throw new Error(findings.map(({ says }) => says).join(' '))
  return (await renderPackage(connector, language)).files
}

/** Its code, all files as one text. */
export const codeOf = async (sections: Readonly<Record<string, string>>, language: Language): Promise<string> =>
  [...(await filesOf(sections, language))]
    .filter(([path]) => /\.(py|go|ts|js)$/.test(path))
    .map(([, text]) => text)
    .join('\n')

/** An endpoint that takes and gives the schema `Item`. */
export const ONE_ITEM = `
  items.update:
    summary: Change an item
    request: PATCH /items
    body: { json: Item }
    response: { json: Item }`

/** The sections of a connector whose `Item` has these properties, of which `must` is required. */
export const item = (properties: string): Record<string, string> => ({
  endpoints: ONE_ITEM,
  schemas: `  Item:\n    type: object\n    required: [must]\n    properties:\n${properties.replace(/^/gm, '      ')}`,
})

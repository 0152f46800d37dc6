import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { parseJson } from '../../../src/runtime/json.ts'
import { packageFolder } from '../../../src/runtime/package.ts'

const BESIDE_THE_CHECKOUT = join(packageFolder(), '../shared/data/api-descriptions')

/** The folder with real API descriptions: `API_DESCRIPTIONS`, or the one beside the checkout; undefined where there is none. */
export const descriptionsFolder = (): string | undefined => {
  const named = process.env.API_DESCRIPTIONS || undefined
  if (named !== undefined) return named
  return existsSync(BESIDE_THE_CHECKOUT) ? BESIDE_THE_CHECKOUT : undefined
}

/** The documents in that folder, by path relative to it. */
export const descriptionFiles = (folder: string): string[] =>
  ['google-discovery', 'openapi'].flatMap((below) =>
    readdirSync(join(folder, below))
      .filter((file) => /\.(json|ya?ml)$/.test(file) && file !== 'index.json')
      .sort()
      .map((file) => `${below}/${file}`),
  )

/** Reads one document, JSON or YAML. JSON with a trailing comma or a bare control character is read as YAML, which takes those. */
export const readDescription = (folder: string, file: string): unknown => {
  const text = readFileSync(join(folder, file), 'utf8')
  return (
    (file.endsWith('.json') ? parseJson(text) : undefined) ??
    parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: -1 })
  )
}

import { hash } from 'node:crypto'
import { isObject, parseJson } from '../runtime/json.ts'
import { byCodeUnit } from './order.ts'

/** The file in each generated package that says what is the generator's own. */
export const MANIFEST = 'connector.generated.json'

/** What a generated package was made of and which files are its own. */
export interface Manifest {
  readonly connector: string
  readonly version: string
  readonly language: string
  /** Versions of what decides about the bytes. */
  readonly tools: Readonly<Record<string, string>>
  /** SHA-256 of what the definition says. */
  readonly input: string
  /** SHA-256 of each file by its path within the package. */
  readonly files: Readonly<Record<string, string>>
}

export const digestOf = (content: string | Buffer): string => hash('sha256', content)

/** The manifest's text: the same for the same package, whatever the order in which its files were rendered. */
export const renderManifest = ({ files, ...rest }: Manifest): string => {
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => byCodeUnit(one, other)))
  return `${JSON.stringify({ ...rest, files: sorted }, null, 2)}\n`
}

/** Reads a manifest; undefined where the text is none, or names a path outside of its package. */
export const readManifest = (text: string): Manifest | undefined => {
  const given = parseJson(text)
  if (!isObject(given) || !isObject(given.files) || !isObject(given.tools)) return undefined
  const isText = (value: unknown): boolean => typeof value === 'string'
  const texts = [given.connector, given.version, given.language, given.input, ...Object.values(given.tools)]
  const isWhole = texts.every(isText) && Object.values(given.files).every(isText)
  return isWhole && Object.keys(given.files).every(isInside) ? (given as unknown as Manifest) : undefined
}

/** Whether a path leads to a file within the folder it is relative to, on every system. */
export const isInside = (path: string): boolean =>
  path.split('/').every((step) => /^[\w.-]+$/.test(step) && step !== '.' && step !== '..')

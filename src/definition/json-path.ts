import { isObject } from '../runtime/json.ts'

/** A path into JSON: `$`, then members (`.name`, `['any name']`) and list indexes (`[0]`). */
export type JsonPath = readonly (string | number)[]

const STEP = /\.([A-Za-z_][\w-]*)|\['([^']+)'\]|\[(\d{1,6})\]/y

/** Parses a path, or gives undefined where the text is none. */
export const parseJsonPath = (text: string): JsonPath | undefined => {
  if (!text.startsWith('$')) return undefined
  const steps: (string | number)[] = []
  STEP.lastIndex = 1
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text)
    if (match === null) return undefined
    steps.push(match[1] ?? match[2] ?? Number(match[3]))
  }
  return steps
}

/** The value at a path, or undefined where the document has none. */
export const readPath = (document: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, document)

/** A copy of the document with the value at a path replaced; members on the way are made. */
export const writePath = (document: unknown, path: JsonPath, value: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(document) ? [...document] : []
    list[step] = writePath(list[step], rest, value)
    return list
  }
  const members = isObject(document) ? document : {}
  return { ...members, [step]: writePath(members[step], rest, value) }
}

/** One path, or several, as several: a path is itself a list, of texts and numbers. */
export const pathsOf = (paths: JsonPath | readonly JsonPath[]): readonly JsonPath[] =>
  paths.length > 0 && paths.every((path) => Array.isArray(path)) ? (paths as readonly JsonPath[]) : [paths as JsonPath]

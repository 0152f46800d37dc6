import { isObject } from '../runtime/json.ts'
import type { DocumentPath, Finding } from './finding.ts'
import { didYouMean } from './nearest.ts'
import { type Raw, readRaw } from './read-as.ts'
import { DISK_LIMITS } from './yaml-intake.ts'

/** Where a connector finds those that it extends. */
export interface Parents {
  /** The text of the connector of a name, or undefined. */
  text(name: string): string | undefined
  /** The names that there are, to offer the nearest. */
  names?(): Iterable<string>
}

/** A file with what it inherits, and from whom, nearest first. */
export interface Inherited {
  readonly raw: Raw
  readonly parents: readonly string[]
}

type Outcome = Inherited | { readonly findings: readonly Finding[] }
type Members = Readonly<Record<string, unknown>>

/** What is a connector's own: everything else may come from the one that it extends. */
export const OWN: ReadonlySet<string> = new Set(['format', 'name', 'version', 'extends', 'abstract'])

/** Fills in what a connector file leaves to the one that it extends, and that one to another in turn. */
export const inherit = (raw: Raw, parents: Parents, above: readonly string[] = []): Outcome => {
  const { value } = raw
  if (!isObject(value) || typeof value.extends !== 'string') return { raw, parents: [] }
  const name = value.extends
  const refuse = (code: string, says: string): Outcome => ({
    findings: [{ code, level: 'error', ...raw.at(['extends'], 'value'), says }],
  })
  const lineage = [...above, String(value.name)]
  if (lineage.includes(name))
    return refuse('extends_cycle', `"${name}" extends itself by way of ${lineage.map((one) => `"${one}"`).join(', ')}.`)
  const text = parents.text(name)
  if (text === undefined)
    return refuse('unknown_parent', `There is no connector "${name}".${didYouMean(name, parents.names?.() ?? [])}`)

  const read = readRaw(text, DISK_LIMITS)
  const parent = 'findings' in read ? read : inherit(read, parents, lineage)
  if ('findings' in parent) {
    const [{ line, says }] = parent.findings as [Finding]
    return refuse('parent_invalid', `"${name}" cannot be read: line ${line}: ${says}`)
  }
  return { raw: merged(raw, parent.raw, name), parents: [name, ...parent.parents] }
}

const merged = (child: Raw, parent: Raw, parentName: string): Raw => {
  const own = child.value as Members
  const inherited = Object.fromEntries(Object.entries(parent.value as Members).filter(([key]) => !OWN.has(key)))
  const value = mergeMembers(inherited, own)
  const inherits = (path: DocumentPath): boolean =>
    !OWN.has(String(path[0])) && parent.holds(pathInParent(path, value, parent.value))
  return {
    value,
    holds: (path) => child.holds(path) || inherits(path),
    at: (path, what) => {
      if (child.holds(path) || !inherits(path)) return child.at(path, what)
      // Shown at the `extends`, with the place in the parent.
      const { line, column } = child.at(['extends'], 'value')
      const origin = parent.at(pathInParent(path, value, parent.value), what)
      return { line, column, path: origin.path, inherited: origin.inherited ?? `"${parentName}", line ${origin.line}` }
    },
  }
}

/** The child's members stand first, since the first host is the default one. */
const mergeMembers = (parent: Members, child: Members): Members => ({
  ...Object.fromEntries(Object.entries(child).map(([key, value]) => [key, mergeValue(key, parent[key], value)])),
  ...Object.fromEntries(Object.entries(parent).filter(([key]) => !Object.hasOwn(child, key))),
})

const mergeValue = (key: string, parent: unknown, child: unknown): unknown => {
  if (isObject(parent) && isObject(child)) return mergeMembers(parent, child)
  // Lists are replaced; but the ways to authenticate are known by their type, and few connectors share their scopes.
  if (key === 'auth' && Array.isArray(parent) && Array.isArray(child))
    return child.map((item: unknown) => {
      const counterpart = parent.find(
        (other) => typeOf(other) !== undefined && typeOf(other) === typeOf(item),
      ) as unknown
      return mergeValue('', counterpart, item)
    })
  return child
}

const typeOf = (item: unknown): unknown => (isObject(item) ? item.type : undefined)

/** Ways to authenticate may be in another order there. */
const pathInParent = (path: DocumentPath, value: unknown, parent: unknown): DocumentPath => {
  const [word, index, ...rest] = path
  if (word !== 'auth' || typeof index !== 'number') return path
  const items = (from: unknown): unknown[] => (isObject(from) && Array.isArray(from.auth) ? from.auth : [])
  const type = typeOf(items(value)[index])
  return [word, items(parent).findIndex((item) => typeOf(item) === type), ...rest]
}

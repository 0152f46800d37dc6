import type { Connector, Endpoint } from '../../definition/connector.ts'
import { readPath } from '../../definition/json-path.ts'
import type { State } from '../../definition/schema.ts'
import { fillJson } from '../../definition/template.ts'
import { isObject } from '../../runtime/json.ts'
import { type ByteRun, madeUpBytes } from '../bytes.ts'
import { exampleContents } from './example-contents.ts'
import { templateValues } from './values.ts'

export type Keys = Readonly<Record<string, unknown>>

/** What an item holds beside what is said of it. */
export type ItemContent = ByteRun & { readonly sha256?: string }

/** Something that the simulator remembers. */
export interface Item {
  readonly value: unknown
  readonly keys: Keys
  readonly content?: ItemContent
  /** Whether it is as the connector's examples show it, and nobody has touched it. */
  readonly isOfExample: boolean
}

/** The items of one collection of one account; what the examples show is there from the beginning. */
export interface Collection {
  find(by: Keys): Item | undefined
  list(by: Keys): readonly Item[]
  put(value: unknown, content?: ItemContent): Item
  /** Puts another one where this one stood. */
  replace(item: Item, value: unknown, content?: ItemContent): Item
  remove(item: Item): void
  /** Whether an item of these keys was there and is no more. */
  hasLost(by: Keys): boolean
  /** Whether an item of these keys was added here. */
  hasHad(by: Keys): boolean
  /** Whether anything was done to it. */
  readonly isTouched: boolean
}

export const createCollection = (connector: Connector, name: string): Collection => {
  const { keys, ignoreCase, newestFirst, aliases } = connector.collections[name]!
  const [first] = Object.keys(keys)
  const keysOf = (value: unknown): Keys => fillKeys(keys, value)
  const fold = (value: unknown): string => (ignoreCase ? String(value).toLowerCase() : String(value))
  const fits = (has: unknown, wanted: unknown): boolean => {
    if (Array.isArray(wanted)) return wanted.every((one) => fits(has, one))
    if (Array.isArray(has)) return has.some((one) => fold(one) === fold(wanted))
    return fold(has) === fold(aliases[String(wanted)] ?? wanted) || fold(has) === fold(wanted)
  }
  const isOf = (item: Keys, by: Keys): boolean =>
    Object.entries(by).every(([key, wanted]) => item[key] !== undefined && fits(item[key], wanted))
  let items = seedsOf(connector, name, keysOf, isOf)
  const lost: Keys[] = []
  let isTouched = false
  const made = (value: unknown, content: ItemContent | undefined): Item => {
    isTouched = true
    return { value, keys: keysOf(value), isOfExample: false, ...(content !== undefined && { content }) }
  }
  return {
    get isTouched() {
      return isTouched
    },
    list: (by) => items.filter((item) => isOf(item.keys, by)),
    find: (by) => items.findLast((item) => isOf(item.keys, by)),
    put: (value, content) => {
      const item = made(value, content)
      const others = items.filter(({ keys: known }) => String(known[first!]) !== String(item.keys[first!]))
      items = newestFirst ? [item, ...others] : [...others, item]
      return item
    },
    replace: (before, value, content) => {
      const item = made(value, content)
      lost.push(before.keys)
      items = items.map((known) => (known === before ? item : known))
      return item
    },
    remove: (item) => {
      isTouched = true
      items = items.filter((known) => known !== item)
      lost.push(item.keys)
    },
    hasLost: (by) => lost.some((known) => isOf(known, by)),
    hasHad: (by) =>
      items.some((item) => !item.isOfExample && isOf(item.keys, by)) || lost.some((known) => isOf(known, by)),
  }
}

/** The keys of an item; one that may be any of several is a list where there are several. */
const fillKeys = (keys: Connector['collections'][string]['keys'], value: unknown): Keys => {
  const values = templateValues('item', value)
  return Object.fromEntries(
    Object.entries(keys).map(([name, templates]) => {
      const filled = [templates].flat().flatMap((template) => fillJson(template, values) ?? [])
      return [name, filled.length > 1 ? filled : filled[0]]
    }),
  )
}

/** An item as templates name it, with its keys: `parent.name`, `parent.keys.path`. */
export const itemValues = (prefix: string, { value, keys }: Item): Record<string, unknown> => ({
  ...templateValues(prefix, value),
  ...Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [`${prefix}.keys.${name}`, Array.isArray(key) ? key[0] : key]),
  ),
})

/** The items that the connector's examples show, those of listings first. */
const seedsOf = (
  connector: Connector,
  name: string,
  keysOf: (value: unknown) => Keys,
  isOf: (item: Keys, by: Keys) => boolean,
): Item[] => {
  const [first] = Object.keys(connector.collections[name]!.keys)
  const wholes = new Map<unknown, Record<string, unknown>>()
  const read = new Set<unknown>()
  const idOf = (value: unknown): unknown => [keysOf(value)[first!]].flat()[0]
  for (const value of listed(connector, name)) wholes.set(idOf(value), { ...wholes.get(idOf(value)), ...value })
  for (const value of shownAlone(connector, name)) {
    const id = idOf(value)
    // A listing may show less of an item than a page of its own, of which the first shows it as it is.
    wholes.set(id, read.has(id) ? { ...value, ...wholes.get(id) } : { ...wholes.get(id), ...value })
    read.add(id)
  }
  wholes.delete(undefined)
  const contents = exampleContents(connector, name)
  return [...wholes.values()].map((value) => {
    const keys = keysOf(value)
    const sized = contents !== undefined && typeof value.size === 'number' ? madeUpBytes(value.size) : undefined
    const content = contents?.find(({ by }) => isOf(keys, by))?.content ?? sized
    return { value, keys, isOfExample: true, ...(content !== undefined && { content }) }
  })
}

const endpointsOf = ({ endpoints }: Connector, name: string, action: State['action']): Endpoint[] =>
  [...endpoints.values()].filter(({ state }) => state?.in === name && state.action === action)

const listed = (connector: Connector, name: string): Record<string, unknown>[] =>
  endpointsOf(connector, name, 'list').flatMap((endpoint) =>
    answersOf(endpoint).flatMap((json) => {
      const list = readPath(json, listPath(endpoint))
      return Array.isArray(list) ? (list as unknown[]).filter(isObject) : []
    }),
  )

const shownAlone = (connector: Connector, name: string): Record<string, unknown>[] =>
  endpointsOf(connector, name, 'read')
    .filter(({ response }) => response.binary !== true)
    .flatMap((endpoint) => answersOf(endpoint).map((json) => readPath(json, endpoint.state!.at ?? [])))
    .filter(isObject)

const answersOf = ({ examples }: Endpoint): unknown[] =>
  examples.flatMap(({ response }) => (response.status < 300 && response.json !== undefined ? [response.json] : []))

/** Where an endpoint's answer holds its list. */
export const listPath = ({ state, paginate }: Endpoint): readonly (string | number)[] =>
  state?.at ?? paginate?.items ?? []

import type { Connector, Endpoint } from '../../definition/connector.ts'
import { readPath } from '../../definition/json-path.ts'
import type { State } from '../../definition/schema.ts'
import { fillJson } from '../../definition/template.ts'
import { isObject } from '../../runtime/json.ts'
import type { ByteRun } from '../bytes.ts'
import { templateValues } from './values.ts'

export type Keys = Readonly<Record<string, unknown>>

/** Something that the simulator remembers. */
export interface Item {
  readonly value: unknown
  readonly keys: Keys
  readonly content?: ByteRun
  /** Whether it is as the connector's examples show it, and nobody has touched it. */
  readonly isOfExample: boolean
}

/** The items of one collection of one account; what the examples show is there from the beginning. */
export interface Collection {
  find(by: Keys): Item | undefined
  list(by: Keys): readonly Item[]
  put(value: unknown, content?: ByteRun): Item
  remove(item: Item): void
  /** Whether an item of these keys was there and is no more. */
  hasLost(by: Keys): boolean
  /** Whether anything was done to it. */
  readonly isTouched: boolean
}

export const createCollection = (connector: Connector, name: string): Collection => {
  const { keys } = connector.collections[name]!
  const [first] = Object.keys(keys)
  const keysOf = (value: unknown): Keys => fillJson(keys, templateValues('item', value)) as Keys
  const items = new Map<unknown, Item>()
  const lost: Keys[] = []
  let isTouched = false
  for (const value of seedsOf(connector, name)) {
    const own = keysOf(value)
    const before = items.get(own[first!])
    // A listing may show less of an item than a page of its own.
    const whole = isObject(before?.value) && isObject(value) ? { ...before.value, ...value } : value
    if (own[first!] !== undefined) items.set(own[first!], { value: whole, keys: keysOf(whole), isOfExample: true })
  }
  return {
    get isTouched() {
      return isTouched
    },
    list: (by) => [...items.values()].filter((item) => isOf(item.keys, by)),
    find: (by) => [...items.values()].findLast((item) => isOf(item.keys, by)),
    put: (value, content) => {
      const item = { value, keys: keysOf(value), isOfExample: false, ...(content !== undefined && { content }) }
      isTouched = true
      items.set(item.keys[first!], item)
      return item
    },
    remove: (item) => {
      isTouched = true
      items.delete(item.keys[first!])
      lost.push(item.keys)
    },
    hasLost: (by) => lost.some((keys) => isOf(keys, by)),
  }
}

const isOf = (keys: Keys, by: Keys): boolean =>
  Object.entries(by).every(([name, wanted]) => String(keys[name]) === String(wanted))

/** The items that the connector's examples show, those of listings first. */
const seedsOf = (connector: Connector, name: string): unknown[] => {
  const showing = [...connector.endpoints.values()].filter(({ state }) => state?.in === name)
  const of = (action: State['action']): Endpoint[] => showing.filter(({ state }) => state!.action === action)
  return [
    ...of('list').flatMap((endpoint) =>
      answersOf(endpoint).flatMap((json) => {
        const list = readPath(json, listPath(endpoint))
        return Array.isArray(list) ? (list as unknown[]) : []
      }),
    ),
    ...of('read').flatMap((endpoint) =>
      endpoint.response.binary === true
        ? []
        : answersOf(endpoint).map((json) => readPath(json, endpoint.state!.at ?? [])),
    ),
  ].filter(isObject)
}

const answersOf = ({ examples }: Endpoint): unknown[] =>
  examples.flatMap(({ response }) => (response.status < 300 && response.json !== undefined ? [response.json] : []))

/** Where an endpoint's answer holds its list. */
export const listPath = ({ state, paginate }: Endpoint): readonly (string | number)[] =>
  state?.at ?? paginate?.items ?? []

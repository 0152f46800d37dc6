import type { Connector, Endpoint } from '../../definition/connector.ts'
import { writePath } from '../../definition/json-path.ts'
import type { Example, State } from '../../definition/schema.ts'
import { fillJson } from '../../definition/template.ts'
import type { Clock } from '../../runtime/clock.ts'
import { isObject } from '../../runtime/json.ts'
import { type ByteRun, bytesOf } from '../bytes.ts'
import type { Values } from '../check-parameters.ts'
import { Refusal } from '../reply.ts'
import { type Collection, type Item, type Keys, createCollection, listPath } from './records.ts'
import type { Spooled } from './spool.ts'
import { templateValues } from './values.ts'

/** A call as far as it bears on what is remembered. */
export interface Deed {
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly account: string
  readonly params: Values
  readonly body?: unknown
  /** The content that came, where it is bytes. */
  readonly content?: Spooled | undefined
}

/** What comes of a call: an item, a list, or nothing that the examples could not say better. */
export type Outcome =
  | { readonly item: Item; readonly place: readonly (string | number)[] }
  | { readonly list: readonly unknown[]; readonly place: readonly (string | number)[] }
  | undefined

/** What a simulated provider remembers, each account for itself. */
export interface Memory {
  /** Carries out what the endpoint's `state` says. Throws a refusal where an item is meant that was removed. */
  act(deed: Deed): Outcome
  /** Forgets what was done, of one connector or of all. */
  clear(connector?: string): void
}

type Doing<Action extends State['action']> = Extract<State, { action: Action }>

export const createMemory = ({ clock }: { clock: Clock }): Memory => {
  const collections = new Map<string, Collection>()
  let number = 0
  const collectionOf = ({ connector, account }: Deed, name: string): Collection => {
    const key = JSON.stringify([connector.name, account, name])
    const known = collections.get(key) ?? createCollection(connector, name)
    collections.set(key, known)
    return known
  }
  const fresh = (): Record<string, unknown> => {
    number += 1
    const id = `${number}`.padStart(6, '0')
    return { 'new.number': number, 'new.id': `sim${id}`, 'new.time': clock.now().toISOString().replace(/\.\d+/, '') }
  }
  return {
    clear: (connector) => {
      for (const key of collections.keys())
        if (connector === undefined || (JSON.parse(key) as string[])[0] === connector) collections.delete(key)
    },
    act: (deed) => {
      const { state } = deed.endpoint
      if (state === undefined) return undefined
      const collection = collectionOf(deed, state.in)
      const given = valuesOf(deed)
      switch (state.action) {
        case 'list':
          return list(state, collection, deed, given)
        case 'create':
          return create(state, collection, deed, { ...given, ...fresh() })
        case 'read':
          return read(state, collection, given)
        case 'update':
        case 'copy':
          return derive(state, collection, { ...given, ...fresh() })
        case 'delete':
          return remove(state, collection, given)
      }
    },
  }
}

const valuesOf = ({ params, body, content }: Deed): Record<string, unknown> => ({
  ...templateValues('param', params),
  ...templateValues('body', body),
  ...(content !== undefined && { 'content.size': content.length, 'content.sha256': content.sha256 }),
})

const keysBy = (by: Readonly<Record<string, string>>, values: Record<string, unknown>): Keys =>
  fillJson(by, values) as Keys

const list = ({ by, each }: Doing<'list'>, collection: Collection, { endpoint }: Deed, values: Keys): Outcome => {
  if (!collection.isTouched) return undefined
  const shown = collection
    .list(keysBy(by, values))
    .map(({ value }) => (each === undefined ? value : fillJson(each, templateValues('item', value))))
  return { list: shown, place: listPath(endpoint) }
}

const create = (
  { value, replaces, at = [] }: Doing<'create'>,
  collection: Collection,
  { content }: Deed,
  values: Record<string, unknown>,
): Outcome => {
  const before = replaces === undefined ? undefined : collection.find(keysBy(replaces, values))
  const made = fillJson(value, { ...values, ...(before && templateValues('item', before.value)) })
  if (before !== undefined) collection.remove(before)
  return { item: collection.put(made, content), place: at }
}

const read = ({ by, at = [] }: Doing<'read'>, collection: Collection, values: Record<string, unknown>): Outcome => {
  const item = found(collection, keysBy(by, values))
  return item === undefined || item.isOfExample ? undefined : { item, place: at }
}

const derive = (
  { action, by, value, at = [] }: Doing<'update' | 'copy'>,
  collection: Collection,
  values: Record<string, unknown>,
): Outcome => {
  const before = found(collection, keysBy(by, values))
  if (before === undefined) return undefined
  const change = fillJson(value, { ...values, ...templateValues('item', before.value) })
  const made = isObject(before.value) && isObject(change) ? { ...before.value, ...change } : change
  if (action === 'update') collection.remove(before)
  return { item: collection.put(made, before.content), place: at }
}

const remove = (
  { by, with: others, at = [] }: Doing<'delete'>,
  collection: Collection,
  values: Record<string, unknown>,
): Outcome => {
  const item = found(collection, keysBy(by, values))
  if (item === undefined) return undefined
  const going = [item]
  for (const gone of going) {
    collection.remove(gone)
    if (others !== undefined) going.push(...collection.list(keysBy(others, templateValues('item', gone.value))))
  }
  return { item, place: at }
}

/** The item; of one that was removed it is said that it is not there. One that was never known is for the examples. */
const found = (collection: Collection, by: Keys): Item | undefined => {
  const item = collection.find(by)
  if (item === undefined && collection.hasLost(by)) throw new Refusal(404, 'not_found', 'There is no such item.')
  return item
}

/** An example's answer with what is remembered in its place; `content` where that is bytes. */
export const withMemory = (
  response: Example['response'],
  { response: wanted }: Endpoint,
  memory: Memory,
  deed: Deed,
): { response: Example['response']; content?: ByteRun } => {
  const outcome = memory.act(deed)
  if (outcome === undefined) return { response }
  const { place } = outcome
  const value = 'list' in outcome ? outcome.list : outcome.item.value
  if ('item' in outcome && wanted.binary === true) {
    const headers = { ...response.headers, ...capturedHeaders(wanted.capture, value) }
    return { response: { ...response, headers }, content: outcome.item.content ?? bytesOf('') }
  }
  if (response.json === undefined) return { response }
  const json = place.length === 0 ? value : writePath(response.json, place, value)
  return { response: { ...response, json: json as Example['response']['json'] } }
}

/** A header that holds JSON tells of the item. */
const capturedHeaders = (capture: Endpoint['response']['capture'], value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.values(capture).flatMap(({ header, parse }) => (parse === 'json' ? [[header, JSON.stringify(value)]] : [])),
  )

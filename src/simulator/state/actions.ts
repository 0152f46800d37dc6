import { isDeepStrictEqual } from 'node:util'
import type { State } from '../../definition/schema.ts'
import { fillJson } from '../../definition/template.ts'
import { isObject } from '../../runtime/json.ts'
import { Refusal } from '../reply.ts'
import { callValues } from './call-values.ts'
import { type Ground, type Outcome, refuseAs } from './deed.ts'
import { parentOf } from './parents.ts'
import { type Collection, type Item, type Keys, itemValues, listPath } from './records.ts'
import { itemOfExample, shownValue } from './shown.ts'

type Doing<Action extends State['action']> = Extract<State, { action: Action }>
type Named = Record<string, unknown>

/** Carries out what an endpoint's `state` says. */
export const act = (ground: Ground): Outcome => {
  const { state } = ground.deed.endpoint
  switch (state?.action) {
    case undefined:
      return undefined
    case 'list':
      return list(state, ground)
    case 'create':
      return create(state, ground)
    case 'read':
      return read(state, ground)
    case 'update':
    case 'copy':
      return derive(state, ground)
    case 'delete':
      return remove(state, ground)
  }
}

const keysBy = (by: Readonly<Record<string, unknown>>, values: Named): Keys => fillJson(by, values) as Keys

const notThere = ({ deed }: Ground, summary: string | undefined): Error =>
  refuseAs(deed.endpoint, summary, new Refusal(404, 'not_found', 'There is no such item.'))

/** The item; of one that is gone, or another's, it is said so. One that was never known is for the examples. */
const found = (ground: Ground, name: string, by: Keys, missing: string | undefined): Item | undefined => {
  const item = ground.of(name).find(by)
  if (item === undefined && ground.isGone(name, by)) throw notThere(ground, missing)
  return item
}

const list = (state: Doing<'list'>, ground: Ground): Outcome => {
  const { deed } = ground
  const collection = ground.of(state.in)
  if (state.unless.some((name) => deed.params[name] !== undefined && !isDefault(ground, name))) return undefined
  const given = callValues(deed)
  const values = { ...given, ...parentOf(state, ground, given, () => notThere(ground, state.missing)) }
  if (!collection.isTouched) return undefined
  const hidden = casesOf(state.hides, given).map((by) => new Set(collection.list(keysBy(by, values))))
  const items = collection.list(keysBy(state.by, values)).filter((item) => !hidden.some((some) => some.has(item)))
  const { each } = state
  const value = items.map((item) => (each === undefined ? item.value : fillJson(each, itemValues('item', item))))
  const counts = state.count === undefined ? [] : [[state.count, value.length] as const]
  return { value, place: listPath(deed.endpoint), says: counts }
}

const isDefault = ({ deed }: Ground, name: string): boolean =>
  isDeepStrictEqual(deed.params[name], deed.endpoint.params.find(({ wireName }) => wireName === name)?.default)

const create = (state: Doing<'create'>, ground: Ground): Outcome => {
  const { deed } = ground
  const collection = ground.of(state.in)
  const given = callValues(deed)
  const { takes } = state
  const goes = takes === undefined ? undefined : found(ground, takes.in, keysBy(takes.by, given), state.missing)
  if (takes !== undefined && goes === undefined) return undefined
  const parent = parentOf(state, ground, given, () => notThere(ground, state.missing))
  refuseWhatIsTaken(state, ground, { ...given, ...parent })
  const before =
    state.replaces === undefined ? undefined : collection.find(keysBy(state.replaces, { ...given, ...parent }))
  const made = fillJson(state.value, {
    ...given,
    ...ground.fresh(),
    ...parent,
    ...(before && itemValues('item', before)),
    ...(goes && itemValues('taken', goes)),
  })
  if (before !== undefined) collection.remove(before)
  if (goes !== undefined) ground.of(takes!.in).remove(goes)
  const item = collection.put(withKept(made, before, state.keeps), deed.content ?? goes?.content)
  return outcomeOf(state, item, ground)
}

const withKept = (made: unknown, before: Item | undefined, keeps: readonly string[]): unknown => {
  if (before === undefined || !isObject(before.value) || !isObject(made)) return made
  const old = before.value
  return { ...made, ...Object.fromEntries(keeps.flatMap((name) => (name in old ? [[name, old[name]]] : []))) }
}

const read = (state: Doing<'read'>, ground: Ground): Outcome => {
  const item = found(ground, state.in, keysBy(state.by, callValues(ground.deed)), state.missing)
  const isEmpty = ground.deed.endpoint.response.binary === true && item?.content === undefined
  if (isEmpty && item?.isOfExample === false) throw notThere(ground, state.missing)
  return item === undefined || (item.isOfExample && ground.deed.isExample) ? undefined : outcomeOf(state, item, ground)
}

const derive = (state: Doing<'update' | 'copy'>, ground: Ground): Outcome => {
  const { deed } = ground
  const collection = ground.of(state.in)
  const given = callValues(deed)
  const before = found(ground, state.in, keysBy(state.by, given), state.missing)
  if (before === undefined) return undefined
  const parent = parentOf(state, ground, given, () => notThere(ground, state.missing))
  refuseWhatIsTaken(state, ground, { ...given, ...itemValues('item', before), ...parent }, before)
  const values = { ...given, ...ground.fresh(), ...itemValues('item', before), ...parent }
  // The very request of an example, of an item that nobody has touched, comes to what the example says.
  const isExample = deed.isExample && before.isOfExample
  const change = { ...asObject(fillJson(state.value, values)), ...asObject(isExample && itemOfExample(deed)) }
  const made = isExample ? change : { ...change, ...changedLists(state, before, values) }
  const item = put(
    state,
    collection,
    before,
    isObject(before.value) ? { ...before.value, ...made } : made,
    deed.content,
  )
  carry(state, ground, before, item)
  return isExample ? undefined : outcomeOf(state, item, ground)
}

const asObject = (value: unknown): Named => (isObject(value) ? value : {})

const put = (
  { action }: Doing<'update' | 'copy'>,
  collection: Collection,
  before: Item,
  value: unknown,
  content: Item['content'] = before.content,
): Item => (action === 'update' ? collection.replace(before, value, content) : collection.put(value, content))

const changedLists = (state: Doing<'update' | 'copy'>, { value }: Item, values: Named): Named => {
  if (state.action === 'copy') return {}
  const adds = asObject(fillJson(state.adds, values))
  const removes = asObject(fillJson(state.removes, values))
  const names = new Set([...Object.keys(adds), ...Object.keys(removes)])
  return Object.fromEntries(
    [...names].map((name) => {
      const old = [asObject(value)[name] ?? []].flat()
      const come = [adds[name] ?? []].flat().filter((one) => !old.includes(one))
      return [name, [...come, ...old].filter((one) => ![removes[name] ?? []].flat().includes(one))]
    }),
  )
}

/** What lies in a folder goes where it goes. */
const carry = (state: Doing<'update' | 'copy'>, ground: Ground, before: Item, after: Item): void => {
  if (state.with === undefined) return
  const collection = ground.of(state.in)
  for (const child of collection.list(keysBy(state.with, itemValues('item', before)))) {
    if (child === after) continue
    const values = { ...ground.fresh(), ...itemValues('item', child), ...itemValues('parent', after) }
    const value = { ...asObject(child.value), ...asObject(fillJson(state.withValue ?? {}, values)) }
    carry(state, ground, child, put(state, collection, child, value))
  }
}

const remove = (state: Doing<'delete'>, ground: Ground): Outcome => {
  const collection = ground.of(state.in)
  const item = found(ground, state.in, keysBy(state.by, callValues(ground.deed)), state.missing)
  if (item === undefined) return undefined
  const going = [item]
  for (const gone of going) {
    collection.remove(gone)
    if (state.with !== undefined) going.push(...collection.list(keysBy(state.with, itemValues('item', gone))))
  }
  return item.isOfExample && ground.deed.isExample ? undefined : outcomeOf(state, item, ground)
}

/** Refuses what would stand where another item is, unless it is the same over again. */
const refuseWhatIsTaken = (
  { taken, ...state }: Doing<'create' | 'update' | 'copy'>,
  ground: Ground,
  values: Named,
  self?: Item,
): void => {
  if (taken === undefined || ground.deed.isExample) return
  const applies = Object.entries(taken.when).every(([name, some]) =>
    some.some((one) => isDeepStrictEqual(one, values[`param.${name}`] ?? null)),
  )
  const by = keysBy(taken.by, values)
  const there = applies && Object.keys(by).length > 0 ? ground.of(state.in).find(by) : undefined
  const { content } = ground.deed
  const isSame = content !== undefined && there?.content?.sha256 === content.sha256
  if (there === undefined || there === self || isSame) return
  throw refuseAs(ground.deed.endpoint, taken.example, new Refusal(409, 'conflict', 'It is there already.'))
}

const casesOf = <Shown>(hides: Readonly<Record<string, Readonly<Record<string, readonly Shown[]>>>>, given: Named) =>
  Object.entries(hides).flatMap(([name, byValue]) => byValue[String(given[`param.${name}`])] ?? [])

const outcomeOf = (state: Exclude<State, { action: 'list' }>, item: Item, { deed }: Ground): Outcome => {
  const given = callValues(deed)
  const value = shownValue(state.shows, casesOf(state.hides, given), item, given)
  return { value, place: state.at ?? [], item }
}

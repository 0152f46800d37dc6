import type { State } from '../../definition/schema.ts'
import { fillJson } from '../../definition/template.ts'
import type { Ground } from './deed.ts'
import { type Item, type Keys, itemValues } from './records.ts'

type InParent = Extract<State, { action: 'create' | 'list' | 'update' | 'copy' }>

/**
 * What the item is in, as templates name it; nothing where it is in nothing. What is missing is made where the collection
 * says how, or is refused.
 */
export const parentOf = (
  state: InParent,
  ground: Ground,
  values: Readonly<Record<string, unknown>>,
  missing: () => Error,
): Record<string, unknown> => {
  if (state.parent === undefined) return {}
  const by = fillJson(state.parent, values) as Keys
  if (Object.values(by).every((wanted) => wanted === '')) return {}
  const there = ground.of(state.in).find(by) ?? (state.action === 'list' ? undefined : makeFolder(state.in, ground, by))
  if (there !== undefined) return itemValues('parent', there)
  const { isTouched } = ground.of(state.in)
  const mayBe = ground.deed.isExample || (state.action === 'list' && !isTouched && !ground.isGone(state.in, by))
  if (mayBe) return {}
  throw missing()
}

/** Makes a folder, and those above it. */
const makeFolder = (name: string, ground: Ground, by: Keys): Item | undefined => {
  const { folders } = ground.deed.connector.collections[name]!
  const path = folders === undefined ? undefined : by[folders.key]
  if (folders === undefined || typeof path !== 'string' || !path.startsWith('/')) return undefined
  const collection = ground.of(name)
  const above = path.slice(0, path.lastIndexOf('/'))
  const aboveKey = { [folders.key]: above }
  const parent = above === '' ? undefined : (collection.find(aboveKey) ?? makeFolder(name, ground, aboveKey))
  const values = { ...ground.fresh(), 'folder.path': path, ...(parent && itemValues('parent', parent)) }
  return collection.put(fillJson(folders.value, values))
}

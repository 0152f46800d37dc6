import type { Endpoint } from '../definition/connector.ts'
import type { JsonPath } from '../definition/json-path.ts'
import type { Wait } from '../definition/schema.ts'
import type { TypeBuilder } from './build-types.ts'
import type { Type, Union } from './model.ts'
import { joinVariants, keyOf } from './unions.ts'
import { textOf } from './wire.ts'

/**
 * Whether clients wait for the end of what an endpoint begins. What leads there travels as JSON, so that nothing else may
 * be asked of it: no bytes, and no pages.
 */
export const isAwaited = ({ wait, body, response, paginate }: Endpoint): boolean => {
  const isRaw = body?.binary === true || body?.text === true || body?.related === true
  const hasFile = body?.multipart?.file !== undefined
  return wait !== undefined && !isRaw && !hasFile && response.binary !== true && paginate === undefined
}

/**
 * What is said at the end, by the endpoint itself where all was done at once, or by what tells of the work. Where variants
 * are told apart by the very word that the definition watches, only those remain that say so.
 */
export const endOf = (own: Type | undefined, told: Type, wait: Wait, types: TypeBuilder): Type => {
  const { state, done, when } = wait
  const end = narrowed(told, state, (word) => done.includes(word), types)
  if (own === undefined || own === told || when === undefined) return end
  const atOnce = narrowed(own, when.path, (word) => word !== when.equals, types)
  // Two names for one shape: the one that stands nearer to the endpoint is enough.
  return shapeOf(atOnce, types) === shapeOf(end, types) ? atOnce : joinVariants([atOnce, end], null)
}

/** The variants of a union whose tag, which is the member at this path, has such a word. */
const narrowed = (type: Type, path: JsonPath, isKept: (word: string) => boolean, types: TypeBuilder): Type => {
  const union = types.behind(type)
  if (union?.kind !== 'union' || union.tag === null) return type
  const { name, values } = union.tag
  if (path.length !== 1 || path[0] !== textOf(name)) return type
  const kept = union.of.flatMap((variant, index) =>
    values[index]!.some((word) => isKept(textOf(word))) ? [{ variant, words: values[index]! }] : [],
  )
  if (kept.length < 2) return kept[0]?.variant ?? type
  const tag: Union['tag'] = { name, values: kept.map(({ words }) => words) }
  return { kind: 'union', of: kept.map(({ variant }) => variant), tag }
}

/** Tells types apart by what they hold, where they have no name of their own. */
const shapeOf = (type: Type, types: TypeBuilder): string =>
  keyOf(type, (to) => {
    const target = types.behind({ kind: 'ref', to })
    if (isNamed(to) || target?.kind !== 'object') return `ref ${to}`
    const others = target.others === null ? '' : shapeOf(target.others, types)
    const fields = target.fields.map((field) => {
      const { name, required, nullable, side } = field
      return JSON.stringify([textOf(name), required, nullable, side, shapeOf(field.type, types)])
    })
    return `{${fields.join()} ${others}}`
  })

/** Whether a type is one of the definition's schemas, and not a part of one. */
const isNamed = (id: string): boolean => id.split('/').length === 2

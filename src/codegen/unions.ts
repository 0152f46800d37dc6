import { isObject } from '../runtime/json.ts'
import type { Type, Union } from './model.ts'
import { type Schema, type Schemas, propertiesOf, referenceOf, resolved, valuesOf } from './schema-words.ts'
import { textOf } from './wire.ts'

/** A type, and whether `null` may stand in its place. */
export interface Typed {
  readonly type: Type
  readonly nullable: boolean
}

/** Alternatives as one type: equal ones once, nested ones flat, and whatever another one covers left out. */
export const joinVariants = (variants: readonly Type[], tag: Union['tag']): Type => {
  if (
    tag !== null &&
    new Set(variants.map((variant) => keyOf(variant))).size === variants.length &&
    variants.length > 1
  )
    return { kind: 'union', of: variants, tag }
  const flat = variants.flatMap((variant) =>
    variant.kind === 'union' && variant.tag === null ? variant.of : [variant],
  )
  const distinct = withOneEnum([...new Map(flat.map((variant) => [keyOf(variant), variant])).values()])
  const kinds = new Set(distinct.map(({ kind }) => kind))
  if (kinds.has('any')) return { kind: 'any' }
  const needed = distinct.filter(({ kind }) => !isCovered(kind, kinds))
  return needed.length === 1 ? needed[0]! : { kind: 'union', of: needed, tag: null }
}

/** Several enumerations are one of all their values. */
const withOneEnum = (variants: readonly Type[]): Type[] => {
  const values = variants.flatMap((variant) => (variant.kind === 'enum' ? variant.values : []))
  const first = variants.findIndex(({ kind }) => kind === 'enum')
  const texts = new Map(values.map((value) => [textOf(value), value]))
  return variants.flatMap((variant, index): Type[] => {
    if (variant.kind !== 'enum') return [variant]
    return index === first ? [{ kind: 'enum', values: [...texts.values()] }] : []
  })
}

/** An enumeration is open, so that it covers text; a float covers whole numbers. */
const isCovered = (kind: Type['kind'], among: ReadonlySet<Type['kind']>): boolean => {
  if (kind === 'string') return among.has('enum')
  if (kind === 'int32') return among.has('int64') || among.has('float')
  return kind === 'int64' && among.has('float')
}

/** Tells types apart; a definition's texts are compared as they are. What a reference counts as can be said. */
export const keyOf = (type: Type, ofRef = (to: string): string => `ref ${to}`): string => {
  const ofPart = (part: Type): string => keyOf(part, ofRef)
  if (type.kind === 'ref') return ofRef(type.to)
  if (type.kind === 'list' || type.kind === 'map') return `${type.kind} ${type.nullable} ${ofPart(type.of)}`
  if (type.kind === 'union') return `union ${type.of.map(ofPart).join(' | ')}`
  if (type.kind === 'enum') return `enum ${JSON.stringify(type.values.map(textOf))}`
  return type.kind === 'bytes' ? `bytes ${type.alphabet}` : type.kind
}

export interface Tag {
  readonly name: string
  /** Of each variant, the texts that stand for it. */
  readonly values: readonly (readonly string[])[]
}

/** The member by which variants can be told apart: the one that `discriminator` names, or one whose texts differ. */
export const tagOf = (schema: Schema, variants: readonly Schema[], schemas: Schemas): Tag | null => {
  const { discriminator } = schema
  const stated = isObject(discriminator) && typeof discriminator.propertyName === 'string' ? discriminator : undefined
  if (stated !== undefined) {
    const name = stated.propertyName as string
    return distinct({ name, values: variants.map((variant) => statedValues(variant, name, stated.mapping, schemas)) })
  }
  const [first = {}, ...others] = variants.map((variant) => propertiesOf(resolved(variant, schemas)))
  for (const name of Object.keys(first).sort()) {
    const texts = textsOf(first[name], schemas)
    if (texts.length === 0) continue
    const tag = distinct({ name, values: [texts, ...others.map((properties) => textsOf(properties[name], schemas))] })
    if (tag !== null) return tag
  }
  return null
}

/** A tag serves where every variant has a text of its own. */
const distinct = (tag: Tag): Tag | null => {
  const all = tag.values.flat()
  return tag.values.every((values) => values.length > 0) && new Set(all).size === all.length ? tag : null
}

const statedValues = (variant: Schema, name: string, mapping: unknown, schemas: Schemas): readonly string[] => {
  const own = referenceOf(variant)
  const mapped = isObject(mapping)
    ? Object.entries(mapping)
        .filter(([, target]) => own !== undefined && (target === own || target === variant.$ref))
        .map(([value]) => value)
    : []
  if (mapped.length > 0) return mapped
  const texts = textsOf(propertiesOf(resolved(variant, schemas))[name], schemas)
  if (texts.length > 0) return texts
  return own === undefined ? [] : [own]
}

/** The texts that a schema allows by `const` or `enum`; empty where it allows others. */
const textsOf = (schema: unknown, schemas: Schemas): readonly string[] => {
  const values = (isObject(schema) ? valuesOf(resolved(schema, schemas)) : undefined) ?? []
  return values.every((value) => typeof value === 'string') ? values : []
}

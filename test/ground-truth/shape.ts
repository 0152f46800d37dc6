import { isObject } from '../../src/runtime/json.ts'

/** What is known about a value, ours or published: both are brought into this form to be compared. */
export interface Shape {
  readonly name?: string | undefined
  /** Its JSON types; empty where nobody says. */
  readonly types: readonly string[]
  readonly choices?: readonly unknown[] | undefined
  readonly limits: Limits
  readonly items?: (() => Shape) | undefined
  readonly members?: (() => Members) | undefined
  readonly variants?: (() => readonly Shape[]) | undefined
  /** What its tag says is there: a variant for each tag, where there is one. */
  readonly tagged?: (() => readonly Shape[]) | undefined
  readonly isUnion?: boolean
}

/** Minimum, pattern and the like, with the default. */
export type Limits = Readonly<Record<string, string | number | boolean>>

/** A member of an object, and whether it is always there. */
export interface Member {
  readonly required: boolean
  readonly shape: Shape
}

export type Members = ReadonlyMap<string, Member>

export const ANY_SHAPE: Shape = { types: [], limits: {} }

export type JsonSchema = Readonly<Record<string, unknown>>

/** The schema that a reference names, and the name by which it is known. */
export type Resolve = (reference: string) => { readonly name: string; readonly schema: JsonSchema }

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'format', 'default']

/** The shape of a JSON Schema, also of those that OpenAPI and Google's discovery documents hold. */
export const shapeOf = (schema: JsonSchema, resolve: Resolve): Shape => {
  if (typeof schema.$ref === 'string') {
    const { name, schema: target } = resolve(schema.$ref)
    const shape = shapeOf(target, resolve)
    return { ...shape, name, limits: { ...shape.limits, ...limitsOf(schema) } }
  }
  const parts = (schema.allOf ?? schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (parts !== undefined) {
    // OpenAPI 3.0 says "or null" with a second, nameless alternative.
    const real = parts.filter(({ nullable, $ref }) => nullable !== true || $ref !== undefined)
    if (real.length === 1) return shapeOf(real[0]!, resolve)
    const shapes = () => real.map((part) => shapeOf(part, resolve))
    const types = [...new Set(shapes().flatMap((shape) => shape.types))]
    const isAll = schema.allOf !== undefined
    return { types, limits: {}, members: () => mergedMembers(shapes(), isAll), ...(!isAll && { variants: shapes }) }
  }
  const properties = schema.properties as Record<string, JsonSchema> | undefined
  const required = new Set(schema.required as string[] | undefined)
  return {
    types: typesOf(schema),
    choices: (schema.enum as unknown[]) ?? ('const' in schema ? [schema.const] : undefined),
    limits: limitsOf(schema),
    items: isObject(schema.items) ? () => shapeOf(schema.items as JsonSchema, resolve) : undefined,
    members:
      properties &&
      (() =>
        new Map(
          Object.entries(properties).map(([name, property]) => [
            name,
            { required: required.has(name), shape: shapeOf(property, resolve) },
          ]),
        )),
  }
}

const limitsOf = (schema: JsonSchema): Limits =>
  Object.fromEntries(LIMITS.filter((limit) => limit in schema).map((limit) => [limit, schema[limit] as Limits[string]]))

const typesOf = ({ type, const: constant }: JsonSchema): string[] => {
  if (constant !== undefined) return [typeof constant]
  return [type].flat().filter((name): name is string => typeof name === 'string' && name !== 'null' && name !== 'any')
}

/** The members of alternatives, or of parts that all hold at once. */
const mergedMembers = (shapes: readonly Shape[], isAll: boolean): Members => {
  const all = shapes.flatMap(({ members }) => (members === undefined ? [] : [members()]))
  const names = new Set(all.flatMap((members) => [...members.keys()]))
  return new Map(
    [...names].map((name) => {
      const { shape } = all.find((members) => members.has(name))!.get(name)!
      const requires = (members: Members): boolean => members.get(name)?.required === true
      return [name, { required: isAll ? all.some(requires) : all.every(requires), shape }]
    }),
  )
}

/** How strictly shapes are compared: a parameter is all there is to say, its members and answers may leave things out. */
type Strictness = 'parameter' | 'member' | 'answer'

/** How our shape differs from the published one, each in a sentence that begins with the place or the nearest name. */
export const shapeDifferences = (
  at: string,
  ours: Shape,
  theirs: Shape,
  strictness: Strictness,
  seen: ReadonlySet<string> = new Set(),
): string[] => {
  if (theirs.types.length === 0 || (ours.name !== undefined && seen.has(ours.name))) return []
  const deeper = ours.name === undefined ? seen : new Set([...seen, ours.name])
  const inside = strictness === 'parameter' ? at : (ours.name ?? at)
  const go = (place: string, one: Shape, other: Shape): string[] =>
    shapeDifferences(place, one, other, strictness === 'parameter' ? 'member' : strictness, deeper)

  return [
    ...nameDifferences(at, ours, theirs),
    ...(ours.types.every((type) => theirs.types.includes(type))
      ? []
      : [`${at} is ${listed(ours.types)} here and ${listed(theirs.types)} there`]),
    ...choiceDifferences(at, ours, theirs, strictness),
    ...limitDifferences(at, ours, theirs, strictness),
    ...(ours.items && theirs.items ? go(`${inside}[]`, ours.items(), theirs.items()) : []),
    ...(ours.variants
      ? variantDifferences(inside, ours, theirs, go)
      : memberDifferences(inside, ours, sameTagged(ours, theirs) ?? theirs, strictness, go)),
  ]
}

type Go = (place: string, one: Shape, other: Shape) => string[]

/** What is written otherwise in arguments than in answers has a schema for those: `…Arg`. */
const nameDifferences = (at: string, { name }: Shape, theirs: Shape): string[] =>
  name === undefined || theirs.name === undefined || [theirs.name, `${theirs.name}Arg`].includes(name)
    ? []
    : [`${at} is called ${name} here and ${theirs.name} there`]

const choiceDifferences = (at: string, ours: Shape, theirs: Shape, strictness: Strictness): string[] => {
  if (theirs.choices === undefined || (ours.choices === undefined && strictness !== 'parameter')) return []
  const missing = strictness === 'parameter' ? theirs.choices.filter((value) => !ours.choices?.includes(value)) : []
  const foreign = (ours.choices ?? []).filter((value) => !theirs.choices!.includes(value))
  return [
    ...missing.map((value) => `${at} cannot be ${JSON.stringify(value)} here`),
    ...foreign.map((value) => `${at} cannot be ${JSON.stringify(value)} there`),
  ]
}

const limitDifferences = (at: string, ours: Shape, theirs: Shape, strictness: Strictness): string[] => {
  const wanted = strictness === 'parameter' ? Object.keys(theirs.limits).filter((limit) => limit !== 'format') : []
  return [...new Set([...Object.keys(ours.limits), ...wanted])]
    .map((limit) => [limit, String(ours.limits[limit] ?? 'none'), String(theirs.limits[limit] ?? 'none')] as const)
    .filter(([, here, there]) => here !== there)
    .map(([limit, here, there]) => `${at} has ${limit} ${here} here and ${there} there`)
}

const variantDifferences = (at: string, ours: Shape, theirs: Shape, go: Go): string[] =>
  ours.variants!().flatMap((variant) => {
    const tagged = sameTagged(variant, theirs)
    if (tagged !== undefined) return go(`${at}<${String(tagOf(variant))}>`, variant, tagged)
    if (variant.name === undefined)
      return theirs.tagged === undefined ? [] : go(at, variant, { ...theirs, choices: undefined })
    const other = theirs.variants?.().find(({ name }) => name === variant.name)
    return other === undefined ? [`${at} is no ${variant.name} there`] : go(`${at}<${variant.name}>`, variant, other)
  })

/** The variant that has the same tag. */
export const sameTagged = (variant: Shape, theirs: Shape): Shape | undefined => {
  const tag = tagOf(variant)
  return tag === undefined ? undefined : theirs.tagged?.().find((other) => tagOf(other) === tag)
}

/** The tag of a variant, where it can have but one. */
export const tagOf = ({ members }: Shape): unknown => {
  const choices = members?.().get('.tag')?.shape.choices
  return choices?.length === 1 ? choices[0] : undefined
}

const memberDifferences = (at: string, ours: Shape, theirs: Shape, strictness: Strictness, go: Go): string[] => {
  if (ours.members === undefined || theirs.members === undefined) return []
  const [own, published] = [ours.members(), theirs.members()]
  const differences = [...own].flatMap(([name, { required, shape }]) => {
    const other = published.get(name)
    if (other === undefined) return [`${at}.${name} does not exist there`]
    const isStricter = required && !other.required
    const isLaxer = strictness !== 'answer' && !required && other.required
    return [
      ...(isStricter ? [`${at}.${name} is required here only`] : []),
      ...(isLaxer ? [`${at}.${name} is required there only`] : []),
      ...go(`${at}.${name}`, shape, other.shape),
    ]
  })
  if (strictness === 'answer') return differences
  const missing = [...published].filter(([name, { required }]) => required && !own.has(name))
  return [...differences, ...missing.map(([name]) => `${at}.${name} is missing here, though it is required there`)]
}

const listed = (types: readonly string[]): string => types.join(' or ') || 'anything'

import { ANY_SHAPE, type Limits, type Member, type Members, type Shape } from './shape.ts'

/** Types in Stone, the language in which Dropbox defines its API, by namespace. */
export type StoneTypes = Readonly<Record<string, Namespace>>

interface Namespace {
  readonly aliases: Readonly<Record<string, string>>
  readonly types: Readonly<Record<string, StoneType>>
}

interface StoneType {
  readonly kind: 'struct' | 'union' | 'union_closed'
  readonly extends: string | null
  readonly fields: readonly (Field | Tag)[]
  readonly subtypes: { readonly closed: boolean; readonly items: readonly Tag[] } | null
}

interface Field {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default?: string
}

interface Tag {
  readonly tag: string
  readonly type: string
}

/** In an argument, a member of a union without a value may be a plain string. */
type Use = 'argument' | 'answer'

const PRIMITIVES: Readonly<Record<string, Shape>> = {
  String: { types: ['string'], limits: {} },
  Boolean: { types: ['boolean'], limits: {} },
  Bytes: { types: ['string'], limits: {} },
  Timestamp: { types: ['string'], limits: { format: 'date-time' } },
  UInt32: { types: ['integer'], limits: { minimum: 0 } },
  UInt64: { types: ['integer'], limits: { minimum: 0 } },
  Int32: { types: ['integer'], limits: {} },
  Int64: { types: ['integer'], limits: {} },
  Float32: { types: ['number'], limits: {} },
  Float64: { types: ['number'], limits: {} },
  Void: ANY_SHAPE,
}

const LIMITS: Readonly<Record<string, string>> = {
  min_value: 'minimum',
  max_value: 'maximum',
  min_length: 'minLength',
  max_length: 'maxLength',
  min_items: 'minItems',
  max_items: 'maxItems',
}

/** The shape of a type such as `List(Metadata)`, `common.SharedFolderId` or `String(max_length=1000)`. */
export const stoneShape = (text: string, namespace: string, types: StoneTypes, use: Use): Shape => {
  const [, name = '', settings = ''] = /^([\w.]+)(?:\((.*)\))?\??$/s.exec(text) ?? []
  if (name === 'List') {
    const [, item = ''] = /^(.*?)(?:, (?:min|max)_items=.*)?$/s.exec(settings) ?? []
    return { types: ['array'], limits: limitsOf(settings), items: () => stoneShape(item, namespace, types, use) }
  }
  const primitive = PRIMITIVES[name]
  if (primitive !== undefined) return { ...primitive, limits: { ...primitive.limits, ...limitsOf(settings) } }

  const [home, local] = name.includes('.') ? (name.split('.') as [string, string]) : [namespace, name]
  const alias = types[home]?.aliases[local]
  if (alias !== undefined) return stoneShape(alias, home, types, use)
  const type = types[home]?.types[local]
  if (type === undefined) throw new Error(`Stone has no type "${text}" in "${namespace}".`)
  return type.kind === 'struct' ? structShape(local, home, types, use) : unionShape(local, home, types, use)
}

/** A field of a struct, with its default. */
export const structMember = (field: Field, namespace: string, types: StoneTypes, use: Use) => {
  const shape = stoneShape(field.type, namespace, types, use)
  const hasDefault = field.default !== undefined && field.default !== null
  return {
    required: field.required,
    shape: hasDefault ? { ...shape, limits: { ...shape.limits, default: field.default } } : shape,
  }
}

const limitsOf = (settings: string): Limits => {
  const pairs = settings.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|[^,]+)/gs)
  return Object.fromEntries(
    [...pairs].flatMap(([, name = '', value = '']): [string, Limits[string]][] => {
      // Stone's patterns are those of whole values.
      if (name === 'pattern') return [['pattern', `^(${JSON.parse(value)})$`]]
      const limit = LIMITS[name]
      return limit === undefined ? [] : [[limit, Number(value)]]
    }),
  )
}

const typeNamed = (name: string, namespace: string, types: StoneTypes): StoneType => types[namespace]!.types[name]!

/** A struct and all that it extends; what its subtypes add may be there, too, with a tag that tells which it is. */
const structShape = (name: string, namespace: string, types: StoneTypes, use: Use): Shape => {
  const { subtypes } = typeNamed(name, namespace, types)
  const variants = () => subtypes!.items.map(({ type }) => stoneShape(type, namespace, types, use))
  return {
    name,
    types: ['object'],
    limits: {},
    ...(subtypes !== null && { variants }),
    members: () =>
      new Map([
        ...(subtypes === null ? [] : variants().flatMap((variant) => optional(variant.members!()))),
        ...ownMembers(name, namespace, types, use),
      ]),
  }
}

const optional = (members: Members): [string, Member][] =>
  [...members].map(([name, { shape }]) => [name, { required: false, shape }])

const ownMembers = (name: string, namespace: string, types: StoneTypes, use: Use): Members => {
  const { extends: parent, fields, subtypes } = typeNamed(name, namespace, types)
  const [home, local] = parent?.includes('.') ? (parent.split('.') as [string, string]) : [namespace, parent]
  const inherited = local === null ? [] : ownMembers(local, home, types, use)
  const isSubtype = local !== null && typeNamed(local, home, types).subtypes !== null
  return new Map([
    ...inherited,
    ...(subtypes === null ? [] : [['.tag', tagMember(subtypes.items, subtypes.closed, true)] as const]),
    // Where it stands for its parent it says which subtype it is.
    ...(isSubtype ? [['.tag', tagMember(typeNamed(local!, home, types).subtypes!.items, true, false)] as const] : []),
    ...(fields as Field[]).map((field) => [field.name, structMember(field, namespace, types, use)] as const),
  ])
}

const tagMember = (tags: readonly Tag[], isClosed: boolean, required: boolean) => ({
  required,
  shape: { types: ['string'], limits: {}, choices: [...tags.map(({ tag }) => tag), ...(isClosed ? [] : ['other'])] },
})

/** A union: an object with a tag, and with the value of that tag, or the fields of the value where it is a struct. */
const unionShape = (name: string, namespace: string, types: StoneTypes, use: Use): Shape => {
  const { kind, extends: parent, fields } = typeNamed(name, namespace, types)
  const inherited = parent === null ? [] : (typeNamed(parent, namespace, types).fields as Tag[])
  const tags = [...inherited, ...(fields as Tag[])]
  const tagged = tagMember(tags, kind === 'union_closed', true)
  return {
    name,
    types: use === 'argument' ? ['string', 'object'] : ['object'],
    choices: use === 'argument' && tags.every(({ type }) => type === 'Void') ? tagged.shape.choices : undefined,
    limits: {},
    members: () =>
      new Map([
        ['.tag', tagged],
        ...tags.flatMap(({ tag, type }): [string, Member][] => {
          if (type === 'Void') return []
          const shape = stoneShape(type, namespace, types, use)
          return shape.members !== undefined && shape.variants === undefined
            ? optional(shape.members())
            : [[tag, { required: false, shape }]]
        }),
      ]),
  }
}

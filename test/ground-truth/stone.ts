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
  if (name === 'Timestamp') return timestampShape(JSON.parse(settings) as string, use)
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
  const { default: value } = field
  if (value === undefined || value === null) return { required: field.required, shape }
  // A text's default stands in quotes, a tag's does not.
  const limits = { ...shape.limits, default: value.startsWith('"') ? (JSON.parse(value) as string) : value }
  return { required: field.required, shape: { ...shape, limits } }
}

const DIGITS: Readonly<Record<string, number>> = { Y: 4, m: 2, d: 2, H: 2, M: 2, S: 2 }

/** A time in the form that `strftime` makes of it; an answer's is known by its format alone. */
const timestampShape = (form: string, use: Use): Shape => {
  const pattern = form.replaceAll(/%(\w)/g, (_, part: string) => (DIGITS[part] === 4 ? '\\d{4}' : '\\d\\d'))
  const limits = { format: 'date-time', ...(use === 'argument' && { pattern: `^${pattern}$` }) }
  return { types: ['string'], limits }
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
  const [home, local] = homeOf(parent, namespace)
  const inherited = local === null ? [] : ownMembers(local, home, types, use)
  const siblings = local === null ? [] : (typeNamed(local, home, types).subtypes?.items ?? [])
  return new Map([
    ...inherited,
    ...(subtypes === null ? [] : [['.tag', tagMember(subtypes.items, subtypes.closed, true)] as const]),
    // Where it stands for its parent it says which subtype it is.
    ...siblings.filter(({ type }) => type === name).map((own) => ['.tag', tagMember([own], true, false)] as const),
    ...(fields as Field[]).map((field) => [field.name, structMember(field, namespace, types, use)] as const),
  ])
}

const tagMember = (tags: readonly Tag[], isClosed: boolean, required: boolean) => ({
  required,
  shape: { types: ['string'], limits: {}, choices: [...tags.map(({ tag }) => tag), ...(isClosed ? [] : ['other'])] },
})

/** A union: an object with a tag, and with the value of that tag, or the fields of the value where it is a struct. */
const unionShape = (name: string, namespace: string, types: StoneTypes, use: Use): Shape => {
  const tags = tagsOf(name, namespace, types)
  // "other" stands for what is newer than the definition: it is met, but never sent.
  const tagged = tagMember(tags, use === 'argument' || typeNamed(name, namespace, types).kind === 'union_closed', true)
  const valueOf = (tag: Tag & { home: string }): [string, Member][] => {
    if (tag.type === 'Void') return []
    const shape = stoneShape(tag.type, tag.home, types, use)
    const isInlined = shape.members !== undefined && shape.isUnion !== true && shape.variants === undefined
    return isInlined ? [...shape.members!()] : [[tag.tag, { required: !tag.type.endsWith('?'), shape }]]
  }
  return {
    name,
    isUnion: true,
    types: use === 'argument' ? ['string', 'object'] : ['object'],
    choices: use === 'argument' && tags.every(({ type }) => type === 'Void') ? tagged.shape.choices : undefined,
    limits: {},
    members: () => new Map([['.tag', tagged], ...tags.flatMap((tag) => optional(new Map(valueOf(tag))))]),
    tagged: () =>
      tags.map((tag) => ({
        types: ['object'],
        limits: {},
        members: () => new Map([...valueOf(tag), ['.tag', tagMember([tag], true, true)]]),
      })),
  }
}

/** The tags of a union and of those that it extends, each with the namespace of its type. */
const tagsOf = (name: string, namespace: string, types: StoneTypes): (Tag & { home: string })[] => {
  const { extends: parent, fields } = typeNamed(name, namespace, types)
  const [home, local] = homeOf(parent, namespace)
  return [
    ...(local === null ? [] : tagsOf(local, home, types)),
    ...(fields as Tag[]).map((tag) => ({ ...tag, home: namespace })),
  ]
}

/** A type's name, with the namespace in which it stands. */
const homeOf = (name: string | null, namespace: string): [string, string | null] =>
  name?.includes('.') ? (name.split('.') as [string, string]) : [namespace, name]

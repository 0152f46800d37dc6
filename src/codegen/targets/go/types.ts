import { type Encoded, code } from '../../encoded.ts'
import type { ClientModel, Endpoint, Field, NamedType, ObjectType, Type } from '../../model.ts'
import { ident } from './encode.ts'
import { type InlineType, type InlineTypes, inlineTypesOf } from './inline-types.ts'
import { type Names, isNamed, namesOf } from './names.ts'
import { type Nesting, nestingOf, objectBehind } from './nesting.ts'
import { referencesIn, typesIn } from './walk.ts'

/** Which way a value travels. */
export type Way = 'request' | 'response'

/** A package that generated code may import. */
export type Import = 'context' | 'encoding/json' | 'io' | 'iter' | 'time' | 'runtime'

/** What is known of a package while it is rendered. */
export interface PackageContext {
  readonly model: ClientModel
  readonly types: ReadonlyMap<string, NamedType>
  readonly inline: InlineTypes
  readonly inlineByOwner: ReadonlyMap<NamedType | Endpoint, readonly InlineType[]>
  readonly names: Names
  readonly nesting: Nesting
  /** Aliases that lead to themselves, which Go takes as types of their own alone. */
  readonly circularAliases: ReadonlySet<string>
  /** Aliases that are one type in requests and another in answers. */
  readonly splitAliases: ReadonlySet<string>
}

/** The same for one file, which notes what it imports. */
export interface FileContext extends PackageContext {
  readonly use: (name: Import) => void
}

export const packageContext = (model: ClientModel): PackageContext => {
  const types = new Map(model.types.map((type) => [type.id, type]))
  const inline = inlineTypesOf(model)
  return {
    model,
    types,
    inline,
    inlineByOwner: Map.groupBy(inline.values(), ({ owner }) => owner),
    names: namesOf(model, inline),
    nesting: nestingOf(types),
    circularAliases: circularAliasesOf(types),
    splitAliases: splitAliasesOf(types),
  }
}

/** The aliases that lead back to themselves, whatever stands between. */
const circularAliasesOf = (types: ReadonlyMap<string, NamedType>): ReadonlySet<string> => {
  const next = (id: string): string[] => typesIn(types.get(id)!).flatMap(referencesIn)
  const aliases = [...types.values()].filter((type) => type.kind === 'alias')
  return new Set(aliases.map(({ id }) => id).filter((id) => reaches(id, next)))
}

const reaches = (start: string, next: (id: string) => string[]): boolean => {
  const seen = new Set<string>()
  const open = next(start)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...next(id))
  }
  return false
}

const splitAliasesOf = (types: ReadonlyMap<string, NamedType>): ReadonlySet<string> => {
  const split = new Set<string>()
  const isSplit = (type: Type): boolean => {
    if (type.kind === 'list' || type.kind === 'map') return isSplit(type.of)
    if (type.kind === 'ref') return types.get(type.to)?.kind === 'object' || split.has(type.to)
    return type.kind === 'union' || type.kind === 'any' || type.kind === 'null'
  }
  for (let before = -1; split.size > before; ) {
    before = split.size
    for (const type of types.values()) if (type.kind === 'alias' && typesIn(type).some(isSplit)) split.add(type.id)
  }
  return split
}

/** A type as Go writes it. */
export const typeExpression = (type: Type, way: Way, context: FileContext): Encoded => {
  switch (type.kind) {
    case 'ref':
      return ident(namedExpression(type.to, way, context))
    case 'enum':
    case 'union':
      return ident(inlineExpression(type, way, context))
    case 'list':
      return code`[]${elementExpression(type, way, context)}`
    case 'map':
      return code`map[string]${elementExpression(type, way, context)}`
    default:
      return scalarExpression(type, way, context)
  }
}

const elementExpression = (
  { of, nullable }: { readonly of: Type; readonly nullable: boolean },
  way: Way,
  context: FileContext,
): Encoded => {
  const element = typeExpression(of, way, context)
  return nullable && of.kind !== 'any' && of.kind !== 'null' ? code`*${element}` : element
}

const namedExpression = (id: string, way: Way, { names, types, splitAliases }: PackageContext): string => {
  const target = types.get(id)!
  const isOne = target.kind === 'alias' && !splitAliases.has(id)
  return way === 'response' || isOne ? names.received(id) : names.param(id)
}

const inlineExpression = (type: Type, way: Way, { names, inline }: PackageContext): string => {
  const found = inline.get(type)!
  const key = isNamed(found) && 'id' in found.owner ? found.owner.id : found.key
  return way === 'response' || type.kind === 'enum' ? names.received(key) : names.param(key)
}

const scalarExpression = (type: Type, way: Way, { use }: FileContext): Encoded => {
  switch (type.kind) {
    case 'string':
      return code`string`
    case 'bool':
      return code`bool`
    case 'int32':
      return code`int`
    case 'int64':
      return code`int64`
    case 'float':
      return code`float64`
    case 'datetime':
      use('time')
      return code`time.Time`
    case 'date':
      use('runtime')
      return code`connector.Date`
    case 'bytes':
      if (type.alphabet === 'base64') return code`[]byte`
      use('runtime')
      return code`connector.Base64URL`
    default:
      if (way === 'request') return code`any`
      use('encoding/json')
      return code`json.RawMessage`
  }
}

/** A field's type: what holds itself does so by a pointer, and what may be left out of a request is an Opt. */
export const fieldExpression = (
  { type, required, nullable }: Field,
  owner: ObjectType | null,
  way: Way,
  context: FileContext,
): Encoded => {
  const plain = typeExpression(type, way, context)
  const target = objectBehind(type, context.types)
  const held = owner !== null && target !== undefined && context.nesting(owner.id, target.id) ? code`*${plain}` : plain
  if (way === 'response' || (required && !nullable)) return held
  context.use('runtime')
  return code`connector.Opt[${held}]`
}

/** What a method gives: an object by a pointer, anything else as it is. */
export const resultExpression = (type: Type, context: FileContext): Encoded => {
  const plain = typeExpression(type, 'response', context)
  return objectBehind(type, context.types) === undefined ? plain : code`*${plain}`
}

/** What a method takes as a body; one that may be left out can be nil. */
export const bodyExpression = (type: Type, required: boolean, context: FileContext): Encoded => {
  const plain = typeExpression(type, 'request', context)
  return required || canBeNil(type, context) ? plain : code`*${plain}`
}

const canBeNil = (given: Type, { types }: PackageContext): boolean => {
  const type = behindAliases(given, types)
  if (type === undefined) return false
  const isTagged = type.kind === 'union' && type.tag !== null
  return isTagged || ['any', 'null', 'list', 'map', 'bytes'].includes(type.kind)
}

/** The type that aliases stand for; undefined for an object. */
const behindAliases = (given: Type, types: ReadonlyMap<string, NamedType>): Type | undefined => {
  let type = given
  for (let steps = 0; type.kind === 'ref' && steps <= types.size; steps++) {
    const target = types.get(type.to)
    if (target?.kind !== 'alias') return undefined
    type = target.type
  }
  return type
}

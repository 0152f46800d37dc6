import { Encoded, code, joinCode } from '../../encoded.ts'
import type { Type, Union } from '../../model.ts'
import type { Wire } from '../../wire.ts'
import { literal } from './encode.ts'
import type { Imports } from './imports.ts'

/** On which way a value travels: requests take more than answers give. */
export type Way = 'request' | 'response'

/** What type expressions need to know of where they stand. */
export interface Scope {
  readonly imports: Imports
  /** Names that mean something else here than the built-in that has them. */
  readonly hidden: ReadonlySet<string>
  /** The named types that stand for one on a way: of requests, also the model that an answer gave. */
  named(id: string, way: Way): readonly Encoded[]
}

/** A type as Python writes it. */
export const typeOf = (type: Type, way: Way, scope: Scope): Encoded => joinCode(alternatives(type, way, scope), ' | ')

/** A type in which null may stand too. */
export const nullableType = (type: Type, nullable: boolean, way: Way, scope: Scope): Encoded =>
  nullable && type.kind !== 'any' ? code`${typeOf(type, way, scope)} | None` : typeOf(type, way, scope)

const alternatives = (type: Type, way: Way, scope: Scope): readonly Encoded[] => {
  if (type.kind === 'ref') return scope.named(type.to, way)
  if (type.kind === 'enum') return enumeration(type.values, scope)
  if (type.kind === 'union')
    return type.tag === null ? variants(type, way, scope) : [taggedUnion(type, type.tag, way, scope)]
  return [single(type, way, scope)]
}

const single = (type: Exclude<Type, { kind: 'ref' | 'enum' | 'union' }>, way: Way, scope: Scope): Encoded => {
  const { imports, hidden } = scope
  switch (type.kind) {
    case 'string':
      return imports.word('str', hidden)
    case 'bool':
      return imports.word('bool', hidden)
    case 'int32':
    case 'int64':
      return imports.word('int', hidden)
    case 'float':
      return imports.word('float', hidden)
    case 'date':
      return code`${imports.word('datetime', hidden)}.date`
    case 'datetime':
      return code`${imports.word('datetime', hidden)}.datetime`
    case 'any':
      return imports.from('typing', 'Any')
    case 'null':
      return code`None`
    case 'bytes':
      return imports.from('connector_platform', type.alphabet === 'base64' ? 'Base64Bytes' : 'Base64UrlBytes')
    case 'list':
      return listOf(nullableType(type.of, type.nullable, way, scope), way, scope)
    case 'map':
      return mapOf(nullableType(type.of, type.nullable, way, scope), way, scope)
  }
}

/** Requests take any sequence, answers give lists. */
const listOf = (item: Encoded, way: Way, { imports, hidden }: Scope): Encoded => {
  const list = way === 'request' ? imports.from('collections.abc', 'Sequence') : imports.word('list', hidden)
  return code`${list}[${item}]`
}

const mapOf = (member: Encoded, way: Way, { imports, hidden }: Scope): Encoded => {
  const map = way === 'request' ? imports.from('collections.abc', 'Mapping') : imports.word('dict', hidden)
  return code`${map}[${imports.word('str', hidden)}, ${member}]`
}

/** Known values for editors, and any text, since providers add values. */
const enumeration = (values: readonly Wire[], { imports, hidden }: Scope): Encoded[] => [
  code`${imports.from('typing', 'Literal')}[${values.map(literal)}]`,
  imports.word('str', hidden),
]

const variants = ({ of }: Union, way: Way, scope: Scope): Encoded[] => [
  ...new Map(
    of.flatMap((type) => alternatives(type, way, scope)).map((piece) => [Encoded.print(piece), piece]),
  ).values(),
]

const taggedUnion = (union: Union, tag: NonNullable<Union['tag']>, way: Way, scope: Scope): Encoded => {
  const { imports } = scope
  const known = variants(union, way, scope)
  // What an answer gave can be sent back, if the tag is one that came later, too.
  const isAnswered =
    way === 'response' || union.of.some((type) => type.kind === 'ref' && scope.named(type.to, way).length > 1)
  if (!isAnswered) return joinCode(known, ' | ')
  const all = joinCode([...known, imports.from('connector_platform', 'UnknownVariant')], ' | ')
  if (way === 'request') return all
  const mapping = union.of.flatMap((type, index) =>
    tag.values[index]!.map((value) => code`${literal(value)}: ${typeOf(type, way, scope)}`),
  )
  const tagged = imports.from('connector_platform', 'Tagged')
  return code`${imports.from('typing', 'Annotated')}[${all}, ${tagged}(${literal(tag.name)}, {${mapping}})]`
}

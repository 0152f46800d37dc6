import type { ClientModel, Type, Union } from '../../model.ts'
import { type Encoded, code, joinCode } from '../../encoded.ts'
import { textOf } from '../../wire.ts'
import { ident, literal, memberName } from './encode.ts'
import type { Names } from './names.ts'
import type { Way } from './sides.ts'
import type { Tags } from './tags.ts'

/** What type expressions need to know. */
export interface TypeContext {
  readonly model: ClientModel
  readonly names: Names
  readonly tags: Tags
  /** Is told of every named type that an expression refers to, so that the file imports it. */
  readonly use: (typeName: string) => void
}

/** What files call the runtime's types; no type that is generated is called so. */
export const SDK = 'sdk'

/** A type as it is written. Members that nobody knows are kept at run time, but not part of it. */
export const typeExpression = (type: Type, way: Way, context: TypeContext): Encoded => {
  switch (type.kind) {
    case 'string':
    case 'date':
    case 'datetime':
    case 'bytes':
      return code`string`
    case 'bool':
      return code`boolean`
    case 'int32':
    case 'int64':
    case 'float':
      return code`number`
    case 'null':
      return code`null`
    case 'any':
      return code`unknown`
    case 'enum':
      return joinCode([...type.values.map(literal), code`(string & {})`], ' | ')
    case 'list':
      return code`(${orNull(typeExpression(type.of, way, context), type.nullable)})[]`
    case 'map':
      return code`{ [name: string]: ${orNull(typeExpression(type.of, way, context), type.nullable)} }`
    case 'ref':
      return reference(type.to, way, context)
    case 'union':
      return unionExpression(type, way, context)
  }
}

/** The type of a value that may also be `null`. */
export const orNull = (type: Encoded, nullable: boolean): Encoded => (nullable ? code`${type} | null` : type)

const reference = (id: string, way: Way, { names, use }: TypeContext): Encoded => {
  const name = way === 'request' ? names.inputOf(id) : names.typeOf(id)
  use(name)
  return ident(name)
}

const unionExpression = (union: Union, way: Way, context: TypeContext): Encoded => {
  const variants = union.of.map((variant, index) => variantExpression(variant, union, index, way, context))
  if (union.tag === null)
    return joinCode(
      variants.map((variant) => code`(${variant})`),
      ' | ',
    )
  // A variant that came later: its tag equals none of the others'.
  context.use(SDK)
  const unknown = code`{ ${memberName(union.tag.name)}: sdk.UnknownTag; [name: string]: unknown }`
  return joinCode([...variants, unknown], ' | ')
}

const variantExpression = (variant: Type, { tag }: Union, index: number, way: Way, context: TypeContext): Encoded => {
  const expression = typeExpression(variant, way, context)
  if (tag === null || variant.kind !== 'ref') return expression
  const named = context.model.types.find(({ id }) => id === variant.to)
  const hasTag = named?.kind === 'object' && named.fields.some(({ name }) => textOf(name) === textOf(tag.name))
  if (hasTag) return expression
  const values = joinCode(tag.values[index]!.map(literal), ' | ')
  return code`(${expression} & { ${memberName(tag.name)}: ${values} })`
}

/** The closed type of a member that is the tag of a union, or undefined where it is an ordinary one. */
export const tagExpression = (objectId: string, memberText: string, { tags }: TypeContext): Encoded | undefined => {
  const values = tags.get(objectId)?.get(memberText)
  return values === undefined ? undefined : joinCode(values.map(literal), ' | ')
}

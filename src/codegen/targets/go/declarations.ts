import { type Encoded, type View, code } from '../../encoded.ts'
import type { Endpoint, Field, NamedType, ObjectType, Union } from '../../model.ts'
import { type FieldWord, fieldTag, ident, literal } from './encode.ts'
import {
  anyOfDoc,
  anyOfParamDoc,
  enumDoc,
  fieldDoc,
  paramDoc,
  paramsDoc,
  taggedDoc,
  typeDoc,
  unknownDoc,
} from './docs.ts'
import type { Enum, InlineType } from './inline-types.ts'
import { fieldNames, isNamed, variantLabels, variantMethods } from './names.ts'
import { isReservedParamField, isReservedReceivedField } from './reserved.ts'
import {
  type FileContext,
  type Import,
  type PackageContext,
  type Way,
  fieldExpression,
  typeExpression,
} from './types.ts'

/** A declaration as its template takes it, with what its file must import for it. */
export interface Declaration {
  readonly view: View
  readonly uses: ReadonlySet<Import>
}

const NOTHING = { struct: null, enum: null, alias: null, anyOf: null, tagged: null }

const declare = (
  context: PackageContext,
  view: (within: FileContext) => { readonly [name: string]: View },
): Declaration => {
  const uses = new Set<Import>()
  return { view: { ...NOTHING, ...view({ ...context, use: (name) => void uses.add(name) }) }, uses }
}

/** A named type as answers and as requests have it, and what stands inside it and needs a name. */
export const declareNamed = (type: NamedType, context: PackageContext): Declaration[] => [
  ...(type.kind === 'object' ? declareObject(type, context) : declareAlias(type, context)),
  ...inlineOf(type, context)
    .filter((each) => !isNamed(each))
    .flatMap((each) => declareInline(each, context)),
]

/** What stands in an endpoint's parameters, body and answer and needs a name, and the struct of its parameters. */
export const declareEndpoint = (endpoint: Endpoint, context: PackageContext): Declaration[] => [
  ...(endpoint.params.length === 0 ? [] : [declareParams(endpoint, context)]),
  ...inlineOf(endpoint, context).flatMap((each) => declareInline(each, context)),
]

const inlineOf = (owner: NamedType | Endpoint, { inlineByOwner }: PackageContext): readonly InlineType[] =>
  inlineByOwner.get(owner) ?? []

const declareParams = (endpoint: Endpoint, context: PackageContext): Declaration =>
  declare(context, (within) => {
    const name = context.names.paramsOf(endpoint)
    const names = fieldNames(endpoint.params, () => false)
    const fields = endpoint.params.map((field, index) => fieldView(field, names[index]!, null, 'request', within))
    return { struct: { ...PLAIN, doc: paramsDoc(name, endpoint), name: ident(name), fields } }
  })

/** A struct that embeds nothing and has no methods. */
const PLAIN = { embeds: null, param: null, isReceived: false, isParam: false }

const declareObject = (type: ObjectType, context: PackageContext): Declaration[] => [
  ...(type.used.response ? [declareReceived(type, context)] : []),
  ...(type.used.request ? [declareParam(type, context)] : []),
]

const declareReceived = (type: ObjectType, context: PackageContext): Declaration =>
  declare(context, (within) => {
    within.use('runtime')
    const { names } = context
    return {
      struct: {
        ...PLAIN,
        doc: typeDoc(type.doc),
        name: ident(names.received(type.id)),
        embeds: code`connector.Received`,
        fields: fieldViews(type, 'response', isReservedReceivedField, within),
        param: type.used.request ? ident(names.param(type.id)) : null,
        isReceived: true,
      },
    }
  })

const declareParam = (type: ObjectType, context: PackageContext): Declaration =>
  declare(context, (within) => {
    within.use('runtime')
    const { names } = context
    const name = names.param(type.id)
    return {
      struct: {
        ...PLAIN,
        doc: paramDoc(name, type.used.response ? names.received(type.id) : null, type.doc),
        name: ident(name),
        embeds: code`connector.ExtraFields`,
        fields: fieldViews(type, 'request', isReservedParamField, within),
        isParam: true,
      },
    }
  })

const fieldViews = (type: ObjectType, way: Way, reserved: (name: string) => boolean, context: FileContext): View[] => {
  const fields = type.fields.filter(({ side }) => side === 'both' || side === way)
  const names = fieldNames(fields, reserved)
  return fields.map((field, index) => fieldView(field, names[index]!, type, way, context))
}

const fieldView = (field: Field, name: string, owner: ObjectType | null, way: Way, context: FileContext): View => ({
  doc: fieldDoc(field),
  name: ident(name),
  type: fieldExpression(field, owner, way, context),
  tag: fieldTag(field.name, wordsOf(field)),
})

const wordsOf = ({ required, nullable, side, type }: Field): FieldWord[] => [
  ...(required ? (['required'] as const) : []),
  ...(nullable || type.kind === 'any' || type.kind === 'null' ? (['nullable'] as const) : []),
  ...(side === 'response' ? (['readonly'] as const) : []),
]

const declareAlias = (type: Extract<NamedType, { kind: 'alias' }>, context: PackageContext): Declaration[] => {
  const inline = context.inline.get(type.type)
  if (inline !== undefined && isNamed(inline) && inline.owner === type) return declareInline(inline, context, type)
  const isSplit = context.splitAliases.has(type.id)
  return [
    ...(type.used.response || !isSplit ? [declareAliasOf(type, 'response', context)] : []),
    ...(type.used.request && isSplit ? [declareAliasOf(type, 'request', context)] : []),
  ]
}

const declareAliasOf = (type: Extract<NamedType, { kind: 'alias' }>, way: Way, context: PackageContext): Declaration =>
  declare(context, (within) => {
    const { names, circularAliases } = context
    const name = way === 'response' ? names.received(type.id) : names.param(type.id)
    return {
      alias: {
        doc: typeDoc(type.doc),
        name: ident(name),
        type: typeExpression(type.type, way, within),
        isOwn: circularAliases.has(type.id),
      },
    }
  })

const declareInline = (inline: InlineType, context: PackageContext, named?: NamedType): Declaration[] => {
  const { type } = inline
  if (type.kind === 'enum') return [declareEnum(inline, type, context, named)]
  return type.tag === null
    ? [declareAnyOf(inline, type, context, named)]
    : [declareTagged(inline, type, type.tag, context, named)]
}

const declareEnum = (inline: InlineType, { values }: Enum, context: PackageContext, named?: NamedType): Declaration =>
  declare(context, () => {
    const name = context.names.received(named?.id ?? inline.key)
    const constants = values.map((value, index) => ({
      name: ident(context.names.constantOf(inline, index)),
      value: literal(value),
    }))
    return { enum: { doc: enumDoc(name, named?.doc ?? null), name: ident(name), constants } }
  })

/** A value of several types that no member tells apart: JSON in answers, made by functions for requests. */
const declareAnyOf = (inline: InlineType, { of }: Union, context: PackageContext, named?: NamedType): Declaration =>
  declare(context, (within) => {
    within.use('runtime')
    const { names } = context
    const key = named?.id ?? inline.key
    const received = (): View => {
      within.use('encoding/json')
      const methods = variantMethods(of, variantLabels(of))
      const variants = of.map((variant, index) => ({
        method: ident(methods[index]!),
        type: typeExpression(variant, 'response', within),
      }))
      const name = names.received(key)
      return { doc: anyOfDoc(name, named?.doc ?? null), name: ident(name), variants }
    }
    const param = (): View => {
      const makers = of.map((variant, index) => ({
        name: ident(names.makerOf(inline, index)),
        type: typeExpression(variant, 'request', within),
      }))
      return { doc: anyOfParamDoc(names.param(key)), name: ident(names.param(key)), makers }
    }
    return {
      anyOf: { received: inline.used.response ? received() : null, param: inline.used.request ? param() : null },
    }
  })

/** A value of several types that a member tells apart: an interface that only they implement. */
const declareTagged = (
  inline: InlineType,
  union: Union,
  tag: NonNullable<Union['tag']>,
  context: PackageContext,
  named?: NamedType,
): Declaration =>
  declare(context, (within) => {
    within.use('runtime')
    const { names } = context
    const key = named?.id ?? inline.key
    const unknown = names.unknownOf(inline)
    const side = (way: Way): View => {
      const name = way === 'response' ? names.received(key) : names.param(key)
      return {
        doc: taggedDoc(name, unknown, tag.name, named?.doc ?? null),
        name: ident(name),
        sealed: sealedMethod(name),
        variants: union.of.map((variant) => typeExpression(variant, way, within)),
      }
    }
    const sides = [
      ...(inline.used.response ? [side('response')] : []),
      ...(inline.used.request ? [side('request')] : []),
    ]
    return { tagged: { sides, unknown: ident(unknown), unknownDoc: unknownDoc(unknown) } }
  })

/** The method that only the variants of a union have. */
const sealedMethod = (name: string): Encoded => ident(`is${name}`)

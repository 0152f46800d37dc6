import { type Encoded, type View, code } from '../../encoded.ts'
import type { Body, Endpoint, Field, NamedType, ObjectType } from '../../model.ts'
import { type Wire, textOf, wire } from '../../wire.ts'
import { fieldDoc } from './docs.ts'
import { docComment, ident, inlineCode, literal, memberName, prose } from './encode.ts'
import { isInherited } from './reserved.ts'
import type { Way } from './sides.ts'
import { SDK, type TypeContext, orNull, tagExpression, typeExpression } from './types.ts'

/** A type that a file declares. */
export interface Declaration {
  readonly name: string
  readonly view: View
  /** The named types that it refers to. */
  readonly uses: ReadonlySet<string>
}

/** Everything but `use`, which each declaration has of its own. */
export type DeclarationContext = Omit<TypeContext, 'use'> & { readonly split: ReadonlySet<string> }

/** Declares a named type, twice where requests have it otherwise than answers. */
export const declareType = (type: NamedType, context: DeclarationContext): Declaration[] => {
  if (context.split.has(type.id)) return [declare(type, 'response', context), declare(type, 'request', context)]
  return [declare(type, type.used.response ? 'response' : 'request', context)]
}

const declare = (type: NamedType, way: Way, context: DeclarationContext): Declaration => {
  const name = way === 'request' ? context.names.inputOf(type.id) : context.names.typeOf(type.id)
  const uses = new Set<string>()
  const within = { ...context, use: (used: string) => void uses.add(used) }
  const doc = type.doc === null ? null : docComment([prose(type.doc)])
  if (type.kind === 'alias') {
    const alias = typeExpression(type.type, way, within)
    return { name, uses, view: { name: ident(name), doc, alias, fields: [], others: false } }
  }
  const fields = type.fields.filter(({ side }) => side === 'both' || side === way)
  return {
    name,
    uses,
    view: {
      name: ident(name),
      doc,
      alias: null,
      fields: fields.map((field) => memberView(field, type, way, within)),
      others: type.others !== null,
    },
  }
}

const memberView = (field: Field, object: ObjectType, way: Way, context: TypeContext): View => ({
  doc: fieldDoc(field),
  name: memberName(field.name),
  required: field.required,
  type: memberType(
    tagExpression(object.id, textOf(field.name), context) ?? typeExpression(field.type, way, context),
    field,
    way,
    context,
  ),
})

/** An object that may lack a member must not fail for what it inherits under that name. */
const memberType = (type: Encoded, { name, required, nullable }: Field, way: Way, { use }: TypeContext): Encoded => {
  if (way === 'response' || required || !isInherited(textOf(name))) return orNull(type, nullable)
  use(SDK)
  return code`${orNull(type, nullable)} | sdk.Inherited<${literal(name)}>`
}

/** Declares the interface of a method's arguments; undefined where it takes none. */
export const declareParams = (endpoint: Endpoint, context: DeclarationContext): Declaration | undefined => {
  const { params, body } = endpoint
  if (params.length === 0 && body === null) return undefined
  const uses = new Set<string>()
  const within = { ...context, use: (used: string) => void uses.add(used) }
  const names = argumentNames(endpoint)
  const fields: View[] = params.map((field) => ({
    doc: fieldDoc(field),
    name: memberName(names.get(field)!),
    required: field.required,
    type: memberType(argumentType(field, within), field, 'request', within),
  }))
  if (body !== null)
    fields.push({
      doc: code`/** The body. */`,
      name: code`body`,
      required: body.required,
      type: bodyType(body, within),
    })
  const name = context.names.paramsOf(endpoint)
  const doc = docComment([code`Arguments of ${inlineCode(endpoint.name)}.`])
  return { name, uses, view: { name: ident(name), doc, alias: null, fields, others: false } }
}

const bodyType = ({ kind, type }: Body, context: TypeContext): Encoded => {
  if (kind !== 'binary') return typeExpression(type, 'request', context)
  context.use(SDK)
  return code`sdk.UploadSource`
}

/** A list of arguments may be a constant one. */
const argumentType = ({ type }: Field, context: TypeContext): Encoded => {
  const expression = typeExpression(type, 'request', context)
  return type.kind === 'list' ? code`readonly ${expression}` : expression
}

/**
 * What each parameter is called among a method's arguments: as on the wire, unless that is where the body stands, or means
 * something else to JavaScript.
 */
export const argumentNames = ({ params, body }: Endpoint): ReadonlyMap<Field, Wire> => {
  const taken = new Set(params.map(({ name }) => textOf(name)))
  return new Map(
    params.map((field) => {
      let name = textOf(field.name)
      const clashes = (name === 'body' && body !== null) || name === '__proto__'
      if (clashes)
        do name = `${name}_`
        while (taken.has(name))
      taken.add(name)
      return [field, wire(name)]
    }),
  )
}

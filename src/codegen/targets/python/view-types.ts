import { type Encoded, type View, code } from '../../encoded.ts'
import type { AliasType, Field, NamedType, ObjectType } from '../../model.ts'
import { fieldDoc, readable } from './docs.ts'
import { ident, isMemberName, isText, literal, memberName, quoted } from './encode.ts'
import { type Imports, createImports } from './imports.ts'
import { mentioned } from './layout.ts'
import { attributeNames } from './names.ts'
import { TYPE_WORDS } from './reserved.ts'
import { type Package, scopeIn } from './scopes.ts'
import { type Scope, type Way, nullableType, typeOf } from './types.ts'

/** The view of a file of types: models, records of requests, and aliases, which need to stand behind both. */
export const typesView = (pack: Package, file: string, types: readonly NamedType[]): View => {
  const imports = createImports()
  const objects = types.filter((type) => type.kind === 'object')
  const aliases = types.filter((type) => type.kind === 'alias')
  const models = objects.filter(({ used }) => used.response).map((type) => modelView(type, pack, file, imports))
  const records = objects.filter(({ used }) => used.request).map((type) => recordView(type, pack, file, imports))
  const named = aliasViews(aliases, pack, file, imports)
  return { models, records, aliases: named, imports: imports.view() }
}

const modelView = (type: ObjectType, pack: Package, file: string, imports: Imports): View => {
  const fields = type.fields.filter(({ side }) => side !== 'request')
  const attributes = attributeNames(fields)
  const scope = scopeIn(pack, file, imports, attributes)
  return {
    name: ident(pack.names.response.get(type.id)!),
    base: imports.from('connector_platform', 'Model'),
    doc: readable(type.doc),
    fields: fields.map((field, index) => ({
      name: ident(attributes[index]!),
      type: nullableType(field.type, field.nullable || !field.required, 'response', scope),
      value: fieldValue(field, attributes[index]!, type.used.request, imports),
      doc: fieldDoc(field),
    })),
  }
}

/** What stands behind a field's type: its default, its name on the wire, and whether only answers have it. */
const fieldValue = (field: Field, attribute: string, isSent: boolean, imports: Imports): Encoded | null => {
  const said = [
    ...(field.required ? [] : [code`default=None`]),
    ...(isText(field.name, attribute) ? [] : [code`alias=${literal(field.name)}`]),
    ...(isSent && field.side === 'response'
      ? [code`json_schema_extra=${imports.from('connector_platform', 'READ_ONLY')}`]
      : []),
  ]
  const isPlain = said.length === (field.required ? 0 : 1)
  if (isPlain) return field.required ? null : code`None`
  return code`${imports.from('pydantic', 'Field')}(${said})`
}

const recordView = (type: ObjectType, pack: Package, file: string, imports: Imports): View => {
  const fields = type.fields.filter(({ side }) => side !== 'response')
  const isClass = fields.every(({ name }) => isMemberName(name))
  const scope = scopeIn(
    pack,
    file,
    imports,
    isClass ? TYPE_WORDS.filter((word) => fields.some(({ name }) => isText(name, word))) : [],
  )
  const members = fields.map((field) => {
    const written = memberType(field, scope)
    return {
      name: isClass ? memberName(field.name) : literal(field.name),
      type: isClass ? written : quoted(written),
      doc: fieldDoc(field),
    }
  })
  return {
    name: ident(pack.names.request.get(type.id)!),
    base: imports.from('typing', 'TypedDict'),
    is_class: isClass,
    doc: readable(type.doc),
    fields: members,
  }
}

const memberType = (field: Field, scope: Scope): Encoded => {
  const written = nullableType(field.type, field.nullable, 'request', scope)
  return field.required ? written : code`${scope.imports.from('typing', 'NotRequired')}[${written}]`
}

/** Aliases are evaluated where they stand: each comes after those that it mentions, and one that mentions itself gives way. */
const aliasViews = (aliases: readonly AliasType[], pack: Package, file: string, imports: Imports): View[] => {
  const views: View[] = []
  const ways: readonly Way[] = ['response', 'request']
  for (const way of ways) {
    const here = new Map(aliases.filter(({ used }) => used[way]).map((alias) => [alias.id, alias]))
    const defined = new Set<string>()
    const scope = scopeIn(pack, file, imports)
    const named: Scope['named'] = (id, wanted) =>
      here.has(id) && !defined.has(id) ? [imports.from('typing', 'Any')] : scope.named(id, wanted)
    for (const alias of inOrder(here)) {
      views.push({
        name: ident(pack.names[way].get(alias.id)!),
        alias: imports.from('typing', 'TypeAlias'),
        type: typeOf(alias.type, way, { ...scope, named }),
        doc: readable(alias.doc),
      })
      defined.add(alias.id)
    }
  }
  return views
}

const inOrder = (aliases: ReadonlyMap<string, AliasType>): AliasType[] => {
  const seen = new Set<string>()
  const ordered: AliasType[] = []
  const visit = (alias: AliasType): void => {
    if (seen.has(alias.id)) return
    seen.add(alias.id)
    for (const id of mentioned(alias.type)) {
      const below = aliases.get(id)
      if (below !== undefined) visit(below)
    }
    ordered.push(alias)
  }
  for (const alias of aliases.values()) visit(alias)
  return ordered
}

/** All names that a file of types defines. */
export const namesIn = (types: readonly NamedType[], { names }: Package): string[] =>
  types.flatMap(({ id }) => [names.response.get(id), names.request.get(id)]).filter((name) => name !== undefined)

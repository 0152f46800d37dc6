import { type Encoded, type View, code } from '../../encoded.ts'
import type { Body, Endpoint, Field, Resource, Result } from '../../model.ts'
import { type Argument, argumentDoc, classDoc, methodDoc } from './docs.ts'
import { ident, isBlank, literal, oneLine } from './encode.ts'
import { type Imports, createImports } from './imports.ts'
import { partStem } from './layout.ts'
import { memberNames, paramNames } from './names.ts'
import { type Package, scopeIn } from './scopes.ts'
import { type Scope, nullableType, typeOf } from './types.ts'
import { needsTypeToEncode } from './type-needs.ts'

/** Whether a file is for sync or async code. */
export type Face = 'sync' | 'async'

/** A file's view: a resource, or a part of one whose endpoints do not fit into one file. */
export interface ApiFile {
  readonly resource: Resource
  readonly face: Face
  readonly endpoints: readonly Endpoint[]
  /** The first part has the resource's name, its children, and the other parts as bases. */
  readonly part: number
  readonly parts: number
}

/** The view of a file of endpoints. */
export const apiView = (pack: Package, file: ApiFile): View => {
  const { resource, face, endpoints, part } = file
  const imports = createImports()
  const members = memberNames(resource)
  const methods = endpoints.map((endpoint) => {
    const name = members[resource.endpoints.indexOf(endpoint)]!
    return methodView(endpoint, name, members, pack, face, imports)
  })
  const children = part === 0 ? childViews(resource, members, pack, face, imports) : []
  const isRoot = resource.path.length === 0
  if (children.length > 0) imports.from('functools', 'cached_property')
  return {
    name: ident(className(pack, file, part)),
    bases: basesOf(pack, file, imports),
    doc: docOf(pack, resource, part),
    is_connector: isRoot && part === 0,
    connector_name: literal(pack.model.name),
    children,
    methods,
    imports: imports.view(),
  }
}

const className = ({ names }: Package, { resource, face }: ApiFile, part: number): string => {
  const name = names.resource(resource)[face]
  return part === 0 ? name : `${name}Part${part + 1}`
}

const basesOf = (pack: Package, file: ApiFile, imports: Imports): Encoded[] => {
  const { resource, face, part, parts } = file
  const isRoot = resource.path.length === 0 && part === 0
  const base = `${face === 'async' ? 'Async' : ''}${isRoot ? 'BaseConnector' : 'Resource'}`
  const others = part === 0 ? Array.from({ length: parts - 1 }, (_, index) => index + 1) : []
  const { stem } = pack.names.resource(resource)
  const mixed = others.map((other) =>
    imports.local(partStem(stem, other, face === 'async' ? 'async_api' : 'api'), className(pack, file, other)),
  )
  return [...mixed, ...(mixed.length === 0 || isRoot ? [imports.from('connector_platform', base)] : [])]
}

const docOf = ({ model }: Package, { path, name }: Resource, part: number): Encoded => {
  if (path.length > 0) return code`Endpoints under ${oneLine(name)}.`
  return part === 0 ? classDoc(oneLine(model.displayName), model.doc) : code`More endpoints.`
}

const childViews = (
  { children, endpoints }: Resource,
  members: readonly string[],
  pack: Package,
  face: Face,
  imports: Imports,
): View[] =>
  children.map((child, index) => {
    const names = pack.names.resource(child)
    const stem = partStem(names.stem, 0, face === 'async' ? 'async_api' : 'api')
    return {
      name: ident(members[endpoints.length + index]!),
      type: imports.typing(stem, names[face]),
      stem: ident(stem),
      doc: code`Endpoints under ${oneLine(child.name)}.`,
    }
  })

/** Files of endpoints define no types: all are imported. */
const NO_TYPES = ''

interface Param {
  readonly name: Encoded
  readonly type: Encoded
  readonly value: Encoded | null
  readonly doc: Encoded | null
}

const methodView = (
  endpoint: Endpoint,
  name: string,
  members: readonly string[],
  pack: Package,
  face: Face,
  imports: Imports,
): View => {
  const names = paramNames(endpoint)
  const signature = scopeIn(pack, NO_TYPES, imports, members)
  const inside = scopeIn(pack, NO_TYPES, imports, names)
  const params = paramsOf(endpoint, names, face, signature, pack)
  const call = imports.from('connector_platform', 'EndpointCall')
  const made = code`${call}(${[literal(endpoint.name), code`"${ident(endpoint.effect)}"`, wireParams(endpoint, names, inside, pack), ...bodyOf(endpoint.body, inside, pack), ...(endpoint.waits ? [code`waits=True`] : [])]})`
  imports.from('typing', 'Unpack')
  return {
    name: ident(name),
    is_async: face === 'async' && endpoint.paging === null && endpoint.result.kind !== 'binary',
    params: params.map(({ name: param, type, value }) => ({ name: param, type, value })),
    options: imports.from('connector_platform', endpoint.waits ? 'JobOptions' : 'CallOptions'),
    returns: returnsOf(endpoint, face, signature),
    doc: methodDoc(
      endpoint,
      params.map(({ name: param, doc }): Argument => ({ name: param, doc })),
    ),
    ...performOf(endpoint, made, inside),
  }
}

const paramsOf = (
  { params, body, paging }: Endpoint,
  names: readonly string[],
  face: Face,
  scope: Scope,
  pack: Package,
): Param[] => {
  const given = params.map((param, index) => paramOf(param, names[index]!, scope))
  const sent = body === null ? [] : bodyParams(body, face, scope, pack)
  const paged = paging === null ? [] : pagingParams(paging.size, scope)
  return [
    ...given.filter(({ value }) => value === null),
    ...sent,
    ...given.filter(({ value }) => value !== null),
    ...paged,
  ]
}

const paramOf = (field: Field, name: string, scope: Scope): Param => ({
  name: ident(name),
  ...optional(nullableType(field.type, field.nullable, 'request', scope), field.required, scope),
  doc: argumentDoc(field),
})

const optional = (type: Encoded, required: boolean, { imports }: Scope): Pick<Param, 'type' | 'value'> => {
  if (required) return { type, value: null }
  return {
    type: code`${type} | ${imports.from('connector_platform', 'Omit')}`,
    value: imports.from('connector_platform', 'OMIT'),
  }
}

const bodyParams = (body: Body, face: Face, scope: Scope, { model }: Package): Param[] => {
  const { imports, hidden } = scope
  const name = ident('body')
  if (body.kind === 'binary') {
    const source = imports.from('connector_platform', face === 'async' ? 'AsyncUploadSource' : 'UploadSource')
    return [
      { name, ...optional(source, body.required, scope), doc: code`Bytes, a file opened as binary, or chunks.` },
      {
        name: ident('content_type'),
        type: imports.word('str', hidden),
        value: code`"application/octet-stream"`,
        doc: code`What the bytes are.`,
      },
    ]
  }
  if (body.kind === 'text')
    return [{ name, ...optional(imports.word('str', hidden), body.required, scope), doc: code`The text.` }]
  const doc = code`What ${oneLine(model.displayName)} gets.`
  return [
    {
      name,
      ...optional(typeOf(body.type, 'request', scope), body.required, scope),
      doc: isBlank(model.displayName) ? null : doc,
    },
  ]
}

const pagingParams = (size: Field | null, scope: Scope): Param[] => {
  const { imports, hidden } = scope
  const most: Param = {
    name: ident('max_items'),
    type: code`${imports.word('int', hidden)} | None`,
    value: code`None`,
    doc: code`How many items to give in all; None for all.`,
  }
  if (size === null) return [most]
  return [{ ...paramOf({ ...size, required: false }, 'page_size', scope) }, most]
}

/** The dictionary of parameters by their names on the wire. */
const wireParams = (endpoint: Endpoint, names: readonly string[], scope: Scope, pack: Package): Encoded => {
  const { params, paging } = endpoint
  const entries = params.map(
    (param, index) => code`${literal(param.name)}: ${argument(param, names[index]!, scope, pack)}`,
  )
  const size = paging?.size ?? null
  return code`{${[...entries, ...(size === null ? [] : [code`${literal(size.name)}: page_size`])]}}`
}

const argument = (param: Field, name: string, scope: Scope, pack: Package): Encoded => {
  if (!needsTypeToEncode(param.type, pack.types)) return ident(name)
  const encode = scope.imports.from('connector_platform', 'encode_as')
  return code`${encode}(${ident(name)}, ${typeOf(param.type, 'request', scope)})`
}

const bodyOf = (body: Body | null, scope: Scope, pack: Package): Encoded[] => {
  if (body === null) return []
  const { imports } = scope
  if (body.kind === 'json' || body.kind === 'form') {
    const needed = needsTypeToEncode(body.type, pack.types) ? [typeOf(body.type, 'request', scope)] : []
    return [code`${imports.from('connector_platform', 'JsonBody')}(${[ident('body'), ...needed]})`]
  }
  const made =
    body.kind === 'binary'
      ? code`${imports.from('connector_platform', 'binary_body')}(body, content_type)`
      : code`${imports.from('connector_platform', 'text_body')}(body)`
  return [body.required ? made : code`None if body is ${imports.from('connector_platform', 'OMIT')} else ${made}`]
}

const returnsOf = ({ result, paging }: Endpoint, face: Face, scope: Scope): Encoded => {
  const { imports, hidden } = scope
  if (paging !== null) {
    const page = imports.from('connector_platform', face === 'async' ? 'AsyncPages' : 'Page')
    return code`${page}[${typeOf(paging.item, 'response', scope)}]`
  }
  return resultType(result, face, imports, hidden, scope)
}

const resultType = (result: Result, face: Face, imports: Imports, hidden: Scope['hidden'], scope: Scope): Encoded => {
  if (result.kind === 'json') return typeOf(result.type, 'response', scope)
  if (result.kind === 'text') return imports.word('str', hidden)
  if (result.kind === 'empty') return code`None`
  return imports.from('connector_platform', face === 'async' ? 'AsyncDownload' : 'Download')
}

/** What does the call, and with what. */
const performOf = (
  { result, paging }: Endpoint,
  made: Encoded,
  scope: Scope,
): { perform: Encoded; args: Encoded[] } => {
  const options = ident('options')
  if (paging !== null) {
    const steps = paging.items.map((step) => (typeof step === 'number' ? code`${step}` : literal(step)))
    const items = steps.length === 1 ? code`(${steps},)` : code`(${steps})`
    return { perform: ident('_list'), args: [as(paging.item, scope), items, made, ident('max_items'), options] }
  }
  if (result.kind === 'json') return { perform: ident('_json'), args: [as(result.type, scope), made, options] }
  const perform = { binary: '_download', text: '_text', empty: '_empty' }[result.kind]
  return { perform: ident(perform), args: [made, options] }
}

const as = (type: Parameters<typeof typeOf>[0], scope: Scope): Encoded =>
  code`${scope.imports.from('connector_platform', 'As')}[${typeOf(type, 'response', scope)}]`

import { isObject } from '../../../src/runtime/json.ts'
import { type LeftOut, untaken } from './left-out.ts'
import { type Conversion, shapeWords } from './parameters.ts'
import { type RawConnector, type RawEndpoint, type Words, aboutOf, authFor, hostOf } from './raw.ts'
import { createSchemaConverter } from './schemas.ts'
import { present } from './schema-words.ts'

/** A Google discovery document as a connector file. */
export const discoveryConnector = (file: string, document: Words, leftOut: LeftOut): RawConnector => {
  const schemas = createSchemaConverter(document, leftOut, (name) => `#/schemas/${name}`)
  const from: Conversion = { document, schemas, leftOut }
  const endpoints = new Map<string, RawEndpoint>()
  for (const method of methodsOf(document)) {
    const name = untaken(String(method.id).split('.').slice(1).join('.'), endpoints)
    endpoints.set(name, endpointOf(name, method, from))
    if (method.supportsMediaDownload === true)
      endpoints.set(untaken(`${name}_media`, endpoints), mediaOf(endpoints.get(name)!))
    if (method.supportsMediaUpload === true) leftOut.add('upload of media')
  }
  const named = Object.fromEntries(endpoints)
  return {
    format: 1,
    ...aboutOf(file, { title: document.title, version: document.revision, description: document.description }),
    hosts: { api: hostOf(`${String(document.rootUrl)}${String(document.servicePath ?? '')}`) },
    auth: authFor(named),
    endpoints: named,
    schemas: schemas.named(),
  }
}

const methodsOf = ({ methods, resources }: Words): Words[] => [
  ...Object.values(isObject(methods) ? methods : {}).filter(isObject),
  ...Object.values(isObject(resources) ? resources : {})
    .filter(isObject)
    .flatMap(methodsOf),
]

const endpointOf = (name: string, method: Words, from: Conversion): RawEndpoint => {
  const { httpMethod, path, description, scopes, request, response, deprecated } = method
  const text = typeof description === 'string' ? description : name
  return {
    summary: text.split(/(?<=\.)\s/)[0]!,
    description: text,
    // `{+name}` is a place whose slashes stay.
    request: `${String(httpMethod)} /${String(path).replaceAll('{+', '{').replace(/^\//, '')}`,
    ...(Array.isArray(scopes) && scopes.length > 0 && { scopes_any: scopes as string[] }),
    params: paramsOf(method, from),
    ...(isObject(request) && { body: { json: from.schemas.name(request, `${name}_body`) } }),
    response: isObject(response) ? { json: from.schemas.name(response, `${name}_result`) } : { empty: true },
    ...(deprecated === true && { deprecated: true }),
  }
}

const paramsOf = ({ parameters, path }: Words, from: Conversion): Record<string, Words> =>
  Object.fromEntries(
    Object.entries(isObject(parameters) ? parameters : {}).map(([name, given]) => {
      const { location, repeated, required, minimum, maximum, description, ...rest } = given as Words
      const schema = { ...rest, ...numbers({ minimum, maximum }) }
      const shape = shapeWords(repeated === true ? { type: 'array', items: schema } : schema, from)
      const words = {
        in: location,
        ...shape,
        description,
        required: required === true ? true : undefined,
        allow_slash: String(path).includes(`{+${name}}`) ? true : undefined,
      }
      return [name, present(words)]
    }),
  )

/** Discovery documents write limits as text. */
const numbers = (limits: Words): Words =>
  Object.fromEntries(
    Object.entries(limits).flatMap(([word, limit]) => (limit === undefined ? [] : [[word, Number(limit)]])),
  )

/** The same call, for the bytes instead of what is known about them. */
const mediaOf = (endpoint: RawEndpoint): RawEndpoint => ({
  ...endpoint,
  query: { alt: 'media' },
  response: { binary: true },
})

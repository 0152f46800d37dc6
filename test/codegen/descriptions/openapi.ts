import { METHODS } from '../../../src/definition/schema.ts'
import { isObject } from '../../../src/runtime/json.ts'
import { bodyOf, responseOf } from './bodies.ts'
import { type LeftOut, untaken } from './left-out.ts'
import { type Conversion, paramsOf, parametersOf } from './parameters.ts'
import { type RawConnector, type RawEndpoint, type Words, aboutOf, authFor, hostOf } from './raw.ts'
import { followed } from './references.ts'
import { createSchemaConverter } from './schemas.ts'

/** One operation, and where it stands. */
interface Operation {
  readonly method: string
  readonly path: string
  readonly above: Words
  readonly words: Words
}

/** An OpenAPI document, 2.0 to 3.1, as a connector file. */
export const openApiConnector = (file: string, document: Words, leftOut: LeftOut): RawConnector => {
  const schemas = createSchemaConverter(document, leftOut, (reference) => reference)
  const from: Conversion = { document, schemas, leftOut }
  const endpoints = new Map<string, RawEndpoint>()
  for (const operation of operationsOf(document, leftOut)) {
    const name = untaken(endpointName(operation), endpoints)
    const endpoint = endpointOf(name, operation, from)
    if (endpoint !== undefined) endpoints.set(name, endpoint)
  }
  const named = Object.fromEntries(endpoints)
  return {
    format: 1,
    ...aboutOf(file, isObject(document.info) ? document.info : {}),
    hosts: { api: serverOf(document) },
    auth: authFor(named),
    endpoints: named,
    schemas: schemas.named(),
  }
}

const operationsOf = (document: Words, leftOut: LeftOut): Operation[] =>
  Object.entries(isObject(document.paths) ? document.paths : {}).flatMap(([path, given]) => {
    const above = followed(document, given, leftOut)
    return Object.entries(above).flatMap(([word, words]): Operation[] => {
      const method = word.toUpperCase()
      if (method === 'TRACE') leftOut.add('TRACE')
      const isOperation = (METHODS as readonly string[]).includes(method) && isObject(words)
      return isOperation ? [{ method, path, above, words }] : []
    })
  })

/** The operation's id, below its first tag unless it has parts of its own; without an id its method and path. */
const endpointName = ({ method, path, words: { operationId, tags } }: Operation): string => {
  const tag = Array.isArray(tags) && typeof tags[0] === 'string' ? tags[0] : undefined
  const id = typeof operationId === 'string' && /\w/.test(operationId) ? operationId : `${method.toLowerCase()} ${path}`
  const parts = id === operationId ? id.split(/[./]/) : [id]
  return (parts.length === 1 && tag !== undefined ? [tag, ...parts] : parts)
    .map((part) => part.replaceAll(/[^\w-]+/g, '_').replaceAll(/^_+|_+$/g, ''))
    .filter((part) => part !== '')
    .join('.')
}

const endpointOf = (
  name: string,
  { method, path, above, words }: Operation,
  from: Conversion,
): RawEndpoint | undefined => {
  const { request, query, placeholders } = requestOf(method, path)
  if (request === undefined) {
    from.leftOut.add('path that the format does not have')
    return undefined
  }
  const parameters = parametersOf(above, words, from)
  const place = name.replaceAll('.', '_')
  const body = bodyOf(words, parameters, place, from)
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD'
  if (body !== undefined && !hasBody) from.leftOut.add('body of a GET')
  return {
    ...proseOf(name, words),
    request,
    ...scopesOf(words, from.document),
    ...(Object.keys(query).length > 0 && { query }),
    params: paramsOf(parameters, placeholders, from),
    ...(hasBody && { body }),
    response: method === 'HEAD' ? { empty: true } : responseOf(words, place, from),
    ...(words.deprecated === true && { deprecated: true }),
  }
}

const proseOf = (
  name: string,
  { summary, description, externalDocs }: Words,
): Pick<RawEndpoint, 'summary' | 'description' | 'docs_url'> => {
  const url = isObject(externalDocs) ? externalDocs.url : undefined
  return {
    summary: typeof summary === 'string' && summary.trim() !== '' ? summary : name,
    ...(typeof description === 'string' && { description }),
    ...(typeof url === 'string' && URL.canParse(url) && { docs_url: url }),
  }
}

/** Method and path in the format's form; a query in the path becomes a fixed one. */
const requestOf = (
  method: string,
  given: string,
): { request?: string; query: Record<string, string>; placeholders: string[] } => {
  const [path = '', search = ''] = given.replace(/#.*$/, '').split('?', 2)
  const clean = path.replaceAll(/\s/g, '%20')
  const placeholders = [...clean.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!)
  const isSayable = clean.startsWith('/') && !/[{}]/.test(clean.replaceAll(/\{[^{}]+\}/g, ''))
  const query = Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => !/[{}]/.test(value)))
  return { ...(isSayable && { request: `${method} ${clean}` }), query, placeholders }
}

/** Scopes of the first requirement that has some. Requirements that name no known scheme of OAuth have none. */
const scopesOf = ({ security }: Words, document: Words): Pick<RawEndpoint, 'scopes'> => {
  const requirements = security ?? document.security
  const lists = (Array.isArray(requirements) ? requirements : []).flatMap((requirement) =>
    isObject(requirement) ? Object.values(requirement) : [],
  )
  const scopes = lists.find(
    (list): list is string[] =>
      Array.isArray(list) && list.length > 0 && list.every((scope) => typeof scope === 'string'),
  )
  return scopes === undefined ? {} : { scopes }
}

/** The first server, with its variables' defaults; Swagger's host and base path. */
const serverOf = ({ servers, host, basePath }: Words): string => {
  if (typeof host === 'string') return hostOf(`https://${host}${typeof basePath === 'string' ? basePath : ''}`)
  const [server] = Array.isArray(servers) ? (servers as unknown[]) : []
  if (!isObject(server)) return hostOf(undefined)
  const variables = isObject(server.variables) ? server.variables : {}
  const url = String(server.url).replaceAll(/\{([^{}]*)\}/g, (place, name: string) => {
    const variable = variables[name]
    return isObject(variable) && variable.default !== undefined ? String(variable.default) : place
  })
  return hostOf(url)
}

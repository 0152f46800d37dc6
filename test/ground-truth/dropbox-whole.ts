import type { Connector, Endpoint } from '../../src/definition/connector.ts'
import { namedSchema, parameterSchema } from '../../src/definition/json-schema.ts'
import { resolverOf } from './differences.ts'
import { type Route, endpointNameOf, readTypes, routesByName } from './dropbox.ts'
import { readDocument } from './published.ts'
import { type Resolve, type Shape, sameTagged, shapeDifferences, shapeOf, tagOf } from './shape.ts'
import { type StoneTypes, stoneShape } from './stone.ts'

/** What is asked of the connector: the list of endpoints, with what types do not say, and of behaviours. */
interface List {
  readonly endpoints: readonly Listed[]
  readonly behaviours: readonly string[]
}

interface Listed {
  /** Such as `files/search:2`. */
  readonly id: string
  readonly pagination?: Pagination
}

interface Pagination {
  readonly style: 'cursor_continue_endpoint' | 'cursor_same_endpoint' | 'keyset'
  readonly continue?: string
  readonly cursor_field?: string
  readonly more_field: string
  readonly items_field: readonly string[]
  readonly request_param?: string
  readonly from_last_item_field?: string
}

export const readList = (folder: string): List => readDocument<List>(folder, 'dropbox', 'endpoints-and-behaviours.json')

/** What Dropbox publishes and the connector lacks, each in a sentence that begins with the place. */
export const gapsOf = (connector: Connector, folder: string): string[] => {
  const types = readTypes(folder)
  const routes = routesByName(folder)
  return [
    ...readList(folder).endpoints.flatMap((listed) => listedGaps(connector, listed)),
    ...[...connector.endpoints.values()].flatMap((endpoint) => {
      const route = routes.get(endpoint.name)
      return route === undefined ? [] : routeGaps(connector, endpoint, route, types)
    }),
  ]
}

/** `files/search:2` as our endpoint is called. */
const nameOf = (id: string): string => {
  const [, namespace = '', route = '', version = '1'] = /^([^/]+)\/([^:]+)(?::(\d+))?$/.exec(id) ?? []
  return endpointNameOf({ namespace, route, version: Number(version) })
}

const listedGaps = (connector: Connector, { id, pagination }: Listed): string[] => {
  const endpoint = connector.endpoints.get(nameOf(id))
  if (endpoint === undefined) return [`${nameOf(id)} is missing`]
  const [ours, published] = [pagesOf(endpoint), pagination && publishedPages(endpoint, pagination)]
  return ours === published || pagination === undefined
    ? []
    : [`${endpoint.name}: its pages are ${published}, not ${ours}`]
}

const pagesOf = ({ paginate, name }: Endpoint): string => {
  if (paginate?.style === 'continue')
    return `${paginate.endpoint} ${paginate.cursor.join('.')} ${paginate.more?.join('.')} ${paginate.items.join('.')}`
  if (paginate?.style === 'cursor')
    return `${name} ${paginate.param} ${paginate.cursor.join('.')} ${paginate.more?.join('.')} ${paginate.items.join('.')}`
  if (paginate?.style === 'keyset')
    return `${name} ${paginate.param} ${paginate.key.join('.')} ${paginate.more?.join('.')} ${paginate.items.join('.')}`
  return 'none'
}

const publishedPages = ({ name, response }: Endpoint, page: Pagination): string => {
  // The list has this member wherever there are pages; the type of this one answer has not.
  const more = response.json === 'ListFoldersResult' ? undefined : page.more_field
  const rest = `${more} ${page.items_field.join('.')}`
  if (page.style === 'cursor_continue_endpoint') return `${nameOf(page.continue!)} ${page.cursor_field} ${rest}`
  if (page.style === 'cursor_same_endpoint') return `${name} ${page.request_param} ${page.cursor_field} ${rest}`
  return `${name} ${page.request_param} ${page.from_last_item_field} ${rest}`
}

const routeGaps = (connector: Connector, endpoint: Endpoint, route: Route, types: StoneTypes): string[] => {
  const resolve = resolverOf(connector)
  const home = route.arg_type.split('.')[0]!
  const params = new Map(endpoint.params.map((parameter) => [parameter.wireName, parameter]))
  const argumentGaps = (route.arg_fields ?? []).flatMap(({ name, type }) => {
    const ours = params.get(name)
    if (ours === undefined) return [`${endpoint.name}: ${name} is missing`]
    return shapeGaps(name, shapeOf(parameterSchema(ours), resolve), stoneShape(type, home, types, 'argument'))
  })
  return [
    ...argumentGaps,
    ...answerGaps(endpoint, route, types, resolve),
    ...(endpoint.docsUrl === undefined ? [`${endpoint.name} has no docs_url`] : []),
    ...(endpoint.examples.some(({ response }) => response.status < 300) ? [] : [`${endpoint.name} has no example`]),
  ]
}

/** An answer beside bytes stands in a header. */
const answerGaps = (endpoint: Endpoint, route: Route, types: StoneTypes, resolve: Resolve): string[] => {
  if (route.result_type === 'Void') return []
  const captured = Object.values(endpoint.response.capture).find(({ header }) => header === 'Dropbox-API-Result')
  if (route.style === 'download' && captured?.parse !== 'json') return [`${endpoint.name} captures no answer`]
  const name = route.style === 'download' ? captured!.schema : endpoint.response.json
  if (typeof name !== 'string') return [`${endpoint.name} does not say what its answer is`]
  const ours = shapeOf(namedSchema(name), resolve)
  const theirs = stoneShape(route.result_type, route.namespace, types, 'answer')
  return [...shapeDifferences('answer', ours, theirs, 'answer'), ...shapeGaps('answer', ours, theirs)]
}

/** What of a published shape ours does not have: members, choices, variants. */
const shapeGaps = (at: string, ours: Shape, theirs: Shape, seen: ReadonlySet<string> = new Set()): string[] => {
  if (theirs.name !== undefined && seen.has(theirs.name)) return []
  const deeper = theirs.name === undefined ? seen : new Set([...seen, theirs.name])
  const inside = ours.name ?? at
  if (ours.items && theirs.items) return shapeGaps(`${inside}[]`, ours.items(), theirs.items(), deeper)
  const go = (place: string, one: Shape, other: Shape): string[] => shapeGaps(place, one, other, deeper)
  if (ours.variants !== undefined) return variantGaps(inside, ours.variants(), theirs, go)
  return [...choiceGaps(inside, ours, theirs), ...memberGaps(inside, ours, sameTagged(ours, theirs) ?? theirs, go)]
}

type Go = (place: string, one: Shape, other: Shape) => string[]

const variantGaps = (at: string, variants: readonly Shape[], theirs: Shape, go: Go): string[] => {
  const texts = variants.flatMap(({ choices = [] }) => choices)
  const several = variants.flatMap((variant) => variant.members?.().get('.tag')?.shape.choices ?? [])
  const tagged = theirs.tagged?.() ?? theirs.variants?.() ?? []
  return tagged.flatMap((published) => {
    const tag = tagOf(published)
    const ours = variants.find((variant) => tagOf(variant) === tag || (variant.name && variant.name === published.name))
    if (ours !== undefined) return go(`${at}<${String(tag)}>`, ours, published)
    return [...texts, ...several].includes(tag) ? [] : [`${at}: the variant "${String(tag)}" is missing`]
  })
}

const choiceGaps = (at: string, ours: Shape, theirs: Shape): string[] => {
  const missing = (theirs.choices ?? []).filter((choice) => ours.choices && !ours.choices.includes(choice))
  return missing.map((choice) => `${at} cannot be ${JSON.stringify(choice)}`)
}

const memberGaps = (at: string, ours: Shape, theirs: Shape, go: Go): string[] => {
  if (theirs.members === undefined || ours.types.includes('string')) return []
  const own = ours.members?.() ?? new Map()
  return [...theirs.members()].flatMap(([name, { shape }]) => {
    const member = own.get(name)
    // A type that can only be itself needs no tag.
    if (member === undefined) return name === '.tag' && !ours.members ? [] : [`${at}.${name} is missing`]
    return go(`${at}.${name}`, member.shape, shape)
  })
}

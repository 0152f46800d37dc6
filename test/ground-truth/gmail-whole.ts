import type { Connector, Endpoint } from '../../src/definition/connector.ts'
import { type Method, methodsByName, readDiscovery, readGmail } from './gmail.ts'
import { readDocument } from './published.ts'
import type { JsonSchema } from './shape.ts'

/** What is asked of the connector: the list of endpoints, with what Google says of them elsewhere than in its document. */
interface List {
  readonly endpoints: readonly Listed[]
  readonly behaviours: readonly string[]
}

interface Listed {
  readonly id: string
  readonly quota_units?: number
  readonly pagination?: Readonly<Record<'request_param' | 'response_field' | 'size_param' | 'items_field', string>>
  readonly upload?: { readonly max_bytes: number }
}

export const readList = (folder: string): List => readDocument<List>(folder, 'gmail', 'endpoints-and-behaviours.json')

/** What Google publishes and the connector lacks, each in a sentence that begins with the place. */
export const gapsOf = (connector: Connector, folder: string): string[] => {
  const discovery = readDiscovery(folder)
  const methods = methodsByName(discovery)
  const { endpoints } = readList(folder)
  const scopes = connector.auth[0]!.scopes!.available
  return [
    ...endpoints.flatMap((listed) => endpointGaps(connector, listed, methods.get(listed.id)!)),
    ...[...connector.endpoints.keys()].flatMap((name) => parameterGaps(connector, name, folder)),
    ...Object.entries(connector.schemas).flatMap(([name, schema]) =>
      schemaGaps(name, schema, discovery.schemas[name]!),
    ),
    ...missing(Object.keys(discovery.auth.oauth2.scopes), Object.keys(scopes), 'auth'),
    ...errorGaps(connector),
  ]
}

const missing = (wanted: readonly string[], there: readonly string[], place: string): string[] =>
  wanted.filter((name) => !there.includes(name)).map((name) => `${place}: ${name} is missing`)

const endpointGaps = (connector: Connector, listed: Listed, method: Method): string[] => {
  const { id, quota_units: units } = listed
  const endpoint = connector.endpoints.get(id)
  if (endpoint === undefined) return [`${id} is missing`]
  return [
    ...(units === undefined || units === endpoint.cost ? [] : [`${id} costs ${endpoint.cost}, not ${units}`]),
    ...(endpoint.cost === undefined ? [`${id} does not say what it costs`] : []),
    ...pagingGaps(endpoint, listed),
    ...(listed.upload === undefined ? [] : uploadGaps(connector, listed, method)),
  ]
}

const pagingGaps = ({ name, paginate, response }: Endpoint, { pagination }: Listed): string[] => {
  if (pagination === undefined) return paginate === undefined ? [] : [`${name} has no pages`]
  const ours = paginate?.style === 'cursor' ? paginate : undefined
  const pages = [ours?.param, ours?.cursor.join(), ours?.size, ours?.items.join()].join(' ')
  const { request_param: param, response_field: cursor, size_param: size, items_field: items } = pagination
  const published = [param, cursor, size, items].join(' ')
  return [
    ...(pages === published ? [] : [`${name}: its pages are at ${published}, not at ${pages}`]),
    ...(response.omitEmpty ? [] : [`${name}: a list that is empty is left out`]),
  ]
}

const CHUNK = 256 * 1024

/** Of `users.drafts.send` there is no upload without JSON, in which the draft's id must stand. */
const FORMS = ['upload', 'upload.multipart', 'upload.start'] as const
const withoutForm = (id: string, form: string): boolean => id === 'users.drafts.send' && form === 'upload'

const uploadGaps = (
  connector: Connector,
  { id, upload: published }: Listed,
  { mediaUpload, request }: Method,
): string[] =>
  FORMS.filter((form) => !withoutForm(id, form)).flatMap((form) => {
    const name = `${id}.${form}`
    const endpoint = connector.endpoints.get(name)
    if (endpoint === undefined) return [`${name} is missing`]
    const wanted = { upload: 'media', 'upload.multipart': 'multipart', 'upload.start': 'resumable' }[form]
    const { uploadType } = endpoint.query
    return [
      ...(uploadType === wanted ? [] : [`${name}: uploadType is ${uploadType}, not ${wanted}`]),
      ...(form !== 'upload.start' || endpoint.body?.json === request?.$ref
        ? []
        : [`${name} takes ${endpoint.body?.json}, not ${request?.$ref}`]),
      ...(form === 'upload.start' ? [] : sessionGaps(endpoint, `${id}.upload.start`)),
      ...(form === 'upload.start' || endpoint.upload?.maxBytes === published!.max_bytes
        ? []
        : [`${name} takes ${endpoint.upload?.maxBytes} bytes, not ${published!.max_bytes}`]),
      ...(Number(mediaUpload!.maxSize) === published!.max_bytes ? [] : [`${name}: the documents disagree`]),
    ]
  })

const sessionGaps = ({ name, upload }: Endpoint, start: string): string[] => {
  if (upload?.style !== 'session') return [`${name} opens no session`]
  const isWhole = upload.multipleOf % CHUNK === 0 && upload.chunk % upload.multipleOf === 0
  return [
    ...(upload.start === start ? [] : [`${name} begins at ${upload.start}`]),
    ...(isWhole ? [] : [`${name}: its pieces are no multiples of ${CHUNK}`]),
    ...(upload.more.includes(308) ? [] : [`${name}: 308 does not mean that more is wanted`]),
    ...('header' in upload.url && upload.url.header === 'location' ? [] : [`${name}: its session is not at Location`]),
  ]
}

/** What Gmail says of a thing and nobody tells it, by type. */
const MADE_BY_GMAIL: Readonly<Record<string, readonly string[]>> = {
  Message: ['id', 'historyId', 'internalDate', 'payload', 'sizeEstimate', 'snippet'],
  Draft: ['id'],
  Filter: ['id'],
  Label: ['id', 'type', 'messagesTotal', 'messagesUnread', 'threadsTotal', 'threadsUnread'],
}

/** Not the caller's to give: the comment at the connector's `defaults` says why. */
const NOT_THE_CALLERS = [
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'key',
  'oauth_token',
  'uploadType',
  'upload_protocol',
]

const parameterGaps = (connector: Connector, name: string, folder: string): string[] => {
  const published = readGmail(folder)(name)
  if (published === undefined) return []
  const type = methodsByName(readDiscovery(folder)).get(name.replace(/\.upload.*$/, ''))?.request?.$ref ?? ''
  const leftOut = [
    ...NOT_THE_CALLERS,
    ...(MADE_BY_GMAIL[type] ?? []),
    // What is sent is filed under SENT, whatever else is asked for.
    ...(name.startsWith('users.messages.send') ? ['labelIds'] : []),
  ]
  const { params } = connector.endpoints.get(name)!
  const wanted = [...published.parameters].filter(([known, { required }]) => required || !leftOut.includes(known))
  return missing(
    wanted.map(([known]) => known),
    params.map(({ wireName }) => wireName),
    name,
  )
}

/** Types whose members are all there, with their choices, and with what a text stands for. */
const schemaGaps = (name: string, ours: JsonSchema, theirs: JsonSchema | undefined): string[] => {
  if (theirs === undefined) return [`${name} is no type of Google's`]
  const [own, published] = [propertiesOf(ours), propertiesOf(theirs)]
  return [
    ...missing(Object.keys(published), Object.keys(own), name),
    ...Object.entries(own).flatMap(([member, schema]) => memberGaps(`${name}.${member}`, schema, published[member])),
  ]
}

const memberGaps = (place: string, ours: JsonSchema, theirs: JsonSchema = {}): string[] => {
  const format = theirs.type === 'string' && theirs.format !== undefined ? [String(theirs.format)] : []
  return [
    ...missing((theirs.enum ?? []) as string[], (ours.enum ?? []) as string[], place),
    ...missing(format, [String(ours.format)], place),
  ]
}

const propertiesOf = ({ properties }: JsonSchema): Record<string, JsonSchema> =>
  (properties ?? {}) as Record<string, JsonSchema>

/** Which failures pass, and which look like something else: the behaviours on the list. */
const errorGaps = ({ errors, retry }: Connector): string[] => {
  const tooMuch = ['rateLimitExceeded', 'userRateLimitExceeded'].filter(
    (reason) =>
      !errors.some(
        ({ status, equals, as, retry: passes }) =>
          status.includes(403) && equals === reason && as === 429 && passes === true,
      ),
  )
  const passing = [429, 500, 502, 503].filter(
    (wanted) =>
      retry?.on.includes(wanted) !== true ||
      errors.find(({ status, path }) => status.includes(wanted) && path === undefined)?.retry !== true,
  )
  const forbidden = errors.find(({ status, path }) => status.includes(403) && path === undefined)
  return [
    ...tooMuch.map((reason) => `403 ${reason} is a 429 that passes`),
    ...passing.map((status) => `${status} cannot be tried again here`),
    ...(forbidden?.retry === true ? ['403 does not pass'] : []),
  ]
}

import type { Connector, Endpoint } from '../definition/connector.ts'
import { namedSchema, schemaJudgeOf } from '../definition/json-schema.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import { readMultipart, readRelated } from './check-parts.ts'
import { type Values, coerceText } from './check-parameters.ts'
import type { Effects } from './faults.ts'
import { Received } from './received.ts'
import { Refusal, badRequest } from './reply.ts'
import type { Spool, Spooled } from './state/spool.ts'
import { type Arrival, bareMediaType, headerOf, mediaTypeOf, readText, receive } from './wire.ts'

/** What came as content: parameters that stand there, a value, or only how many bytes it was. */
export interface Content {
  readonly params: Values
  readonly value?: unknown
  readonly bytes?: number
  /** The bytes, where the connector says that they are remembered. */
  readonly stored?: Spooled
  /** What is known of the bytes of a whole content. */
  readonly received?: Received
  /** The bytes of a piece of an upload. */
  readonly piece?: Buffer
}

const NOTHING: Content = { params: {} }
const FORM = 'application/x-www-form-urlencoded'

/** Reads the content and refuses what the endpoint does not take. */
export const readContent = (
  arrival: Arrival,
  connector: Connector,
  endpoint: Endpoint,
  { spool, isPiece, reset }: Taking,
): Promise<Content> => {
  const { body, params } = endpoint
  const remembers = endpoint.state !== undefined && !isPiece
  const remembered = remembers ? spool : undefined
  if (body?.binary) return readBinary(arrival, body, { isPiece, reset, ...(remembers && { spool }) })
  if (body?.multipart !== undefined) return readMultipart(arrival, endpoint, remembered)
  if (body?.related) return readRelated(arrival, endpoint, remembered)
  if (body?.text) return readPlain(arrival, body)
  if (body?.form !== undefined) return readForm(arrival, connector, body)
  if (body?.json !== undefined) return readJson(arrival, connector, body)
  const names = params.filter((parameter) => parameter.in === 'body').map(({ wireName }) => wireName)
  return names.length > 0 ? readMembers(arrival, names) : readNothing(arrival)
}

/** What becomes of bytes. */
interface Taking {
  /** Where they are kept, if the connector says that they are. */
  readonly spool: Spool
  readonly isPiece: boolean
  readonly reset: Effects['reset']
}

type Body = NonNullable<Endpoint['body']>

const readBinary = async (
  arrival: Arrival,
  { required, contentType }: Body,
  { spool, isPiece, reset }: Partial<Taking>,
): Promise<Content> => {
  const type = mediaTypeOf(arrival)
  if (contentType !== undefined && hasContent(arrival)) needType(arrival, contentType)
  else if (type === FORM) throw wrongType(type, 'application/octet-stream')
  const received = new Received()
  const file = spool?.open()
  const piece: Buffer[] = []
  const bytes = await receive(arrival, reset === 'mid_upload', async (chunk) => {
    received.add(chunk)
    await file?.write(chunk)
    if (isPiece === true) piece.push(chunk)
  })
  // A file may be empty; what is missing is a content that was never announced.
  if (required && bytes === 0 && !hasContent(arrival) && headerOf(arrival, 'content-length') === undefined)
    throw badRequest('The content is missing.')
  if (isPiece === true) return { params: {}, bytes, piece: Buffer.concat(piece) }
  return { params: {}, bytes, received, ...(file !== undefined && { stored: await file.finish() }) }
}

const readPlain = async (arrival: Arrival, { required, contentType = 'text/plain' }: Body): Promise<Content> => {
  const value = await readText(arrival)
  if (value === '' && !required) return NOTHING
  if (value === '') throw badRequest('The content is missing.')
  needType(arrival, contentType)
  return { params: {}, value }
}

const readForm = async (
  arrival: Arrival,
  connector: Connector,
  { form, required, contentType = FORM }: Body,
): Promise<Content> => {
  const text = await readText(arrival)
  if (text === '' && !required) return NOTHING
  needType(arrival, contentType)
  const schema = typeof form === 'string' ? connector.schemas[form] : undefined
  const properties = isObject(schema?.properties) ? schema.properties : {}
  const value: Record<string, unknown> = {}
  const pairs = new URLSearchParams(text)
  for (const name of new Set(pairs.keys())) {
    const property = isObject(properties[name]) ? properties[name] : {}
    const items = isObject(property.items) ? property.items : {}
    const all = pairs.getAll(name)
    value[name] =
      property.type === 'array' ? all.map((item) => coerceText(items.type, item)) : coerceText(property.type, all[0]!)
  }
  if (typeof form === 'string') needFit(connector, form, value)
  return { params: {}, value }
}

const readJson = async (arrival: Arrival, connector: Connector, body: Body): Promise<Content> => {
  const text = await readText(arrival)
  if (text === '' && !body.required && mediaTypeOf(arrival) === undefined) return NOTHING
  needType(arrival, body.contentType ?? 'application/json')
  const value = needJson(text)
  if (typeof body.json === 'string') needFit(connector, body.json, value)
  return { params: {}, value }
}

const readMembers = async (arrival: Arrival, names: readonly string[]): Promise<Content> => {
  const text = await readText(arrival)
  if (text === '' && mediaTypeOf(arrival) === undefined) return NOTHING
  needType(arrival, 'application/json')
  const value = needJson(text)
  if (value === null) return NOTHING
  if (!isObject(value)) throw badRequest('The content is no JSON object.')
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) throw badRequest(`The content has an unknown member ${unknown}.`, 'unknown_parameter')
  return { params: value }
}

const readNothing = async (arrival: Arrival): Promise<Content> => {
  const text = await readText(arrival)
  const isJson = mediaTypeOf(arrival) === 'application/json'
  if (text === '' && isJson && arrival.method !== 'GET' && arrival.method !== 'HEAD')
    throw badRequest('The content is announced as JSON, but there is none.')
  // A procedure without arguments may be called with null.
  if (text !== '' && !(isJson && parseJson(text) === null)) throw badRequest('This endpoint takes no content.')
  return NOTHING
}

const hasContent = ({ message }: Arrival): boolean =>
  message.headers['transfer-encoding'] !== undefined || Number(message.headers['content-length'] ?? 0) > 0

const needType = (arrival: Arrival, wanted: string): void => {
  const type = mediaTypeOf(arrival)
  if (type === undefined || bareMediaType(wanted) !== type) throw wrongType(type, wanted)
}

const wrongType = (type: string | undefined, wanted: string): Refusal =>
  badRequest(`The Content-Type must be ${wanted}, not ${type ?? 'absent'}.`, 'wrong_content_type')

const needJson = (text: string): unknown => {
  const value = parseJson(text)
  if (value === undefined) throw badRequest(text === '' ? 'The content is missing.' : 'The content is no JSON.')
  return value
}

const needFit = (connector: Connector, schema: string, value: unknown): void => {
  const [misfit] = schemaJudgeOf(connector).misfits(schemaCalled(schema), value)
  if (misfit !== undefined)
    throw badRequest(`The content${misfit.at && ` at ${misfit.at}`} ${misfit.says}.`, 'invalid_body')
}

// The judge compiles a schema once for each object that it is given.
const references = new Map<string, ReturnType<typeof namedSchema>>()

const schemaCalled = (name: string): ReturnType<typeof namedSchema> => {
  const known = references.get(name) ?? namedSchema(name)
  references.set(name, known)
  return known
}

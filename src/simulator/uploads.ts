import type { Connector, Endpoint } from '../definition/connector.ts'
import { templatePlaces } from '../definition/template.ts'
import type { Upload } from '../definition/schema.ts'
import { newToken } from '../runtime/ids.ts'
import { isObject } from '../runtime/json.ts'
import type { Values } from './check-parameters.ts'
import { Received } from './received.ts'
import type { Reply } from './reply.ts'
import type { Spool, SpoolFile } from './state/spool.ts'

export type InPieces = Exclude<Upload, { style: 'single' }>

/** Content that a provider has taken in whole, in whatever way. */
export interface Uploaded {
  readonly connector: string
  /** The endpoint that the content is for, not those that its pieces went to. */
  readonly endpoint: string
  readonly params: Values
  readonly bytes: number
  readonly sha256: string
  /** Absent where it is large. */
  readonly content?: Buffer
}

/** An upload in pieces that is under way. */
export interface OpenUpload {
  readonly id: string
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly upload: InPieces
  /** Whose upload it is. */
  readonly account: string
  /** What the opening was answered with. */
  readonly opening: unknown
  params: Values
  total: number | undefined
  /** What it ended with. */
  end?: Reply
  readonly received: Received
  /** Where the content is kept, if the connector says that it is. */
  readonly file: SpoolFile | undefined
}

/** How an upload was opened. */
interface Opening {
  readonly given: Values
  readonly body: unknown
  readonly opening: unknown
  readonly account: string
}

/** The uploads of all providers. */
export interface Uploads {
  /** Opens an upload for whose pieces this endpoint is the opening; undefined where it is none. */
  open(connector: Connector, start: Endpoint, how: Opening): OpenUpload | undefined
  find(id: string): OpenUpload | undefined
  forget(id: string): void
  /** Takes down what has arrived whole. */
  take(upload: Pick<OpenUpload, 'connector' | 'endpoint' | 'params' | 'received'>): void
  /** The last that have arrived, the newest at the end. */
  taken(): readonly Uploaded[]
}

const OPEN_MAX = 1_000
const TAKEN_MAX = 50

/** `onTaken` is told of each content as it arrives. */
export const createUploads = (spool: Spool, onTaken: (uploaded: Uploaded) => void = () => {}): Uploads => {
  const open = new Map<string, OpenUpload>()
  const taken: Uploaded[] = []
  return {
    open: (connector, start, { given, body, opening, account }) => {
      const found = uploadFrom(connector, start, { given, body })
      if (found === undefined) return undefined
      const { endpoint, upload, params } = found
      const file = remembers(connector, endpoint, upload) ? spool.open() : undefined
      const made = { id: newToken(), connector, endpoint, upload, opening, account, params, total: undefined, file }
      const opened: OpenUpload = { ...made, received: new Received() }
      open.set(opened.id, opened)
      if (open.size > OPEN_MAX) open.delete(open.keys().next().value!)
      return opened
    },
    find: (id) => open.get(id),
    forget: (id) => void open.delete(id),
    take: ({ connector, endpoint, params, received }) => {
      const content = received.content()
      const uploaded: Uploaded = {
        connector: connector.name,
        endpoint: endpoint.name,
        params,
        bytes: received.bytes,
        sha256: received.sha256(),
        ...(content !== undefined && { content }),
      }
      taken.push(uploaded)
      if (taken.length > TAKEN_MAX) taken.shift()
      onTaken(uploaded)
    },
    taken: () => taken,
  }
}

const remembers = ({ endpoints }: Connector, { state }: Endpoint, upload: InPieces): boolean =>
  state !== undefined || (upload.style === 'calls' && endpoints.get(upload.finish)?.state !== undefined)

/** Adds what the provider has taken of a piece. */
export const addTo = async ({ received, file }: OpenUpload, bytes: Buffer): Promise<void> => {
  received.add(bytes)
  await file?.write(bytes)
}

/** Of the endpoints that open their uploads here the one of which most can be told from how it was opened. */
const uploadFrom = (
  { endpoints }: Connector,
  { name }: Endpoint,
  { given, body }: Pick<Opening, 'given' | 'body'>,
): { readonly endpoint: Endpoint; readonly upload: InPieces; readonly params: Values } | undefined =>
  [...endpoints.values()]
    .flatMap((endpoint) => {
      const { upload } = endpoint
      if (upload === undefined || upload.style === 'single' || upload.start !== name) return []
      return [
        { endpoint, upload, params: { ...paramsOf(upload.startParams, given), ...paramsOf(upload.startBody, body) } },
      ]
    })
    .toSorted((one, other) => Object.keys(other.params).length - Object.keys(one.params).length)[0]

/** The values of the caller's own parameters, found where templates put them. */
export const paramsOf = (template: unknown, filled: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(valuesIn(template, filled)).flatMap(([name, value]) =>
      name.startsWith('param.') ? [[name.slice('param.'.length), value]] : [],
    ),
  )

/** Reads a filled template backwards: what stands where it has one place and nothing else. */
export const valuesIn = (template: unknown, filled: unknown): Record<string, unknown> => {
  if (typeof template === 'string') {
    const [place] = templatePlaces(template)
    const isWhole = place !== undefined && place.text === template && place.filters.length === 0
    return isWhole && filled !== undefined ? { [place.name]: filled } : {}
  }
  if (!isObject(template) || !isObject(filled)) return {}
  return Object.assign({}, ...Object.entries(template).map(([name, member]) => valuesIn(member, filled[name])))
}

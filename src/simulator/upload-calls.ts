import { isDeepStrictEqual } from 'node:util'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { type JsonPath, pathsOf } from '../definition/json-path.ts'
import type { Content } from './check-body.ts'
import type { Values } from './check-parameters.ts'
import { Refusal, badRequest } from './reply.ts'
import { type InPieces, type Uploads, addTo, paramsOf, valuesIn } from './uploads.ts'

type OfCalls = Extract<InPieces, { style: 'calls' }>

/** A piece that came by a call of the connector. */
interface Piece {
  readonly word: 'append' | 'finish'
  readonly upload: OfCalls
  readonly given: Readonly<Record<string, unknown>>
}

/** Whether an endpoint takes pieces, and what its parameters say of this one. */
const pieceOf = ({ endpoints }: Connector, { name }: Endpoint, values: Values): Piece | undefined => {
  for (const { upload } of endpoints.values()) {
    if (upload?.style !== 'calls' || (upload.append !== name && upload.finish !== name)) continue
    const word = upload.append === name ? 'append' : 'finish'
    return { word, upload, given: valuesIn(upload[`${word}Params`], values) }
  }
  return undefined
}

/** Whether an endpoint takes pieces of uploads. */
export const takesPieces = (connector: Connector, endpoint: Endpoint): boolean =>
  pieceOf(connector, endpoint, {}) !== undefined

/** What a call does: an endpoint, what it is given, and the content. */
export interface Acted {
  readonly endpoint: Endpoint
  readonly params: Values
  readonly content: Content
}

/**
 * Takes a piece that came by a call, and gives what the upload does that it ends, if it does. Refuses what does not go
 * on where the upload stands, and says where that is.
 */
export const takeCall = async (
  connector: Connector,
  endpoint: Endpoint,
  values: Values,
  { piece: bytes = Buffer.alloc(0) }: Content,
  uploads: Uploads,
): Promise<Acted | undefined> => {
  const { word, upload, given } = pieceOf(connector, endpoint, values)!
  const open = uploads.find(String(given['upload.session']))
  if (open === undefined || open.connector.name !== connector.name)
    throw new Refusal(409, 'not_found', 'There is no such upload session.')
  const offset = given['upload.offset']
  if (offset !== open.received.bytes) throw wrongOffset(open.received.bytes, word, upload)
  if (word === 'append' && bytes.length % upload.multipleOf !== 0)
    throw badRequest(`The piece has ${bytes.length} bytes, no multiple of ${upload.multipleOf}.`)
  await addTo(open, bytes)
  if (word === 'append') return undefined
  open.params = { ...open.params, ...paramsOf(upload.finishParams, values) }
  uploads.forget(open.id)
  uploads.take(open)
  const stored = await open.file?.finish()
  const content = { params: {}, bytes: open.received.bytes, ...(stored !== undefined && { stored }) }
  // The end of an upload makes what the upload's own endpoint would, unless it says what it makes itself.
  const makes = endpoint.state === undefined && open.endpoint.state !== undefined
  return makes ? { endpoint: open.endpoint, params: open.params, content } : { endpoint, params: values, content }
}

/** Whether a request is that of an example, which names sessions that nobody has opened here. */
export const isOfExample = ({ examples }: Endpoint, values: Values): boolean =>
  examples.some(({ params }) => Object.keys(params).every((name) => isDeepStrictEqual(params[name], values[name])))

const wrongOffset = (at: number, word: Piece['word'], { expected }: OfCalls): Refusal => {
  const paths = expected === undefined ? [] : pathsOf(expected)
  const path = word === 'append' ? paths[0] : paths.at(-1)
  const says: [JsonPath, unknown][] = path === undefined ? [] : [[path, at]]
  return new Refusal(409, 'incorrect_offset', `There are ${at} bytes.`, {}, says)
}

import { writePath } from '../definition/json-path.ts'
import { isObject } from '../runtime/json.ts'
import { chooseExample, isAskedBy, madeUpResponse, replyOf, sized } from './examples.ts'
import { type Effects, retryAfterOf } from './faults.ts'
import { providerError } from './provider-error.ts'
import { Refusal, type Reply, badRequest, emptyReply, jsonReply } from './reply.ts'
import { withMemory } from './state/answer.ts'
import type { Memory } from './state/memory.ts'
import { type InPieces, type OpenUpload, type Uploads, addTo } from './uploads.ts'
import { type Arrival, headerOf, receive } from './wire.ts'

type AtAddress = OpenUpload & { readonly upload: Extract<InPieces, { style: 'session' }> }

/** A stretch as `Content-Range` says it, RFC 9110 section 14.4; without a first byte it asks what is there. */
interface Range {
  readonly first: number | undefined
  readonly last: number
  readonly total: number | undefined
}

/** Whether a request asks what has arrived, in place of sending more. */
export const isQuestion = (arrival: Arrival, { upload }: OpenUpload): boolean =>
  upload.style === 'session' &&
  arrival.method === upload.status.method &&
  (headerOf(arrival, 'content-range') === undefined || rangeOf(arrival).first === undefined)

/** Answers one request to the address of an upload, as its provider does. */
export const answerPiece = async (
  arrival: Arrival,
  given: OpenUpload,
  effects: Effects,
  uploads: Uploads,
  memory: Memory,
): Promise<Reply> => {
  const open = given as AtAddress
  try {
    if (effects.status !== undefined)
      throw new Refusal(effects.status, 'fault', 'As the fault demands.', retryAfterOf(effects))
    if (effects.session === 'expired') uploads.forget(open.id)
    if (uploads.find(open.id) === undefined) throw new Refusal(404, 'not_found', 'There is no such upload session.')
    if (arrival.method === 'DELETE') return abandon(open, uploads)
    if (isQuestion(arrival, open)) return open.end ?? progress(open, 200)
    if (arrival.method !== open.upload.method)
      throw new Refusal(405, 'method_not_allowed', `This address takes ${open.upload.method}.`)
    return await takePiece(arrival, open, effects, uploads, memory)
  } catch (error) {
    await drain(arrival)
    if (!(error instanceof Refusal)) throw error
    return providerError(open.connector, open.endpoint, error)
  }
}

const takePiece = async (
  arrival: Arrival,
  open: AtAddress,
  effects: Effects,
  uploads: Uploads,
  memory: Memory,
): Promise<Reply> => {
  const range = rangeOf(arrival)
  judge(range, arrival, open)
  open.total ??= range.total
  await takeBytes(arrival, open, range as Range & { first: number }, effects)
  if (!isWhole(open)) return progress(open, open.upload.more[0]!)
  uploads.take(open)
  // Who is asked by Range keeps what it said at the end; elsewhere the address is gone.
  if (!saysByHeader(open)) uploads.forget(open.id)
  open.end = await finalReply(open, memory)
  return open.end
}

const rangeOf = (arrival: Arrival): Range => {
  const text = headerOf(arrival, 'content-range')
  const match = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(text ?? '')
  if (match === null) throw badRequest('The Content-Range is missing or none.', 'invalid_range')
  const [, first, last, total] = match
  return {
    first: first === undefined ? undefined : Number(first),
    last: Number(last),
    total: total === '*' ? undefined : Number(total),
  }
}

const judge = ({ first, last, total }: Range, arrival: Arrival, open: AtAddress): void => {
  const { multipleOf, maxBytes, needsLength } = open.upload
  if (first === undefined) throw badRequest('The Content-Range names no bytes.', 'invalid_range')
  const length = last - first + 1
  const isLast = total !== undefined && last + 1 === total
  if (length < 1 || (total !== undefined && last >= total))
    throw badRequest('The Content-Range is none.', 'invalid_range')
  if (Number(headerOf(arrival, 'content-length') ?? Number.NaN) !== length)
    throw badRequest('The Content-Length is not that of the Content-Range.', 'invalid_range')
  if (open.total !== undefined && total !== open.total && total !== undefined)
    throw badRequest(`The length was ${open.total} before.`, 'invalid_range')
  if (total === undefined && needsLength) throw badRequest('The length must be known.', 'invalid_range')
  if (!isLast && length % multipleOf !== 0)
    throw badRequest(`The piece has ${length} bytes, no multiple of ${multipleOf}.`, 'invalid_range')
  if (maxBytes !== undefined && last >= maxBytes) throw new Refusal(413, 'too_large', 'The content is too large.')
  const { bytes } = open.received
  const isThereAlready = first < bytes && !saysByHeader(open)
  if (first > bytes || isThereAlready)
    throw new Refusal(416, 'invalid_range', `There are ${bytes} bytes, and the piece begins at ${first}.`)
}

/** What comes twice is passed over. A piece that breaks off counts as far as its whole blocks, or not at all. */
const takeBytes = async (
  arrival: Arrival,
  open: AtAddress,
  { first, last }: Range & { first: number },
  { reset }: Effects,
): Promise<void> => {
  const chunks: Buffer[] = []
  const block = saysByHeader(open) ? open.upload.multipleOf : last - first + 1
  const take = (whole: Buffer): Promise<void> => addTo(open, whole.subarray(open.received.bytes - first))
  try {
    await receive(arrival, reset === 'mid_upload', (chunk) => chunks.push(chunk))
  } catch (error) {
    const come = Buffer.concat(chunks)
    await take(come.subarray(0, come.length - (come.length % block)))
    throw error
  }
  await take(Buffer.concat(chunks))
}

const isWhole = ({ total, received }: OpenUpload): boolean => total !== undefined && received.bytes === total

const saysByHeader = ({ upload: { received } }: AtAddress): boolean => received !== undefined && 'header' in received

const progress = ({ upload, opening, received: { bytes } }: AtAddress, status: number): Reply => {
  const { received, url, more } = upload
  if (received === undefined) return emptyReply(status)
  if ('header' in received)
    return emptyReply(more[0]!, bytes === 0 ? {} : { [received.header]: `bytes=0-${bytes - 1}` })
  const known = 'path' in url ? withoutMember(opening, url.path) : opening
  return jsonReply(status, writePath(known, received.path, `${bytes}-`))
}

const withoutMember = (json: unknown, [name, ...deeper]: readonly (string | number)[]): unknown => {
  if (!isObject(json) || deeper.length > 0) return json
  const { [String(name)]: _, ...rest } = json
  return rest
}

const finalReply = async (open: OpenUpload, memory: Memory): Promise<Reply> => {
  const { connector, endpoint, params, account, received, file } = open
  const content = { params: {}, bytes: received.bytes }
  const example = chooseExample(endpoint, params, content)
  const stored = await file?.finish()
  const shown = example?.response ?? madeUpResponse(connector, endpoint)
  const isExample = isAskedBy(example, endpoint, params, content)
  const deed = { connector, endpoint, account, params, content: stored, isExample }
  const { response } = withMemory(shown, endpoint, memory, deed)
  return replyOf(sized(response, content))
}

const abandon = (open: AtAddress, uploads: Uploads): Reply => {
  uploads.forget(open.id)
  return emptyReply(saysByHeader(open) ? 499 : 204)
}

const drain = async ({ message }: Arrival): Promise<void> => {
  if (message.readableEnded || message.destroyed) return
  for await (const _ of message);
}

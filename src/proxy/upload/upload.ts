import { Readable } from 'node:stream'
import type { LiveConnection } from '../../connections/live-connection.ts'
import type { Connector, Endpoint } from '../../definition/connector.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { judgeCall } from '../../outgoing/build.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import type { Call } from '../proxy.ts'
import type { ReadCall } from '../read-call.ts'
import { patienceOf, patiently } from './deliver.ts'
import { openSession } from './open-session.ts'
import { type Pieces, cutPieces, judgeLength, limited, pieceBytes } from './pieces.ts'
import { findUpload } from './find-upload.ts'
import { type Resumption, readResumption, sealUpload } from './resumable.ts'
import type { InPieces, Session, UploadFacts } from './session.ts'
import { ended, forget, transfer } from './transfer.ts'

interface Needs {
  readonly live: LiveConnection
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly call: Call
  readonly deps: ProxyDependencies
  /** Sends the endpoint's own request. */
  readonly whole: (asked: ReadCall) => Promise<ProviderResponse>
}

/** The content of a call. */
interface Content {
  readonly source: Readable
  readonly length: number | undefined
  readonly contentType: string
}

/** Sends the content of a call, in one request or in pieces, and gives the provider's answer at the end. */
export const sendUpload = async (asked: ReadCall, needs: Needs): Promise<ProviderResponse> => {
  const { connector, endpoint, call, whole } = needs
  const upload = endpoint.upload!
  const resumption = readResumption(call.incoming.headers)
  const content = contentOf(asked, endpoint)
  // What is wrong with the call is said before its content is read.
  if (content === undefined) return whole(asked)
  judgeCall(connector, endpoint, asked)
  judgeLength(content.length === undefined ? undefined : (resumption?.offset ?? 0) + content.length, upload.maxBytes)
  if (upload.style === 'single') return whole(withLimit(asked, upload.maxBytes))
  if (resumption?.offset !== undefined && resumption.offset > 0)
    return resume(upload, content, resumption.id, resumption.offset, needs)
  const isSmall = content.length !== undefined && content.length <= inOneMax(upload, resumption)
  return isSmall ? whole(asked) : begin(asked, upload, content, resumption, needs)
}

/** Who wants to be able to go on gets pieces as soon as there would be two. */
const inOneMax = ({ singleMax, chunk }: InPieces, resumption: Resumption | undefined): number =>
  resumption === undefined ? singleMax : Math.min(singleMax, chunk)

const contentOf = ({ stream, body }: ReadCall, { body: wanted }: Endpoint): Content | undefined => {
  if (stream !== undefined) {
    const { source, contentLength, contentType = 'application/octet-stream' } = stream
    const length = contentLength === undefined ? undefined : Number(contentLength)
    return { source, length, contentType: wanted?.contentType ?? contentType }
  }
  if (typeof body !== 'string') return undefined
  const bytes = Buffer.from(body)
  return { source: bytesAsStream(bytes), length: bytes.length, contentType: wanted?.contentType ?? 'text/plain' }
}

const bytesAsStream = (bytes: Buffer): Readable =>
  Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: false })

const withLimit = (asked: ReadCall, bytesMax: number | undefined): ReadCall => {
  const { stream } = asked
  if (stream === undefined || stream.contentLength !== undefined || bytesMax === undefined) return asked
  return { ...asked, stream: { ...stream, source: limited(stream.source, bytesMax) } }
}

/** Cuts content into pieces as soon as there is memory for one, and holds it until nothing is done with them any more. */
const inPieces = async (
  source: Readable,
  { upload, from, total, needs }: { upload: InPieces; from: number; total: number | undefined; needs: Needs },
  send: (pieces: Pieces) => Promise<ProviderResponse>,
): Promise<ProviderResponse> => {
  const { chunk, maxBytes: bytesMax } = upload
  const { deps, live, call } = needs
  // Its sender waits, too, and is not to blame for the silence.
  source.pause()
  const release = await deps.uploadMemory.take(pieceBytes({ chunk, from, total }), live.connection.id, call.signal)
  try {
    return await send(cutPieces(source, { chunk, from, total, bytesMax }))
  } finally {
    release()
  }
}

const begin = (
  asked: ReadCall,
  upload: InPieces,
  content: Content,
  resumption: Resumption | undefined,
  needs: Needs,
): Promise<ProviderResponse> =>
  inPieces(content.source, { upload, from: 0, total: content.length, needs }, (pieces) =>
    beginWith(pieces, { asked, upload, contentType: content.contentType, resumption, needs }),
  )

interface Beginning {
  readonly asked: ReadCall
  readonly upload: InPieces
  readonly contentType: string
  readonly resumption: Resumption | undefined
  readonly needs: Needs
}

const beginWith = async (
  pieces: Pieces,
  { asked, upload, contentType, resumption, needs }: Beginning,
): Promise<ProviderResponse> => {
  const { live, connector, endpoint, call, deps } = needs
  const { needsLength } = upload
  const first = await pieces.next()
  // What came without a length may turn out to be short.
  if (first.isLast && first.bytes.length <= inOneMax(upload, resumption))
    return needs.whole(inOnePiece(asked, first.bytes, contentType))
  if (needsLength && first.total === undefined) throw new PlatformError('upload_length_required')

  const facts: UploadFacts = { live, connector, endpoint, params: asked.params, contentType, deps }
  const open = (): ReturnType<typeof openSession> =>
    openSession(upload, first.total, facts, patienceOf(resumption?.id, call.signal))
  const opened = await open()
  if ('refusal' in opened) return opened.refusal
  const { total } = first
  const keep = keeper(resumption?.id, facts, total)
  if (!(await keep.first(opened))) {
    forget(opened, deps)
    throw new PlatformError('upload_conflict', {
      detail: 'An upload of this id has begun: go on with it by Connector-Upload-Offset, or delete it.',
    })
  }
  const reopen = async (): ReturnType<typeof openSession> => {
    const again = await open()
    if (!('refusal' in again)) await keep.again(again)
    return again
  }
  return transfer(pieces, first, opened, { ...needs, id: resumption?.id, reopen })
}

/** Keeps a session for callers that said under which id they will take it up again. */
const keeper = (
  id: string | undefined,
  { live, endpoint, params, contentType, deps }: UploadFacts,
  length: number | undefined,
) => {
  const sealed = ({ memory }: Session) =>
    sealUpload(
      live,
      id!,
      endpoint.name,
      { session: memory, params, contentType, ...(length !== undefined && { length }) },
      deps,
    )
  return {
    first: async (session: Session): Promise<boolean> => id === undefined || deps.uploads.insert(sealed(session)),
    again: async (session: Session): Promise<void> => {
      if (id !== undefined) await deps.uploads.replace(sealed(session))
    },
  }
}

const inOnePiece = (asked: ReadCall, bytes: Buffer, contentType: string): ReadCall => {
  if (asked.stream === undefined) return asked
  const stream = { source: bytesAsStream(bytes), contentType, contentLength: String(bytes.length) }
  return { ...asked, stream }
}

const resume = async (
  upload: InPieces,
  { source, length }: Content,
  id: string,
  offset: number,
  needs: Needs,
): Promise<ProviderResponse> => {
  const { live, connector, endpoint, call, deps } = needs
  const { session, memory, stored } = await findUpload(live, connector, id, call.grant, deps)
  if (stored.endpoint !== endpoint.name)
    throw new PlatformError('upload_conflict', { detail: `The upload of this id is one of ${stored.endpoint}.` })
  const total = memory.length ?? (length === undefined ? undefined : offset + length)
  if (length !== undefined && offset + length !== total)
    throw new PlatformError('upload_conflict', {
      detail: `From ${offset} on there are ${total! - offset} bytes left of what was announced, not ${length}.`,
    })
  const outcome = await patiently(() => session.ask(offset, total, call.signal), deps, call.signal)
  if (outcome.kind === 'answer') return ended(outcome.response, session, { ...needs, id })
  if (outcome.kind === 'lost') {
    await deps.uploads.remove(live.connection.id, id)
    throw new PlatformError('upload_lost')
  }
  if (outcome.offset < offset)
    throw new PlatformError('upload_conflict', {
      detail: `The provider has only ${outcome.offset} bytes: go on from there.`,
      members: { offset: outcome.offset },
    })
  return inPieces(source, { upload, from: offset, total, needs }, (pieces) => {
    pieces.skipTo(outcome.offset)
    return transfer(pieces, undefined, session, { ...needs, id, reopen: undefined })
  })
}

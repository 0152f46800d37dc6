import { templateValues } from '../../connections/live-connection.ts'
import type { Place, Upload } from '../../definition/schema.ts'
import { fillTemplate } from '../../definition/template.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { givenAddress, readPlace } from '../../outgoing/given-address.ts'
import { sendAs } from '../send-as.ts'
import { attempt, isGone, jsonOf } from './attempt.ts'
import type { Piece } from './pieces.ts'
import type { Outcome, Session, UploadFacts } from './session.ts'

type OfSession = Extract<Upload, { style: 'session' }>

/** So slow a connection may be that a piece still arrives before we stop waiting for its answer. */
const BYTES_PER_MS_MIN = 50
const RANGE_NOT_SATISFIABLE = 416

/** A session whose pieces go with `Content-Range` (RFC 9110, 14.4) to an address that the provider gave. */
export const addressSession = (url: unknown, upload: OfSession, facts: UploadFacts): Session => {
  const { live, connector, endpoint, deps } = facts
  const hosts = [connector.endpoints.get(upload.start)!, endpoint].map(({ host }) => connector.hosts.get(host)!)
  const inputs = templateValues(connector, live)
  const address = givenAddress(url, { hosts, inputs, sendAuth: upload.sendAuth })

  const request = (
    method: string,
    headers: string[],
    body: Buffer | undefined,
    signal?: AbortSignal,
  ): Promise<ProviderResponse> => {
    const timeoutMs = (endpoint.timeoutMs ?? connector.defaults.timeoutMs) + (body?.length ?? 0) / BYTES_PER_MS_MIN
    const { auth } = endpoint
    const made = { ...address, method, headers, timeoutMs: Math.ceil(timeoutMs), ...(auth !== undefined && { auth }) }
    return sendAs(
      live,
      connector,
      { ...made, ...(body !== undefined && { body }), ...(signal !== undefined && { signal }) },
      'return',
      deps,
    )
  }

  const ask: Session['ask'] = (_near, total, signal) => {
    const { method, headers } = upload.status
    const filled = Object.entries(headers).flatMap(([name, value]) => [
      name.toLowerCase(),
      fillTemplate(value, { 'upload.length': String(total ?? '*') }),
    ])
    const body = method === 'PUT' || method === 'POST' ? Buffer.alloc(0) : undefined
    return attempt(
      () => request(method, filled, body, signal),
      (response) => judgeStatus(response, upload),
      signal,
    )
  }

  return {
    memory: { style: 'session', url: address.url.href },
    canTell: true,
    ask,
    send: (piece, signal) => {
      // All is there, but the provider has not said how it ended.
      if (piece.bytes.length === 0) return ask(piece.from, piece.total, signal)
      return attempt(
        () => request(upload.method, ['content-range', contentRange(piece)], piece.bytes, signal),
        (response) => judgePiece(response, piece, upload),
        signal,
      )
    },
    abandon: async () => {
      if (upload.abandon) (await request('DELETE', [], undefined)).abort()
    },
  }
}

const contentRange = ({ from, bytes, total }: Piece): string =>
  `bytes ${from}-${from + bytes.length - 1}/${total ?? '*'}`

const judgePiece = async (response: ProviderResponse, piece: Piece, upload: OfSession): Promise<Outcome> => {
  if (upload.more.includes(response.status))
    return { kind: 'at', offset: (await offsetIn(response, upload)) ?? piece.from + piece.bytes.length }
  if (isGone(response)) return { kind: 'lost' }
  // It has more or less than we believe: it is asked, as after a break.
  return response.status === RANGE_NOT_SATISFIABLE ? { kind: 'again', response } : { kind: 'answer', response }
}

const judgeStatus = async (response: ProviderResponse, upload: OfSession): Promise<Outcome> => {
  if (upload.more.includes(response.status)) return { kind: 'at', offset: (await offsetIn(response, upload)) ?? 0 }
  if (isGone(response)) return { kind: 'lost' }
  // A success that says nothing of ranges is that of the whole upload, whose own answer was lost.
  const offset = response.status < 300 && saysRange(response, upload) ? await offsetIn(response, upload) : undefined
  return offset === undefined ? { kind: 'answer', response } : { kind: 'at', offset }
}

const saysRange = (response: ProviderResponse, { received }: OfSession): boolean =>
  received !== undefined && ('path' in received || response.header(received.header) !== undefined)

/** How far the provider has come; undefined where it does not say. Uses the answer up where its status said to go on. */
const offsetIn = async (response: ProviderResponse, { received }: OfSession): Promise<number | undefined> => {
  const json = await jsonOf(response)
  if (received === undefined) return undefined
  const value = readPlace(response, json, received)
  if (value === undefined && 'header' in received) return 0
  return offsetOf(value, received)
}

/** `bytes=0-41` in a header says what is there, `42-` or `42-99` in JSON what comes next. */
export const offsetOf = (value: unknown, place: Place): number | undefined => {
  const text = String(value)
  if (/^\d+$/.test(text)) return Number(text)
  const [, first, last] = /^(?:bytes[= ])?(\d+)-(\d*)$/.exec(text) ?? []
  if (first === undefined) return undefined
  if ('path' in place) return Number(first)
  return last === '' ? undefined : Number(last) + 1
}

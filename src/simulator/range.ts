import type { IncomingHttpHeaders } from 'node:http'
import type { ByteRun } from './bytes.ts'
import { type Reply, emptyReply } from './reply.ts'

/** The part of an answer that a request asks for by `Range` (RFC 9110, 14), or by `If-None-Match` nothing at all. */
export const partOf = (reply: Reply, headers: IncomingHttpHeaders): Reply => {
  const { etag } = reply.headers
  if (reply.status !== 200) return reply
  if (etag !== undefined && headers['if-none-match'] === etag) return emptyReply(304, { etag })
  if (!reply.isRangeable) return reply
  const whole: Reply = { ...reply, headers: { 'accept-ranges': 'bytes', ...reply.headers } }
  const ifRange = headers['if-range']
  if (headers.range === undefined || (ifRange !== undefined && ifRange !== etag)) return whole

  const { length } = reply.content
  const range = readRange(headers.range, length)
  if (range === undefined) return whole
  if (range === 'unsatisfiable') return emptyReply(416, { 'content-range': `bytes */${length}` })
  const [from, to] = range
  return {
    status: 206,
    headers: { ...whole.headers, 'content-range': `bytes ${from}-${to - 1}/${length}` },
    content: stretchOf(reply.content, from, to),
  }
}

/** A single range as from and to (exclusive); undefined for what a server ignores: other units and several ranges. */
const readRange = (range: string, length: number): [from: number, to: number] | 'unsatisfiable' | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim())
  if (match === null) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  if (first === '') {
    const size = Math.min(Number(last), length)
    return size === 0 ? 'unsatisfiable' : [length - size, length]
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return undefined
  if (from >= length) return 'unsatisfiable'
  return [from, last === '' ? length : Math.min(Number(last) + 1, length)]
}

const stretchOf = (content: ByteRun, from: number, to: number): ByteRun => ({
  length: to - from,
  read: (start, end) => content.read(from + start, from + end),
})

import { once } from 'node:events'
import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib'
import { Agent } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { createFairFlow } from './fair-flow.ts'
import { ProviderResponse } from './provider-response.ts'
import { noteSink } from './testing.ts'

/** What a server on loopback answers, as undici brings it. */
const answerOf = async (listener: RequestListener): Promise<ProviderResponse> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  const agent = new Agent()
  onTestFinished(async () => {
    await agent.destroy()
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const timing = { idleMs: 30_000, wholeMs: 60_000, isTimedFrom: 'request', mayStillSend: undefined } as const
  return new Promise((resolve, reject) => {
    const response = new ProviderResponse(resolve, reject, timing, createFairFlow())
    agent.dispatch({ origin: `http://127.0.0.1:${port}`, path: '/', method: 'GET' }, response)
  })
}

const SECRET = 'token-12345'
const TEXT = `{"denied":"${SECRET}"}`
const MANY = Array.from({ length: 500 }, (_, at) => `{"denied":"${SECRET}","at":${at}}`).join('\n')

test.each([
  ['gzip', gzipSync, gunzipSync],
  ['deflate', deflateSync, inflateSync],
  ['br', brotliCompressSync, brotliDecompressSync],
  ['zstd', zstdCompressSync, zstdDecompressSync],
])('a body that is packed is not looked into, and can be unpacked still: %s', async (coding, pack, unpack) => {
  const response = await answerOf((_request, answer) =>
    answer.writeHead(403, { 'content-encoding': coding }).end(pack(MANY)),
  )
  response.hide([SECRET], 'everywhere')
  expect(response.header('content-encoding')).toBe(coding)
  expect(unpack(await response.read(10_000)).toString()).toBe(MANY)
})

test('the limit is one of bytes as they come, whatever they would unpack to', async () => {
  const packed = gzipSync('x'.repeat(1_000_000))
  const response = await answerOf((_request, answer) => answer.end(packed))
  expect(await response.read(packed.length)).toHaveLength(packed.length)
  const other = await answerOf((_request, answer) => answer.end(packed))
  await expect(other.read(packed.length - 1)).rejects.toMatchObject({ code: 'provider_answer_too_large' })
})

test('names and values of headers and trailers come as they were sent, and secrets in them do not', async () => {
  const response = await answerOf((_request, answer) => {
    answer.writeHead(500, ['X-Place', 'caf\u00e9', 'X-Seen', SECRET, 'Trailer', 'X-Sum'])
    answer.write(TEXT)
    answer.addTrailers([['X-Sum', `\u00fc ${SECRET}`]])
    answer.end()
  })
  response.hide([SECRET], 'everywhere')
  expect(response.status).toBe(500)
  expect(response.isChunked).toBe(true)
  expect(response.rawHeaders.slice(0, 4)).toEqual(['X-Place', 'caf\u00e9', 'X-Seen', '***********'])
  expect((await response.read(100)).toString()).toBe('{"denied":"***********"}')
  expect(response.rawTrailers).toEqual(['X-Sum', '\u00fc ***********'])
})

test('a large body comes whole and in its order to a sink that wants it a piece at a time', async () => {
  const sent = Buffer.from(Array.from({ length: 400_000 }, (_, at) => at % 251))
  const response = await answerOf((_request, answer) => answer.end(sent))
  const pieces: Buffer[] = []
  await new Promise<void>((resolve, reject) => {
    response.pipe({
      write: (chunk, resume) => {
        pieces.push(chunk)
        setImmediate(resume)
        return false
      },
      end: (last) => {
        pieces.push(last ?? Buffer.alloc(0))
        resolve()
      },
      fail: reject,
    })
  })
  expect(Buffer.concat(pieces).equals(sent)).toBe(true)
})

test('an answer that is given up fails at once, and its provider sees the connection close', async () => {
  const closed = Promise.withResolvers<void>()
  const response = await answerOf((_request, answer) => {
    answer.once('close', closed.resolve)
    answer.write('begin')
  })
  const { sink, noted } = noteSink()
  response.pipe(sink)
  response.abort()
  expect(noted.at(-1)).toBe('FAILED')
  await closed.promise
})

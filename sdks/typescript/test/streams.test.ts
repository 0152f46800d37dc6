import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openAsBlob,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { Client, DecodeError, TransportError, TransportTimeout, type UploadSource } from '../src/index.ts'
import { type Answer, playPlatform, provider } from './play-platform.ts'

const target = { connection: 'con_1' }
const binary = { result: 'binary' as const, effect: 'read' as const }
const MIB = 1024 * 1024

const temporaryFile = (content: string | Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'file'), content)
  return join(folder, 'file')
}

const slow = async function* (): AsyncGenerator<Uint8Array> {
  for (const letter of 'abc') {
    await new Promise((resolve) => setTimeout(resolve, 2))
    yield new TextEncoder().encode(letter)
  }
}

const sources: [string, () => UploadSource | Promise<UploadSource>, string][] = [
  ['bytes', () => new TextEncoder().encode('abc'), 'application/octet-stream'],
  ['an ArrayBuffer', () => new TextEncoder().encode('abc').buffer as ArrayBuffer, 'application/octet-stream'],
  ['a Blob', () => new Blob(['abc'], { type: 'image/x' }), 'image/x'],
  ['a File on disk', () => openAsBlob(temporaryFile('abc')), 'application/octet-stream'],
  ['a stream of Node', () => createReadStream(temporaryFile('abc')), 'application/octet-stream'],
  ['a ReadableStream', () => new Blob(['abc']).stream(), 'application/octet-stream'],
  ['an async generator', () => slow(), 'application/octet-stream'],
  ['a stream of texts', () => Readable.from(['a', 'bc']), 'application/octet-stream'],
  ['a function', () => () => slow(), 'application/octet-stream'],
]

test.each(sources)('%s is uploaded as it is', async (_, source, type) => {
  const { client, requests } = await playPlatform(provider({}))
  await client.call(target, 'files.put', { params: { path: '/ü"\n' }, body: await source() })
  expect(requests[0]!.body.toString()).toBe('abc')
  expect(requests[0]!.headers['content-type']).toBe(type)
  expect(requests[0]!.headers['connector-params']).toBe('{"path":"/\\u00fc\\"\\n"}')
})

test('the caller’s content type wins', async () => {
  const { client, requests } = await playPlatform(provider({}))
  await client.call(target, 'files.put', { body: new Blob(['x'], { type: 'image/x' }) }, { contentType: 'image/png' })
  expect(requests[0]!.headers['content-type']).toBe('image/png')
})

test('parameters beyond 8 KiB beside an upload are refused before anything is sent', async () => {
  const { client, requests } = await playPlatform(provider({}))
  const call = client.call(target, 'files.put', { params: { path: 'ü'.repeat(1400) }, body: new Uint8Array(1) })
  await expect(call).rejects.toThrow('8 KiB')
  expect(requests).toHaveLength(0)
})

test('an error of the source is thrown as it is', async () => {
  const { client } = await playPlatform(provider({}))
  const broken = async function* () {
    yield new Uint8Array(1)
    throw new RangeError('disk on fire')
  }
  await expect(client.call(target, 'files.put', { body: broken() })).rejects.toBeInstanceOf(RangeError)
})

test('a download is bytes, a text, JSON, a stream, chunks, or a file', async () => {
  const { client } = await playPlatform(provider('{"a":"ü"}', { headers: { 'content-type': 'application/x' } }))
  const get = () => client.call(target, 'files.get', {}, binary)
  expect(await (await get()).bytes()).toEqual(new TextEncoder().encode('{"a":"ü"}'))
  expect(await (await get()).text()).toBe('{"a":"ü"}')
  expect(await (await get()).json()).toEqual({ a: 'ü' })
  expect(await new Response((await get()).stream() as ReadableStream).text()).toBe('{"a":"ü"}')
  const file = temporaryFile('')
  const answer = await get()
  expect(answer).toMatchObject({ status: 200, requestId: 'req_1', contentType: 'application/x', contentLength: null })
  await pipeline(answer.body, createWriteStream(file))
  expect(readFileSync(file, 'utf8')).toBe('{"a":"ü"}')
})

test('a body is read once', async () => {
  const { client } = await playPlatform(provider('x'))
  const answer = await client.call(target, 'files.get', {}, binary)
  await answer.text()
  await expect(answer.text()).rejects.toThrow('read already')
})

test('an empty answer is a download of no bytes', async () => {
  const { client } = await playPlatform((_, response) => void response.writeHead(204).end())
  expect(await (await client.call(target, 'files.get', {}, binary)).bytes()).toHaveLength(0)
})

test('what is no JSON is a DecodeError where JSON is asked of a download', async () => {
  const { client } = await playPlatform(provider('<'))
  await expect((await client.call(target, 'files.get', {}, binary)).json()).rejects.toBeInstanceOf(DecodeError)
})

const half: Answer = (_, response) => {
  response.writeHead(200, { 'connector-source': 'provider', 'connector-request-id': 'req_1', 'content-length': '8' })
  response.write('half')
}

test('a download that stands still times out, however long it took before', async () => {
  const { clientWith } = await playPlatform((request, response) => {
    response.writeHead(200, { 'connector-source': 'provider' })
    let count = 0
    const more = setInterval(() => (count++ < 5 ? response.write('x') : clearInterval(more)), 40)
    request.socket.on('close', () => clearInterval(more))
  })
  const answer = await clientWith({ timeoutMs: 100, idleTimeoutMs: 150 }).call(target, 'files.get', {}, binary)
  const started = Date.now()
  await expect(answer.bytes()).rejects.toBeInstanceOf(TransportTimeout)
  expect(Date.now() - started).toBeGreaterThan(250)
})

test('a slow reader is not a slow sender', async () => {
  const { clientWith } = await playPlatform(provider('x'))
  const answer = await clientWith({ idleTimeoutMs: 30 }).call(target, 'files.get', {}, binary)
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(await answer.text()).toBe('x')
})

test('a download that breaks off is an error, not a short file', async () => {
  const { client } = await playPlatform((request, response) => {
    half(request, response)
    setTimeout(() => request.socket.destroy(), 10)
  })
  const error = await (await client.call(target, 'files.get', {}, binary)).bytes().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(TransportError)
  expect(error).toMatchObject({ requestId: 'req_1' })
})

test('leaving a download early lets go of its connection', async () => {
  const left: Promise<void>[] = []
  const { client } = await playPlatform((request, response) => {
    half(request, response)
    left.push(new Promise((resolve) => void request.socket.once('close', () => resolve())))
  })
  for await (const _ of (await client.call(target, 'files.get', {}, binary)).body) break
  await (await client.call(target, 'files.get', {}, binary)).cancel()
  await Promise.all(left)
  expect(left).toHaveLength(2)
})

test('an upload that stands still times out', async () => {
  const { clientWith } = await playPlatform(provider({}))
  const stuck = async function* () {
    yield new Uint8Array(1)
    await new Promise(() => {})
  }
  const call = clientWith({ idleTimeoutMs: 50 }).call(target, 'files.put', { body: stuck() })
  await expect(call).rejects.toBeInstanceOf(TransportTimeout)
})

let gc: () => void
beforeAll(async () => {
  const { setFlagsFromString } = await import('node:v8')
  const { runInNewContext } = await import('node:vm')
  setFlagsFromString('--expose-gc')
  gc = runInNewContext('gc') as () => void
})

test('100 MiB go up and down in pieces', async () => {
  const chunk = new Uint8Array(64 * 1024).fill(7)
  const count = (100 * MIB) / chunk.byteLength
  let [received, down, mostHeld] = [0, 0, 0]
  // What is held at the same time, here and in the server of this test.
  const measure = (): void => {
    gc()
    mostHeld = Math.max(mostHeld, process.memoryUsage().arrayBuffers)
  }
  const chunks = function* (isMeasured: boolean) {
    for (let index = 0; index < count; index += 1) {
      if (isMeasured && index % 64 === 0) measure()
      yield chunk.slice()
    }
  }
  const server = createServer((request, response) => {
    request.on('data', (bytes: Buffer) => void (received += bytes.length))
    request.on('end', () => {
      response.writeHead(200, { 'connector-source': 'provider' })
      Readable.from(chunks(false), { highWaterMark: 1 }).pipe(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const client = new Client({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, apiKey: 'k' })

  gc()
  const before = process.memoryUsage().arrayBuffers
  const source = Readable.from(chunks(true), { highWaterMark: 1 })
  const answer = await client.call(target, 'files.copy', { body: source }, { result: 'binary' })
  for await (const bytes of answer.body) {
    down += bytes.byteLength
    if (down % (4 * MIB) < bytes.byteLength) measure()
  }
  expect([received, down]).toEqual([100 * MIB, 100 * MIB])
  expect(mostHeld - before).toBeLessThan(32 * MIB)
})

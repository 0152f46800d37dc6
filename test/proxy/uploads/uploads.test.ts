import type { Fault } from '../../../src/simulator/faults.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, open } from '../setup.ts'
import { GOOGLE, GRAPH, STYLES, type Style, type UploadPlatform, sha256Of, startUploadPlatform } from './setup.ts'

let under: UploadPlatform
beforeAll(async () => {
  under = await startUploadPlatform()
})
afterAll(() => under?.close())
afterEach(() => {
  under.simulator.control.clearFaults()
  under.pauses()
})

const fault = (...faults: Fault[]): void => under.simulator.control.fault(...faults)

describe.each(STYLES)('$name', (style) => {
  const { chunk, piece } = style

  test.each<[size: string, bytes: number]>([
    ['nothing', 0],
    ['one byte', 1],
    ['what still goes in one request', 1000],
    ['one byte more than that', 1001],
    ['one piece', chunk],
    ['one piece and a byte', chunk + 1],
    ['two pieces', 2 * chunk],
  ])('%s arrives as it was sent, with a length and without', async (_size, bytes) => {
    for (const isLengthUnknown of style === GRAPH && bytes > chunk ? [false] : [false, true]) {
      const answer = await under.upload(style, { bytes, isLengthUnknown })
      expect(answer.status, answer.text).toBeLessThan(202)
      expect(answer.json).toMatchObject({ size: bytes })
      expect(under.lastUploaded()).toMatchObject({
        connector: style.connector,
        endpoint: style.endpoint,
        params: style.params,
        bytes,
        sha256: sha256Of(bytes),
      })
    }
    expect(under.simulator.control.state().leaked_credentials).toBe(0)
  })

  test.each<[what: string, faults: Omit<Fault, 'endpoint'>[], pauses: number]>([
    ['breaks in the middle of the second piece', [{ reset: 'mid_upload', after: 1 }], 1],
    ['takes a piece, and its answer is lost', [{ reset: 'answer_lost', after: 1 }], 1],
    ['cuts the connection before it has read anything', [{ reset: 'before_headers' }], 1],
    ['fails four times in a row', [{ status: 503, after: 1, times: 4 }], 4],
    ['breaks at every other piece', [0, 2, 4].map((after) => ({ reset: 'mid_upload' as const, after })), 3],
    ['wants us to wait', [{ status: 429, retryAfter: 7 }], 1],
  ])('a provider that %s gets the rest', async (_what, faults, pauses) => {
    fault(...faults.map((one) => ({ ...one, endpoint: piece })))
    const bytes = 3 * chunk + 5
    const answer = await under.upload(style, { bytes })
    expect(answer.status, answer.text).toBeLessThan(202)
    expect(under.lastUploaded()).toMatchObject({ bytes, sha256: sha256Of(bytes) })
    const waited = under.pauses()
    expect(waited).toHaveLength(pauses)
    for (const ms of waited) expect(ms).toBeGreaterThanOrEqual(faults[0]!.retryAfter === undefined ? 250 : 7000)
  })

  test('a provider that fails for good is given up after five attempts, and its answer is the answer', async () => {
    fault({ endpoint: piece, status: 503, times: 0 })
    const answer = await under.upload(style, { bytes: 2 * chunk })
    expect(answer.status).toBe(503)
    expect(answer.headers['connector-source']).toBe('provider')
    expect(under.pauses()).toHaveLength(4)
  })

  test('what the provider refuses is the answer, without another attempt', async () => {
    fault({ endpoint: piece, status: 403 })
    const answer = await under.upload(style, { bytes: 2 * chunk })
    expect(answer).toMatchObject({ status: 403 })
    expect(under.pauses()).toEqual([])
  })
})

describe('sizes', () => {
  test.each<[what: string, style: Style, bytes: number, max: number]>([
    ['in one request', { ...GRAPH, endpoint: 'item.replaceSmall', params: {} }, 1001, 1000],
    ['in pieces', GRAPH, 262_144_001, 262_144_000],
  ])('what is known to be too large %s is refused before it is read', async (_what, style, bytes, max) => {
    const before = under.lastUploaded()
    const answer = await open(under, `/v1/connections/${under.connections.graphic}/call/${style.endpoint}`, {
      method: 'POST',
      headers: { 'connector-params': JSON.stringify(style.params), 'content-length': String(bytes) },
      body: 'the beginning',
    })
    expect(answer.statusCode).toBe(413)
    expect(answer.headers.connection).toBe('close')
    const problem = JSON.parse((await bodyOf(answer)).bytes.toString()) as unknown
    expect(problem).toMatchObject({ code: 'upload_too_large', max_bytes: max })
    expect(under.lastUploaded()).toEqual(before)
  })

  test('what turns out to be too large is refused as soon as it is', async () => {
    const style = { ...GRAPH, endpoint: 'item.replaceSmall', params: {} }
    const answer = await under.upload(style, { bytes: 1001, isLengthUnknown: true })
    expect(answer).toMatchObject({ status: 413, json: { code: 'upload_too_large', max_bytes: 1000 } })
    expect(await under.upload(style, { bytes: 1000, isLengthUnknown: true })).toMatchObject({ status: 200 })
  })

  test('a provider that must know the length is not begun with', async () => {
    const calls = () => under.simulator.control.state().connectors.graphic!.calls['item.createUploadSession']
    const before = calls()
    const answer = await under.upload(GRAPH, { bytes: 2 * GRAPH.chunk, isLengthUnknown: true })
    expect(answer).toMatchObject({ status: 411, json: { code: 'upload_length_required' } })
    expect(calls()).toBe(before)
  })
})

test('what is wrong with the parameters is said before anything is sent', async () => {
  const answer = await under.upload(GRAPH, { bytes: 2 * GRAPH.chunk }, { params: { pth: 'a.bin' } })
  expect(answer).toMatchObject({ status: 400, json: { code: 'invalid_request' } })
})

test('a session that ends in the first piece is opened anew; later the caller must begin again', async () => {
  fault({ endpoint: GRAPH.piece, session: 'expired' })
  const bytes = 2 * GRAPH.chunk
  expect(await under.upload(GRAPH, { bytes })).toMatchObject({ status: 201 })
  expect(under.lastUploaded()).toMatchObject({ bytes, sha256: sha256Of(bytes) })
  fault({ endpoint: GRAPH.piece, session: 'expired', after: 1 })
  expect(await under.upload(GRAPH, { bytes })).toMatchObject({
    status: 502,
    json: { code: 'upload_lost', retryable: true },
  })
})

test('an end whose answer was lost is found out where the provider can tell, and said to be unknown elsewhere', async () => {
  fault({ endpoint: GOOGLE.piece, reset: 'answer_lost', after: 1 })
  expect(await under.upload(GOOGLE, { bytes: GOOGLE.chunk + 9 })).toMatchObject({
    status: 200,
    json: { size: GOOGLE.chunk + 9 },
  })
  fault({ endpoint: GRAPH.piece, reset: 'answer_lost', after: 1 })
  const answer = await under.upload(GRAPH, { bytes: GRAPH.chunk + 9 })
  expect(answer.json).toMatchObject({ code: 'upload_lost', detail: expect.stringContaining('may have arrived') })
})

test('an access token that expires during an upload is replaced', async () => {
  const bytes = 2 * GOOGLE.chunk
  fault({ endpoint: 'files.startUpload', slowMs: 50 })
  const answering = under.upload(GOOGLE, { bytes })
  under.simulator.control.expire('googlish')
  expect(await answering).toMatchObject({ status: 200 })
  expect(under.lastUploaded()).toMatchObject({ bytes, sha256: sha256Of(bytes) })
})

test('the envelope holds the answer to the last piece', async () => {
  const headers = { accept: 'application/vnd.connector.envelope+json' }
  const answer = await under.upload(GOOGLE, { bytes: GOOGLE.chunk + 1 }, { headers })
  expect(answer.json).toMatchObject({ status: 200, body: { id: 'f1', size: GOOGLE.chunk + 1 } })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../src/runtime/ids.ts'
import { createDatabase } from '../../setup/database.ts'
import { dump, query, rowsOf } from '../../stores/tables.ts'
import { DROPBOX, GOOGLE, GRAPH, STYLES, type UploadPlatform, sha256Of, startUploadPlatform } from './setup.ts'

let under: UploadPlatform
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await startUploadPlatform(databaseUrl)
})
afterAll(() => under?.close())
afterEach(() => under.simulator.control.clearFaults())

const addressOf = (connector: string, id: string): string =>
  `/v1/connections/${under.connections[connector]}/uploads/${id}`

/** Sends as far as the caller comes, and waits until the provider has so much. */
const breakOff = async (style: (typeof STYLES)[number], bytes: number, breaksAt: number, offset: number) => {
  const id = newId('mine')
  await under.upload(style, { bytes, breaksAt }, { headers: { 'connector-upload-id': id } }).catch(() => undefined)
  for (let waited = 0; waited < 5000; waited += 20) {
    const state = await under.send(addressOf(style.connector, id))
    if (state.json.offset === offset) return { id, state }
    await sleep(20)
  }
  throw new Error('The provider never had so much.')
}

const goOn = (style: (typeof STYLES)[number], bytes: number, from: number, id: string) =>
  under.upload(
    style,
    { bytes, from },
    { headers: { 'connector-upload-id': id, 'connector-upload-offset': String(from) } },
  )

describe.each(STYLES)('$name', (style) => {
  const { chunk } = style

  test('a caller that broke off learns where to go on, and goes on there', async () => {
    const bytes = 3 * chunk + 7
    const { id, state } = await breakOff(style, bytes, 2 * chunk + 100_000, 2 * chunk)
    expect(state.json).toEqual({
      endpoint: style.endpoint,
      offset: 2 * chunk,
      length: bytes,
      expires_at: expect.any(String),
    })
    const hoursLeft = (Date.parse(state.json.expires_at as string) - under.clock.now().getTime()) / 3_600_000
    expect(hoursLeft).toBeGreaterThan(23)
    expect(hoursLeft).toBeLessThanOrEqual(24)

    const answer = await goOn(style, bytes, 2 * chunk, id)
    expect(answer.status, answer.text).toBeLessThan(202)
    expect(under.lastUploaded()).toMatchObject({ params: style.params, bytes, sha256: sha256Of(bytes) })
    expect(await under.send(addressOf(style.connector, id))).toMatchObject({
      status: 404,
      json: { code: 'upload_not_found' },
    })
    expect(await rowsOf(databaseUrl, 'uploads')).toEqual([])
  })

  test('what the provider has already is passed over, and what it lacks is asked for', async () => {
    const bytes = 3 * chunk + 7
    const { id } = await breakOff(style, bytes, 2 * chunk + 100_000, 2 * chunk)
    expect(await goOn(style, bytes, 2 * chunk + 1, id)).toMatchObject({
      status: 409,
      json: { code: 'upload_conflict', offset: 2 * chunk },
    })
    expect((await goOn(style, bytes, chunk - 5, id)).status).toBeLessThan(202)
    expect(under.lastUploaded()).toMatchObject({ bytes, sha256: sha256Of(bytes) })
  })

  test('an upload is given up', async () => {
    const { id } = await breakOff(style, 2 * chunk, chunk + 100_000, chunk)
    expect(await under.send(addressOf(style.connector, id), { method: 'DELETE' })).toMatchObject({
      status: 200,
      json: { id, deleted: true },
    })
    expect(await under.send(addressOf(style.connector, id))).toMatchObject({ status: 404 })
    expect(await goOn(style, 2 * chunk, chunk, id)).toMatchObject({ status: 404, json: { code: 'upload_not_found' } })
  })
})

test('content of unknown length goes on to an end that nobody knew', async () => {
  const bytes = 3 * GOOGLE.chunk + 7
  const id = newId('mine')
  const headers = { 'connector-upload-id': id }
  const broken = { bytes, breaksAt: 2 * GOOGLE.chunk + 100_000, isLengthUnknown: true }
  await under.upload(GOOGLE, broken, { headers }).catch(() => undefined)
  const from = 2 * GOOGLE.chunk
  await expect
    .poll(async () => (await under.send(addressOf('googlish', id))).json, { timeout: 5000 })
    .toMatchObject({ offset: from, length: null })
  const rest = { headers: { ...headers, 'connector-upload-offset': String(from) } }
  const answer = await under.upload(GOOGLE, { bytes, from, isLengthUnknown: true }, rest)
  expect(answer).toMatchObject({ status: 200, json: { size: bytes } })
  expect(under.lastUploaded()).toMatchObject({ bytes, sha256: sha256Of(bytes) })
})

test('an end that was reached without the caller is found by going on', async () => {
  const bytes = GOOGLE.chunk + 7
  const { id } = await breakOff(GOOGLE, 3 * GOOGLE.chunk, 2 * GOOGLE.chunk + 9, 2 * GOOGLE.chunk)
  await under.send(addressOf('googlish', id), { method: 'DELETE' })
  under.simulator.control.fault({ endpoint: GOOGLE.piece, reset: 'answer_lost', after: 1 })
  under.simulator.control.fault({ endpoint: 'upload_status', status: 503, times: 10 })
  const other = newId('mine')
  expect(await under.upload(GOOGLE, { bytes }, { headers: { 'connector-upload-id': other } })).toMatchObject({
    status: 503,
  })
  under.simulator.control.clearFaults()
  expect((await under.send(addressOf('googlish', other))).json).toMatchObject({ offset: bytes, length: bytes })
  expect(await goOn(GOOGLE, bytes, bytes, other)).toMatchObject({ status: 200, json: { id: 'f1' } })
})

test.each<[what: string, headers: Record<string, string>]>([
  ['an offset without an id', { 'connector-upload-offset': '0' }],
  ['an id that could not stand in an address', { 'connector-upload-id': 'a/b' }],
  ['an offset that is no number', { 'connector-upload-id': 'mine', 'connector-upload-offset': '-1' }],
])('%s is refused', async (_what, headers) => {
  expect(await under.upload(DROPBOX, { bytes: 5 }, { headers })).toMatchObject({
    status: 400,
    json: { code: 'invalid_request' },
  })
})

test('an id serves one upload at a time, of one endpoint', async () => {
  const { id } = await breakOff(GRAPH, 2 * GRAPH.chunk, GRAPH.chunk + 9, GRAPH.chunk)
  const again = await under.upload(GRAPH, { bytes: 2 * GRAPH.chunk }, { headers: { 'connector-upload-id': id } })
  expect(again).toMatchObject({ status: 409, json: { code: 'upload_conflict' } })
  expect(await goOn(GRAPH, 3 * GRAPH.chunk, GRAPH.chunk, id)).toMatchObject({
    status: 409,
    json: { code: 'upload_conflict', detail: expect.stringContaining('bytes left') },
  })
})

test('the session of another user or application is as absent as one that never was', async () => {
  const { id } = await breakOff(GRAPH, 2 * GRAPH.chunk, GRAPH.chunk + 9, GRAPH.chunk)
  const other = await under.connect('graphic', 'user-2')
  for (const method of ['GET', 'DELETE'] as const) {
    const ofOthersConnection = await under.send(`/v1/connections/${other.id}/uploads/${id}`, { method })
    expect(ofOthersConnection).toMatchObject({ status: 404, json: { code: 'upload_not_found' } })
    const asOther = await under.send(addressOf('graphic', id), { method, headers: { 'connector-user-id': 'user-2' } })
    expect(asOther).toMatchObject({ status: 404, json: { code: 'connection_not_found' } })
  }
  expect((await under.send(addressOf('graphic', id))).status).toBe(200)
})

test('the address of a session, which is all that it takes to write there, is stored sealed', async () => {
  const { id } = await breakOff(GRAPH, 2 * GRAPH.chunk, GRAPH.chunk + 9, GRAPH.chunk)
  const stored = await dump(databaseUrl)
  expect(stored).toContain(id)
  expect(stored).not.toContain('/-/uploads/')
  expect(stored).not.toContain('Reports/a.bin')
})

test('what a connection has begun goes with it, and with time', async () => {
  const { id } = await breakOff(GRAPH, 2 * GRAPH.chunk, GRAPH.chunk + 9, GRAPH.chunk)
  await query(databaseUrl, "UPDATE uploads SET expires_at = now() - interval '1 second' WHERE id = $1", [id])
  expect(await under.send(addressOf('graphic', id))).toMatchObject({ status: 404 })
  const own = await under.connect('graphic', 'user-3')
  const body = { bytes: 2 * GRAPH.chunk, breaksAt: GRAPH.chunk + 9 }
  const headers = { 'connector-upload-id': 'of-user-3' }
  const style = { ...GRAPH, connection: own.id }
  await under.upload(style, body, { headers }).catch(() => undefined)
  await expect.poll(() => rowsOf(databaseUrl, 'uploads')).toContainEqual(expect.objectContaining({ id: 'of-user-3' }))
  await under.send(`/v1/connections/${own.id}`, { method: 'DELETE' })
  expect(await rowsOf(databaseUrl, 'uploads')).not.toContainEqual(expect.objectContaining({ id: 'of-user-3' }))
})

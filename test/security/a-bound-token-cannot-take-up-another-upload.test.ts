import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'
import { DROPBOX, type UploadPlatform, startUploadPlatform, streamOf } from '../proxy/uploads/setup.ts'
import { type TestClient, createTestClient } from '../setup/test-client.ts'

let under: UploadPlatform
beforeAll(async () => {
  under = await startUploadPlatform()
})
afterAll(() => under?.close())

const { connector, endpoint, chunk } = DROPBOX
const BYTES = 3 * chunk

/** Begins an upload with the backend's key, of which the provider gets one piece. */
const brokenOff = async (): Promise<string> => {
  const id = newId('upload')
  const headers = { 'connector-upload-id': id }
  await under.upload(DROPBOX, { bytes: BYTES, breaksAt: chunk + 100_000 }, { headers }).catch(() => undefined)
  for (let waited = 0; waited < 10_000; waited += 20) {
    if ((await under.send(uploadAt(id))).json.offset === chunk) return id
    await sleep(20)
  }
  throw new Error('The provider never had so much.')
}

const uploadAt = (id: string): string => `/v1/connections/${under.connections[connector]}/uploads/${id}`

const tokenFor = async (more: object): Promise<TestClient> => {
  const { json } = await under.send('/v1/user-tokens', { json: { user_id: 'user-1', ...more } })
  return createTestClient(under.url, json.token as string)
}

const goOn = ({ send }: TestClient, id: string, path: string) =>
  send(`/v1/connections/${under.connections[connector]}/call/${endpoint}`, {
    method: 'POST',
    body: streamOf({ bytes: BYTES, from: chunk }),
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(BYTES - chunk),
      'connector-params': JSON.stringify({ path }),
      'connector-upload-id': id,
      'connector-upload-offset': String(chunk),
    },
  })

test('an upload to another place, or of another endpoint, is neither seen, nor gone on with, nor given up', async () => {
  const id = await brokenOff()
  const elsewhere = await tokenFor({ arguments: { [`${connector}:${endpoint}`]: { path: '/mine.bin' } } })
  const other = await tokenFor({ endpoints: [`${connector}:files.get_metadata`] })
  for (const token of [elsewhere, other]) {
    expect((await token.send(uploadAt(id))).json).toMatchObject({ status: 403, code: 'permission_denied' })
    expect((await token.send(uploadAt(id), { method: 'DELETE' })).json).toMatchObject({ status: 403 })
    expect((await goOn(token, id, '/mine.bin')).json).toMatchObject({ status: 403, code: 'permission_denied' })
  }
  expect((await under.send(uploadAt(id))).json).toMatchObject({ offset: chunk })
  const its = await tokenFor({ arguments: { [`${connector}:${endpoint}`]: { path: '/a.bin' } } })
  expect((await its.send(uploadAt(id))).json).toMatchObject({ offset: chunk })
  expect((await goOn(its, id, '/a.bin')).status).toBeLessThan(300)
})

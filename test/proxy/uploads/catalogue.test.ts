import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../src/runtime/ids.ts'
import { type TestPlatform, startTestPlatform } from '../../setup/platform.ts'
import { sha256Of, streamOf } from './setup.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform({ pause: async () => {} })
})
afterAll(() => under?.close())

const MIB = 1024 * 1024

test.each<[connector: string, endpoint: string, params: object, bytes: number, pieces: string]>([
  ['onedrive', 'item.uploadByPath', { 'item-path': 'Videos/film.bin' }, 25 * MIB, 'item.uploadByPath'],
  ['onedrive', 'item.upload', { 'parent-id': 'root', filename: 'film.bin' }, 25 * MIB, 'item.upload'],
  ['dropbox', 'files.upload', { path: '/Videos/film.bin' }, 25 * MIB, 'files.upload_session.append_v2'],
  ['gmail', 'users.messages.send.upload', {}, 20 * MIB, 'users.messages.send.upload'],
  [
    'gmail',
    'users.messages.send.upload.multipart',
    { message: { threadId: '19caa2604893be08' } },
    20 * MIB,
    'users.messages.send.upload.multipart',
  ],
])('%s takes %s in pieces, through a break', async (connector, endpoint, params, bytes, pieces) => {
  const { id } = await under.connect(connector)
  under.simulator.control.fault({ connector, endpoint: pieces, reset: 'mid_upload', after: 1 })
  const answer = await under.send(`/v1/connections/${id}/call/${endpoint}`, {
    method: 'POST',
    body: streamOf({ bytes }),
    headers: {
      'content-type': connector === 'gmail' ? 'message/rfc822' : 'application/octet-stream',
      'content-length': String(bytes),
      'connector-params': JSON.stringify(params),
      'connector-upload-id': newId('mine'),
    },
  })
  expect(answer.status, answer.text).toBeLessThan(202)
  if (connector !== 'gmail') expect(answer.json).toMatchObject({ size: bytes })
  expect(under.simulator.control.uploads().at(-1)).toMatchObject({
    connector,
    endpoint,
    bytes,
    sha256: sha256Of(bytes),
  })
  expect(under.simulator.control.state()).toMatchObject({ leaked_credentials: 0, faults: [] })
})

test('a copy at OneDrive is waited for to its end', async () => {
  const { id } = await under.connect('onedrive')
  const parentReference = { driveId: '4d2a8b1c9e0f7365', id: '4D2A8B1C9E0F7365!105' }
  const params = { 'item-id': '4D2A8B1C9E0F7365!110', name: 'Summer catalogue.pdf', parentReference }
  const begun = await under.call(id, 'item.copy', params)
  expect(begun).toMatchObject({ status: 202, text: '' })
  expect(begun.headers['connector-operation']).toBeDefined()
  const ended = await under.call(id, 'item.copy', params, { headers: { prefer: 'wait=30' } })
  expect(ended).toMatchObject({ status: 200, json: { status: 'completed', resourceId: expect.any(String) } })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from '../../sdks/typescript/src/index.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { sha256Of, streamOf } from '../proxy/uploads/setup.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

const MIB = 1024 * 1024

test('an upload that broke off goes on from where it is, by what clients have for it', async () => {
  const client = new Client({ baseUrl: under.url, apiKey: under.apiKey })
  const connection = (await under.connect('dropbox')).id
  const upload = (body: AsyncIterable<Uint8Array>, offset?: number) =>
    client.call(
      { connection },
      'files.upload',
      { params: { path: '/Videos/film.bin' }, body },
      {
        headers: {
          'Connector-Upload-Id': 'film-1',
          ...(offset !== undefined && { 'Connector-Upload-Offset': String(offset) }),
        },
      },
    )
  await expect(upload(streamOf({ bytes: 25 * MIB, breaksAt: 14 * MIB }))).rejects.toThrow('The caller breaks off.')

  const { endpoint, offset } = await client.connections.upload(connection, 'film-1')
  expect(endpoint).toBe('files.upload')
  expect(offset).toBeGreaterThan(0)
  expect(await upload(streamOf({ bytes: 25 * MIB, from: offset! }), offset!)).toMatchObject({ size: 25 * MIB })
  expect(under.simulator.control.uploads().at(-1)).toMatchObject({ bytes: 25 * MIB, sha256: sha256Of(25 * MIB) })
  await expect(client.connections.upload(connection, 'film-1')).rejects.toMatchObject({ code: 'upload_not_found' })
})

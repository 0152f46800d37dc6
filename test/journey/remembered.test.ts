import { hash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approve } from '../../src/cli/approve.ts'
import { newId } from '../../src/runtime/ids.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer } from '../setup/test-client.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform({ pause: async () => {} })
})
beforeEach(() => under.simulator.control.forget())
afterAll(() => under?.close())

const MIB = 1024 * 1024
const SIZES: [string, Buffer][] = [
  ['in one piece', randomBytes(70_000)],
  // More than any of the three takes in one piece of an upload.
  ['in pieces', randomBytes(21 * MIB + 5)],
]

/** Sends bytes; what is large goes in pieces, as the connector says. */
const upload = (
  connection: string,
  endpoint: string,
  params: object,
  body: Buffer,
  type = 'application/octet-stream',
) =>
  under.send(`/v1/connections/${connection}/call/${endpoint}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'content-length': String(body.length),
      'connector-params': JSON.stringify(params),
      // What can go on after a break goes in pieces, even where the provider takes more at once.
      ...(body.length > MIB && { 'connector-upload-id': newId('mine') }),
    },
  })

const ok = async (answer: Promise<TestAnswer>): Promise<TestAnswer> => {
  const got = await answer
  expect(got.status, got.text.slice(0, 500)).toBeLessThan(300)
  return got
}
const sha256 = (bytes: Buffer): string => hash('sha256', bytes)
const blocksHash = (bytes: Buffer): string => {
  const blocks = Array.from({ length: Math.ceil(bytes.length / (4 * MIB)) }, (_, at) =>
    hash('sha256', bytes.subarray(at * 4 * MIB, (at + 1) * 4 * MIB), 'buffer'),
  )
  return sha256(Buffer.concat(blocks))
}

/** Connects a user's account of this address at the provider. */
const connectAs = async (connector: string, account: string): Promise<string> => {
  const json = { connector, user_id: account, return_url: RETURN_URL }
  const session = (await ok(under.send('/v1/connect-sessions', { json }))).json
  const returned = await approve(session.connect_url, RETURN_URL, { account })
  const token = { user_id: account, completion_token: returned.searchParams.get('completion_token') }
  return (await ok(under.send(`/v1/connect-sessions/${session.id}/complete`, { json: token }))).json.id
}

const connectTwo = async (connector: string): Promise<readonly [mine: string, theirs: string]> => [
  await connectAs(connector, 'mara@example.com'),
  await connectAs(connector, 'grace@example.com'),
]

const callsOf = (connector: string, endpoint: string): number =>
  under.simulator.control.state().connectors[connector]?.calls[endpoint] ?? 0

/** Expects that what is large went in pieces, and nothing else. */
const expectSessions = async (connector: string, start: string, bytes: Buffer, act: () => Promise<TestAnswer>) => {
  const before = callsOf(connector, start)
  const answer = await ok(act())
  expect(callsOf(connector, start) - before).toBe(bytes.length > MIB ? 1 : 0)
  return answer
}

describe.each(SIZES)('what was uploaded %s is remembered', (_how, bytes) => {
  test('dropbox', async () => {
    const [mine, theirs] = await connectTwo('dropbox')
    const call = (endpoint: string, params: object, who = mine) => under.call(who, endpoint, params)
    const names = async (path: string, who = mine): Promise<string[]> => {
      const { json } = await ok(call('files.list_folder', { path, limit: 2000 }, who))
      return json.entries.map((entry: { path_display: string }) => entry.path_display)
    }
    const made = await expectSessions('dropbox', 'files.upload_session.finish', bytes, () =>
      upload(mine, 'files.upload', { path: '/Films/2026/Film.bin' }, bytes),
    )
    expect(made.json).toMatchObject({ name: 'Film.bin', size: bytes.length, content_hash: blocksHash(bytes) })
    expect(await names('')).toContain('/Films')
    expect(await names('/films/2026')).toEqual(['/Films/2026/Film.bin'])
    expect((await ok(call('files.download', { path: '/FILMS/2026/film.BIN' }))).bytes.equals(bytes)).toBe(true)
    expect((await ok(call('files.get_metadata', { path: made.json.id }))).json).toMatchObject({
      ...made.json,
      '.tag': 'file',
    })
    const again = await upload(mine, 'files.upload', { path: '/Films/2026/Film.bin' }, randomBytes(10))
    expect(again).toMatchObject({ status: 409, json: { provider_code: 'path' } })

    await ok(call('files.copy_v2', { from_path: '/Films', to_path: '/Copies' }))
    await ok(call('files.move_v2', { from_path: '/Films', to_path: '/Archive/Films' }))
    expect(await names('/Archive/Films/2026')).toEqual(['/Archive/Films/2026/Film.bin'])
    expect(await call('files.download', { path: '/Films/2026/Film.bin' })).toMatchObject({ status: 409 })
    for (const path of ['/Archive/Films/2026/Film.bin', '/Copies/2026/Film.bin'])
      expect((await ok(call('files.download', { path }))).bytes.equals(bytes)).toBe(true)

    expect(await names('', theirs)).not.toContain('/Archive')
    expect((await call('files.get_metadata', { path: '/Archive/Films/2026/Film.bin' }, theirs)).status).toBe(409)
    expect((await call('files.download', { path: made.json.id }, theirs)).status).toBe(409)

    for (const path of ['/Archive', '/Copies']) await ok(call('files.delete_v2', { path }))
    expect(await names('')).not.toContain('/Archive')
    const gone = await call('files.get_metadata', { path: '/Archive/Films/2026/Film.bin' })
    expect(gone).toMatchObject({ status: 409, json: { provider_message: 'path/not_found/..' } })
  })

  test('onedrive', async () => {
    const [mine, theirs] = await connectTwo('onedrive')
    const call = (endpoint: string, params: object, who = mine) => under.call(who, endpoint, params)
    const names = async (id: string, who = mine): Promise<string[]> => {
      const { json } = await ok(call('item.children', { 'item-id': id, $top: 100 }, who))
      return json.value.map(({ name }: { name: string }) => name)
    }
    const folder = (await ok(call('folder.create', { 'parent-id': 'root', name: 'Films & more', folder: {} }))).json
    const made = await expectSessions('onedrive', 'item.createUploadSessionInFolder', bytes, () =>
      upload(mine, 'item.upload', { 'parent-id': folder.id, filename: 'Film 1.bin' }, bytes),
    )
    expect(made.json).toMatchObject({ name: 'Film 1.bin', size: bytes.length, parentReference: { id: folder.id } })
    const other = await ok(upload(mine, 'item.uploadByPath', { 'item-path': 'Films & more/Deep/Film 2.bin' }, bytes))
    expect(await names('root')).toContain('Films & more')
    expect(await names(folder.id)).toEqual(['Film 1.bin', 'Deep'])
    const byPath = { 'item-path': 'films & more/deep/FILM 2.bin' }
    expect((await ok(call('item.getByPath', byPath))).json.id).toBe(other.json.id)
    expect((await ok(call('item.contentByPath', byPath))).bytes.equals(bytes)).toBe(true)
    expect((await ok(call('item.content', { 'item-id': made.json.id }))).bytes.equals(bytes)).toBe(true)

    const newer = Buffer.concat([bytes, Buffer.from('!')])
    await ok(upload(mine, 'item.replaceContent', { 'item-id': made.json.id }, newer))
    expect((await ok(call('item.content', { 'item-id': made.json.id }))).bytes.equals(newer)).toBe(true)
    expect((await ok(call('item.get', { 'item-id': made.json.id }))).json.size).toBe(newer.length)

    await ok(
      call('item.update', { 'item-id': folder.id, name: 'Old films', parentReference: { id: '4D2A8B1C9E0F7365!104' } }),
    )
    expect(await names('root')).not.toContain('Films & more')
    const moved = { 'item-path': 'Photos/Old films/Deep/Film 2.bin' }
    expect((await ok(call('item.contentByPath', moved))).bytes.equals(bytes)).toBe(true)
    expect((await call('item.getByPath', byPath)).status).toBe(404)
    const copy = { 'item-id': made.json.id, name: 'Copy.bin', parentReference: { id: '4D2A8B1C9E0F7365!105' } }
    const copied = await under.call(mine, 'item.copy', copy, { headers: { prefer: 'wait=30' } })
    expect((await ok(call('item.content', { 'item-id': copied.json.resourceId }))).bytes.equals(newer)).toBe(true)

    expect(await names('4D2A8B1C9E0F7365!104', theirs)).not.toContain('Old films')
    expect((await call('item.get', { 'item-id': made.json.id }, theirs)).status).toBe(404)
    expect((await call('item.contentByPath', moved, theirs)).status).toBe(404)

    for (const id of [folder.id, copied.json.resourceId]) await ok(call('item.delete', { 'item-id': id }))
    const gone = await call('item.get', { 'item-id': made.json.id })
    expect(gone).toMatchObject({ status: 404, json: { provider_code: 'itemNotFound' } })
    expect((await call('item.children', { 'item-id': folder.id })).status).toBe(404)
  })

  test('gmail', async () => {
    const [mine, theirs] = await connectTwo('gmail')
    const call = (endpoint: string, params: object, who = mine) => under.call(who, endpoint, params)
    const ids = async (params: object = {}, who = mine): Promise<string[]> =>
      ((await ok(call('users.messages.list', params, who))).json.messages ?? []).map(({ id }: { id: string }) => id)
    const raw = async (endpoint: string, id: string): Promise<Buffer> => {
      const { json } = await ok(call(endpoint, { id, format: 'raw' }))
      return Buffer.from((json.message ?? json).raw, 'base64url')
    }
    const before = await ids()
    const mail = (endpoint: string, params = {}) => upload(mine, endpoint, params, bytes, 'message/rfc822')
    const start = 'users.messages.send.upload.start'
    const sent = (await expectSessions('gmail', start, bytes, () => mail('users.messages.send.upload'))).json
    const filed = (await ok(mail('users.messages.insert.upload.multipart', { message: { labelIds: ['INBOX'] } }))).json
    expect(sent).toMatchObject({ threadId: sent.id, labelIds: ['SENT'] })
    expect(await ids()).toEqual([filed.id, sent.id, ...before])
    expect(await ids({ labelIds: ['SENT'] })).toContain(sent.id)
    expect((await raw('users.messages.get', sent.id)).equals(bytes)).toBe(true)

    await ok(call('users.messages.modify', { id: filed.id, addLabelIds: ['STARRED'], removeLabelIds: ['INBOX'] }))
    expect((await ok(call('users.messages.get', { id: filed.id, format: 'minimal' }))).json.labelIds).toEqual([
      'STARRED',
    ])
    await ok(call('users.messages.trash', { id: filed.id }))
    expect(await ids()).not.toContain(filed.id)
    expect(await ids({ includeSpamTrash: true })).toContain(filed.id)
    await ok(call('users.messages.untrash', { id: filed.id }))
    expect(await ids()).toContain(filed.id)

    const draft = (await ok(mail('users.drafts.create.upload'))).json
    expect((await raw('users.drafts.get', draft.id)).equals(bytes)).toBe(true)
    const text = 'To: jonas@example.com\r\nSubject: Hello\r\n\r\nHello.\r\n'
    const message = { raw: Buffer.from(text).toString('base64url') }
    await ok(call('users.drafts.update', { id: draft.id, message }))
    expect(`${await raw('users.drafts.get', draft.id)}`).toBe(text)
    const gone = (await ok(call('users.drafts.send', { id: draft.id }))).json
    expect(gone).toMatchObject({ threadId: draft.message.threadId, labelIds: ['SENT'] })
    expect(`${await raw('users.messages.get', gone.id)}`).toBe(text)
    expect((await call('users.drafts.get', { id: draft.id })).status).toBe(404)

    expect(await ids({}, theirs)).toEqual(before)
    expect((await call('users.messages.get', { id: sent.id }, theirs)).status).toBe(404)

    // Deleting for good needs more than the default scopes.
    const scopes = ['https://mail.google.com/']
    const { id: whole } = await under.connect('gmail', 'mara', { scopes })
    await ok(call('users.messages.delete', { id: sent.id }, whole))
    expect(await ids()).not.toContain(sent.id)
    expect(await call('users.messages.get', { id: sent.id })).toMatchObject({
      status: 404,
      json: { provider_code: 'notFound' },
    })
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { sha256Of, streamOf } from './uploads/setup.ts'

let under: TestPlatform
let connection: string
beforeAll(async () => {
  under = await startTestPlatform()
  connection = (await under.connect('gmail')).id
})
afterAll(() => under?.close())

const MEBIBYTE = 1_048_576

const upload = (endpoint: string, bytes: number, params: object = {}) =>
  under.send(`/v1/connections/${connection}/call/${endpoint}`, {
    method: 'POST',
    body: streamOf({ bytes }),
    headers: {
      'content-type': 'message/rfc822',
      'content-length': String(bytes),
      'connector-params': JSON.stringify(params),
    },
  })

test.each([
  ['in one piece', 5 * MEBIBYTE],
  ['in a session of one piece', 5 * MEBIBYTE + 1],
  ['in a session of several', 20 * MEBIBYTE],
])('a message of bytes arrives whole, %s', async (_how, bytes) => {
  const { status, json } = await upload('users.messages.send.upload', bytes)
  expect([status, json.labelIds]).toEqual([200, ['SENT']])
  if (bytes > 5 * MEBIBYTE)
    expect(under.simulator.control.uploads().at(-1)).toMatchObject({ bytes, sha256: sha256Of(bytes) })
})

test('a message in pieces says in the JSON of its session which thread it belongs to', async () => {
  const bytes = 6 * MEBIBYTE
  const { status } = await upload('users.messages.send.upload.multipart', bytes, { message: { threadId: 'a' } })
  expect(status).toBe(200)
  expect(under.simulator.control.uploads().at(-1)).toMatchObject({ bytes, sha256: sha256Of(bytes) })
})

test('more than Gmail takes is refused before any of it is sent', async () => {
  const answer = await upload('users.messages.send.upload', 36_700_161)
  expect(answer.json).toMatchObject({ status: 413, code: 'upload_too_large' })
})

test('an attachment comes as its bytes', async () => {
  const id = 'ANGjdJ8tWq5vC2mXo7LhR0sYkE4bPz1uNfDgIaHw6Q3c'
  const params = { messageId: '19cad9ca2045d1ab', id }
  const answer = await under.call(connection, 'users.messages.attachments.download', params)
  expect(answer.text).toBe('day,opens,closes\r\nMonday,09:00,18:00\r\nFriday,09:00,22:00\r\nSunday,closed,closed\r\n')
})

test('a label that was created is listed, changed and deleted', async () => {
  const visible = { labelListVisibility: 'labelShow', messageListVisibility: 'show' }
  const { json: made } = await under.call(connection, 'users.labels.create', { name: 'Frames', ...visible })
  expect((await under.call(connection, 'users.labels.patch', { id: made.id, name: 'Forks' })).status).toBe(200)
  const { json: listed } = await under.call(connection, 'users.labels.list')
  expect(listed.labels).toContainEqual({ id: made.id, name: 'Forks', type: 'user', ...visible })
  expect((await under.call(connection, 'users.labels.delete', { id: made.id })).status).toBe(204)
  expect((await under.call(connection, 'users.labels.get', { id: made.id })).json).toMatchObject({
    status: 404,
    provider_status: 404,
  })
})

test('many calls in one pass as the caller wrote them', async () => {
  const parts = '--b\r\nContent-Type: application/http\r\n\r\nGET /gmail/v1/users/me/labels/Label_4\r\n\r\n--b--\r\n'
  const answer = await under.send(`/v1/connections/${connection}/call/batch`, {
    method: 'POST',
    body: Buffer.from(parts),
    headers: { 'content-type': 'multipart/mixed; boundary=b', 'connector-params': '{}' },
  })
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'multipart/mixed; boundary=batch_Xb7Lq2'])
  expect(answer.text).toContain('{"id":"Label_4"')
})

import { hash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connector } from '../../definition/connector.ts'
import type { Simulator } from '../simulator.ts'
import { connectorFrom, send, simulate } from '../testing.ts'

const items = connectorFrom(`
format: 1
name: shelf
version: 1.0.0
display_name: Shelf
description: Files by path.
hosts: { api: https://api.example.com }
auth: [{ type: api_key, inject: { name: x-key } }]
errors: [{ status: [404], code: $.error.code, message: $.error.message }]
collections:
  files:
    keys:
      path: '{{ item.path | lower }}'
      folder: '{{ item.path | dirname | lower }}'
endpoints:
  files.list:
    summary: List
    request: POST /list
    params: { folder: { in: body, type: string, required: true }, limit: { in: body, type: integer } }
    response: { json: true }
    state: { action: list, in: files, by: { folder: '{{ param.folder | lower }}' }, each: { path: '{{ item.path }}', size: '{{ item.size }}' } }
    paginate: { style: continue, endpoint: files.list.continue, cursor: $.cursor, more: $.more, items: $.entries, size: limit }
    examples:
      - { params: { folder: '' }, response: { json: { entries: [{ path: /a.txt, size: 1 }, { path: /b.txt, size: 2 }], cursor: c, more: false } } }
  files.list.continue:
    summary: More
    request: POST /list/continue
    params: { cursor: { in: body, type: string, required: true } }
    response: { json: true }
  files.upload:
    summary: Upload
    request: POST /upload/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    body: { binary: true }
    response: { json: true }
    state:
      action: create
      in: files
      replaces: { path: '/{{ param.path | lower }}' }
      value: { id: '{{ new.id }}', path: '/{{ param.path }}', size: '{{ content.size }}', hash: '{{ content.sha256 }}', at: '{{ new.time }}' }
      at: $.file
    examples: [{ params: { path: new.txt }, response: { json: { ok: true, file: {} } } }]
  files.get:
    summary: Get
    request: GET /files/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    state: { action: read, in: files, by: { path: '/{{ param.path | lower }}' } }
    examples: [{ params: { path: a.txt }, response: { json: { path: /a.txt, size: 1, note: as the example has it } } }]
  files.download:
    summary: Download
    request: GET /content/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { binary: true, capture: { file: { header: X-File, parse: json } } }
    state: { action: read, in: files, by: { path: '/{{ param.path | lower }}' } }
    examples: [{ params: { path: a.txt }, response: { base64: QQ== } }]
  files.move:
    summary: Move
    request: POST /move
    params: { from: { in: body, type: string, required: true }, to: { in: body, type: string, required: true } }
    response: { json: true }
    state: { action: update, in: files, by: { path: '{{ param.from | lower }}' }, value: { path: '{{ param.to }}' } }
  files.copy:
    summary: Copy
    request: POST /copy
    params: { from: { in: body, type: string, required: true }, to: { in: body, type: string, required: true } }
    response: { json: true }
    state: { action: copy, in: files, by: { path: '{{ param.from | lower }}' }, value: { id: '{{ new.id }}', path: '{{ param.to }}' } }
  files.delete:
    summary: Delete
    request: DELETE /files/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    state: { action: delete, in: files, by: { path: '/{{ param.path | lower }}' }, with: { folder: '{{ item.path | lower }}' } }
`)

let simulator: Simulator
const call = (method: string, path: string, body?: unknown) =>
  send(`${simulator.origin}/shelf/api${path}`, {
    method,
    headers: { 'x-key': 'k', ...(body instanceof Uint8Array && { 'content-type': 'application/octet-stream' }) },
    body,
  })
const upload = (path: string, text: string) => call('POST', `/upload/${path}`, Buffer.from(text))
const pathsIn = async (folder: string): Promise<string[]> => {
  const { json } = await call('POST', '/list', { folder, limit: 100 })
  return json.entries.map((entry: { path: string }) => entry.path)
}

beforeAll(async () => {
  simulator = await simulate([items as Connector])
})
beforeEach(() => simulator.control.forget())
afterAll(() => simulator.stop())

test('what nobody has touched is as the examples show it', async () => {
  expect((await call('GET', '/files/a.txt')).json).toEqual({ path: '/a.txt', size: 1, note: 'as the example has it' })
  expect(await pathsIn('')).toEqual(['/a.txt', '/b.txt'])
  expect((await call('GET', '/content/a.txt')).text).toBe('A')
})

test('what was uploaded is listed, shown and downloaded, byte for byte and in part', async () => {
  const made = await upload('Deep/c.txt', 'some words')
  expect(made.json).toEqual({
    ok: true,
    file: {
      id: expect.any(String),
      path: '/Deep/c.txt',
      size: 10,
      hash: hash('sha256', 'some words'),
      at: expect.stringMatching(/Z$/),
    },
  })
  expect(await pathsIn('/deep')).toEqual(['/Deep/c.txt'])
  expect(await pathsIn('')).toEqual(['/a.txt', '/b.txt'])
  expect((await call('GET', '/files/deep/C.TXT')).json).toEqual(made.json.file)
  const file = await call('GET', '/content/deep/c.txt')
  expect([file.text, JSON.parse(file.headers['x-file'] as string)]).toEqual(['some words', made.json.file])
  const part = await send(`${simulator.origin}/shelf/api/content/deep/c.txt`, {
    headers: { 'x-key': 'k', range: 'bytes=5-' },
  })
  expect([part.status, part.text]).toEqual([206, 'words'])
})

test('a second upload to a path replaces the first', async () => {
  await upload('a.txt', 'one')
  await upload('A.txt', 'two!')
  expect(await pathsIn('')).toEqual(['/b.txt', '/A.txt'])
  expect((await call('GET', '/content/a.txt')).text).toBe('two!')
})

test('what was moved is at its new place only, what was copied at both', async () => {
  await upload('c.txt', 'content')
  await call('POST', '/move', { from: '/c.txt', to: '/d/e.txt' })
  await call('POST', '/copy', { from: '/d/e.txt', to: '/d/f.txt' })
  expect((await call('GET', '/files/c.txt')).status).toBe(404)
  expect(await pathsIn('/d')).toEqual(['/d/e.txt', '/d/f.txt'])
  expect((await call('GET', '/content/d/f.txt')).text).toBe('content')
})

test('what was deleted is gone, with what was in it, and said to be so in the terms of the provider', async () => {
  await upload('d/e.txt', 'x')
  await call('POST', '/copy', { from: '/b.txt', to: '/d' })
  expect((await call('DELETE', '/files/d')).status).toBe(200)
  expect(await pathsIn('/d')).toEqual([])
  const { status, json } = await call('GET', '/files/d/e.txt')
  expect([status, json.error.code]).toEqual([404, 'not_found'])
  await call('DELETE', '/files/a.txt')
  expect(await pathsIn('')).toEqual(['/b.txt'])
  expect((await call('GET', '/files/a.txt')).status).toBe(404)
})

test('a listing of what is remembered is paged, and the pages after the first know what was asked', async () => {
  for (const name of ['1', '2', '3', '4', '5']) await upload(`p/${name}`, name)
  await upload('q/6', '6')
  const first = (await call('POST', '/list', { folder: '/p', limit: 2 })).json
  const second = (await call('POST', '/list/continue', { cursor: first.cursor })).json
  const third = (await call('POST', '/list/continue', { cursor: second.cursor })).json
  const pages = [first, second, third].map(({ entries }) => entries.map((entry: { path: string }) => entry.path))
  expect(pages).toEqual([['/p/1', '/p/2'], ['/p/3', '/p/4'], ['/p/5']])
  expect([first.more, second.more, third.more]).toEqual([true, true, false])
})

test('what was done can be forgotten', async () => {
  await upload('c.txt', 'x')
  await send(`${simulator.origin}/-/forget`, { method: 'POST', body: { connector: 'shelf' } })
  expect(await pathsIn('')).toEqual(['/a.txt', '/b.txt'])
})

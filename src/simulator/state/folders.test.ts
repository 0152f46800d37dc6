import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connector } from '../../definition/connector.ts'
import type { Simulator } from '../simulator.ts'
import { connectorFrom, send, simulate } from '../testing.ts'

/** Folders by id, notes with marks, and drafts that become notes. */
const cabinet = connectorFrom(`
format: 1
name: cabinet
version: 1.0.0
display_name: Cabinet
description: Folders by id.
hosts: { api: https://api.example.com }
auth: [{ type: api_key, inject: { name: x-key } }]
errors: [{ status: [404, 409], code: $.code, message: $.message }]
collections:
  items:
    keys: { id: '{{ item.id }}', parent: '{{ item.parent }}', path: ['{{ item.in }}/{{ item.name | encode_path }}', '/{{ item.name }}:'] }
    ignore_case: true
    aliases: { top: i1 }
    folders: { key: path, value: { id: '{{ new.id }}', name: '{{ folder.path | basename | urldecode }}', parent: '{{ parent.id }}', in: '{{ parent.keys.path }}', made: true } }
  notes: { keys: { id: '{{ item.id }}', mark: '{{ item.marks }}' }, newest_first: true }
  drafts: { keys: { id: '{{ item.id }}' } }
endpoints:
  items.get:
    summary: Get
    request: GET /items/{id}
    params: { id: { in: path, type: string, required: true } }
    response: { json: true }
    state: { action: read, in: items, by: { id: '{{ param.id }}' }, missing: None such }
    examples:
      - { params: { id: i1 }, response: { json: { id: i1, name: root } } }
      - { params: { id: i2 }, response: { json: { id: i2, name: Attic, parent: i1, in: '/root:' } } }
      - { summary: None such, params: { id: i0 }, response: { status: 404, json: { code: noSuchItem, message: There is none. } } }
  items.at:
    summary: Get by path
    request: GET /at/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    state: { action: read, in: items, by: { path: '/root:/{{ param.path | encode_path }}' } }
    examples: [{ params: { path: Attic }, response: { json: { id: i2, name: Attic, parent: i1, in: '/root:' } } }]
  items.list:
    summary: List
    request: GET /items/{id}/children
    params: { id: { in: path, type: string, required: true }, search: { in: query, type: string } }
    response: { json: true }
    state: { action: list, in: items, parent: { id: '{{ param.id }}' }, by: { parent: '{{ parent.id }}' }, unless: [search], count: $.count, at: $.all }
    examples: [{ params: { id: top }, response: { json: { all: [{ id: i2, name: Attic, parent: i1, in: '/root:' }], count: 1 } } }]
  items.create:
    summary: Create
    request: POST /items
    params: { parent: { in: body, type: string }, path: { in: body, type: string }, name: { in: body, type: string, required: true }, clash: { in: body, type: string, default: fail } }
    response: { json: true }
    state:
      action: create
      in: items
      parent: { id: '{{ param.parent }}', path: '/root:/{{ param.path | encode_path }}' }
      replaces: { path: '{{ parent.keys.path }}/{{ param.name | encode_path }}' }
      keeps: [id]
      taken: { by: { path: '{{ parent.keys.path }}/{{ param.name | encode_path }}' }, when: { clash: [fail] }, example: It is there }
      value: { id: '{{ new.id }}', name: '{{ param.name }}', parent: '{{ parent.id }}', in: '{{ parent.keys.path }}', hex: '{{ new.hex }}' }
    examples:
      - { params: { name: example }, response: { json: {} } }
      - { summary: It is there, params: { name: taken }, response: { status: 409, json: { code: nameTaken, message: Taken. } } }
  items.move:
    summary: Move
    request: POST /items/{id}/move
    params: { id: { in: path, type: string, required: true }, parent: { in: body, type: string }, name: { in: body, type: string } }
    response: { json: true }
    state:
      action: update
      in: items
      by: { id: '{{ param.id }}' }
      parent: { id: '{{ param.parent }}' }
      value: { name: '{{ param.name ?? item.name }}', parent: '{{ parent.id ?? item.parent }}', in: '{{ parent.keys.path ?? item.in }}' }
      with: { parent: '{{ item.id }}' }
      with_value: { in: '{{ parent.keys.path }}' }
    examples: [{ params: { id: i2, name: Loft }, response: { json: { id: i2, name: Loft, note: as the example has it } } }]
  notes.list:
    summary: List
    request: GET /notes
    params: { marks: { in: query, type: array, items: { type: string } }, all: { in: query, type: boolean, default: false } }
    response: { json: true }
    state: { action: list, in: notes, by: { mark: '{{ param.marks }}' }, hides: { all: { 'false': [{ mark: old }] } }, each: { id: '{{ item.id }}' }, at: $.notes }
    examples: [{ response: { json: { notes: [{ id: n1 }] } } }]
  notes.get:
    summary: Get
    request: GET /notes/{id}
    params: { id: { in: path, type: string, required: true }, form: { in: query, type: string, default: short } }
    response: { json: true }
    state: { action: read, in: notes, by: { id: '{{ param.id }}' }, shows: { id: '{{ item.id }}', marks: '{{ item.marks }}', text: '{{ item.text }}' }, hides: { form: { short: [$.text] } } }
    examples: [{ params: { id: n1 }, response: { json: { id: n1, marks: [red] } } }]
  notes.mark:
    summary: Mark
    request: POST /notes/{id}/mark
    params: { id: { in: path, type: string, required: true }, add: { in: body, type: array, items: { type: string } }, remove: { in: body, type: array, items: { type: string } } }
    response: { json: true }
    state: { action: update, in: notes, by: { id: '{{ param.id }}' }, adds: { marks: '{{ param.add }}' }, removes: { marks: '{{ param.remove }}' } }
    examples: [{ params: { id: n0 }, response: { json: {} } }]
  drafts.create:
    summary: Create
    request: POST /drafts
    params: { text: { in: body, type: string, required: true } }
    response: { json: true }
    state: { action: create, in: drafts, value: { id: '{{ new.id }}', text: '{{ param.text }}' } }
    examples: [{ params: { text: hi }, response: { json: {} } }]
  drafts.send:
    summary: Send
    request: POST /drafts/{id}/send
    params: { id: { in: path, type: string, required: true } }
    response: { json: true }
    state: { action: create, in: notes, takes: { in: drafts, by: { id: '{{ param.id }}' } }, value: { id: '{{ new.id }}', marks: [blue], text: '{{ taken.text }}' } }
    examples: [{ params: { id: d0 }, response: { json: { id: n9 } } }]
`)

let simulator: Simulator
const call = (method: string, path: string, body?: unknown) =>
  send(`${simulator.origin}/cabinet/api${path}`, { method, headers: { 'x-key': 'k' }, body })
const make = async (body: object) => (await call('POST', '/items', body)).json
const childrenOf = async (id: string): Promise<string[]> =>
  (await call('GET', `/items/${id}/children`)).json.all.map(({ name }: { name: string }) => name)

beforeAll(async () => {
  simulator = await simulate([cabinet as Connector])
})
beforeEach(() => simulator.control.forget())
afterAll(() => simulator.stop())

test('an item is in another one, which may be called by an alias and must be there', async () => {
  const box = await make({ parent: 'top', name: 'My box' })
  expect(box).toMatchObject({ parent: 'i1', in: '/root:', hex: expect.stringMatching(/^[0-9a-f]{16}$/) })
  await make({ parent: box.id, name: 'Ring' })
  expect((await call('GET', '/at/my%20BOX/ring')).json).toMatchObject({ name: 'Ring', in: '/root:/My%20box' })
  expect((await call('GET', '/items/top/children')).json).toMatchObject({ count: 2 })
  expect((await call('POST', '/items', { parent: 'nowhere', name: 'Ring' })).status).toBe(404)
})

test('folders that are missing are made, down to the item', async () => {
  const ring = await make({ path: 'A b/c', name: 'Ring' })
  expect(await childrenOf('top')).toEqual(['Attic', 'A b'])
  expect((await call('GET', `/items/${ring.parent}`)).json).toMatchObject({ name: 'c', in: '/root:/A%20b', made: true })
})

test('what is in the way is said to be, or gives way and leaves its id', async () => {
  const first = await make({ parent: 'top', name: 'Box' })
  const again = await call('POST', '/items', { parent: 'top', name: 'box' })
  expect([again.status, again.json.code]).toEqual([409, 'nameTaken'])
  expect((await make({ parent: 'top', name: 'box', clash: 'replace' })).id).toBe(first.id)
  expect(await childrenOf('top')).toEqual(['Attic', 'box'])
})

test('what lies in a folder moves along, and is no more where it was', async () => {
  const box = await make({ path: 'Box', name: 'Ring' })
  await call('POST', `/items/${box.parent}/move`, { parent: 'i2', name: 'Chest' })
  expect((await call('GET', '/at/Attic/Chest/Ring')).json).toMatchObject({ id: box.id, in: '/root:/Attic/Chest' })
  expect((await call('GET', '/at/Box/Ring')).status).toBe(404)
})

test('the request of an example comes to what the example says, and that is remembered', async () => {
  const loft = { id: 'i2', name: 'Loft', note: 'as the example has it' }
  expect((await call('POST', '/items/i2/move', { name: 'Loft' })).json).toEqual(loft)
  expect((await call('GET', '/items/i2')).json).toMatchObject({ ...loft, parent: 'i1' })
})

test('lists are told apart by what is in members, hide what nobody asked for, and begin with what is new', async () => {
  const draft = (await call('POST', '/drafts', { text: 'hello' })).json
  const note = (await call('POST', `/drafts/${draft.id}/send`)).json
  const listed = async (query = ''): Promise<string[]> =>
    (await call('GET', `/notes${query}`)).json.notes.map(({ id }: { id: string }) => id)
  expect(await listed()).toEqual([note.id, 'n1'])
  expect(await listed('?marks=blue')).toEqual([note.id])
  expect((await call('POST', `/drafts/${draft.id}/send`)).status).toBe(404)
  const marked = await call('POST', `/notes/${note.id}/mark`, { add: ['old', 'blue'], remove: ['blue'] })
  expect(marked.json.marks).toEqual(['old'])
  expect(await listed()).toEqual(['n1'])
  expect(await listed('?all=true')).toEqual([note.id, 'n1'])
  expect((await call('GET', `/notes/${note.id}`)).json).toEqual({ id: note.id, marks: ['old'] })
  expect((await call('GET', `/notes/${note.id}?form=long`)).json.text).toBe('hello')
})

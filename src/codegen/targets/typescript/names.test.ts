import { expect, test } from 'vitest'
import type { ClientModel, Endpoint, Resource } from '../../model.ts'
import { textOf, wire } from '../../wire.ts'
import { namesOf, resourcesBelow } from './names.ts'

const doc = { summary: wire('It.'), description: null, url: null }

const endpoint = (name: string, method = name): Endpoint => ({
  name: wire(name),
  method: wire(method),
  doc,
  deprecated: false,
  effect: 'read',
  scopes: null,
  params: [],
  body: null,
  result: { kind: 'empty' },
  captures: [],
  paging: null,
  waits: false,
})

const resource = (path: string[], methods: string[], children: Resource[] = []): Resource => ({
  name: wire(path.at(-1) ?? 'mail'),
  path: path.map(wire),
  children,
  endpoints: methods.map((method) => endpoint([...path, method].join('.'), method)),
})

const model = (root: Resource, types: string[] = []): ClientModel => ({
  name: wire('mail'),
  words: ['mail'],
  displayName: wire('Mail'),
  version: '1.0.0',
  doc,
  root,
  types: types.map((label) => ({
    kind: 'alias',
    id: `schemas/${label}`,
    label: wire(label),
    doc: null,
    used: { request: true, response: true },
    type: { kind: 'string' },
  })),
})

const methodsOf = (root: Resource): Record<string, string> => {
  const names = namesOf(model(root), new Set())
  return Object.fromEntries(root.endpoints.map((each) => [textOf(each.method), names.methodOf(root, each)]))
}

test('methods are in camelCase, and keywords among them', () => {
  const methods = methodsOf(
    resource([], ['list_folder.continue', 'delete', 'class', 'import', 'async', 'get', 'V2List']),
  )
  expect(methods).toEqual({
    'list_folder.continue': 'listFolderContinue',
    delete: 'delete',
    class: 'class',
    import: 'import',
    async: 'async',
    get: 'get',
    V2List: 'v2List',
  })
})

test('what an object has, a promise is told by, or a connector needs, takes an underscore', () => {
  const methods = ['constructor', 'then', 'to_string', '__proto__', 'prototype', 'call', 'proxy']
  const named = ['constructor_', 'then_', 'toString_', 'proto', 'prototype', 'call_', 'proxy_']
  expect(Object.values(methodsOf(resource([], methods)))).toEqual(named)
  const below = resource(['calls'], ['call', 'proxy', 'constructor'])
  const names = namesOf(model(resource([], [], [below])), new Set())
  expect(below.endpoints.map((each) => names.methodOf(below, each))).toEqual(['call', 'proxy', 'constructor_'])
})

test('members that would have one name differ, whatever their order', () => {
  const one = methodsOf(resource([], ['get_id', 'getId', 'GetID']))
  expect(one.get_id).toBe('getId')
  expect(new Set(Object.values(one))).toHaveLength(3)
  expect(methodsOf(resource([], ['GetID', 'getId', 'get_id']))).toEqual(one)
})

test('the connector’s class keeps its name, types give way', () => {
  const users = resource(['users'], ['list'])
  const names = namesOf(
    model(resource([], [], [users]), ['Mail', 'users_api', 'users.list_params', 'Thing']),
    new Set(),
  )
  expect(names.root).toBe('Mail')
  expect(names.classOf(users)).toBe('UsersApi')
  expect(names.typeOf('schemas/Mail')).toBe('Mail_')
  expect(names.typeOf('schemas/users_api')).toBe('UsersApi_')
  expect(names.typeOf('schemas/Thing')).toBe('Thing')
  expect(names.typeOf('schemas/users.list_params')).not.toBe(names.paramsOf(users.endpoints[0]!))
})

test('a type that requests have otherwise has a second name', () => {
  const names = namesOf(model(resource([], []), ['Thing', 'Other']), new Set(['schemas/Thing']))
  expect([names.typeOf('schemas/Thing'), names.inputOf('schemas/Thing')]).toEqual(['Thing', 'ThingInput'])
  expect(names.inputOf('schemas/Other')).toBe('Other')
})

test('files differ without their case, whatever resources are called', () => {
  const children = ['shared', 'Shared', 'mail', 'index', 'con', 'x'.repeat(300), 'a/../b', '用户'].map((name) =>
    resource([name], ['get']),
  )
  const root = resource([], ['get'], children)
  const names = namesOf(model(root), new Set())
  const stems = resourcesBelow(root).map((each) => names.stemOf(each))
  expect(new Set(stems.map((stem) => stem.toLowerCase()))).toHaveLength(stems.length)
  for (const stem of stems) expect(stem).toMatch(/^[a-z][a-z0-9_-]{0,100}$/)
  expect(stems).not.toContain('shared')
})

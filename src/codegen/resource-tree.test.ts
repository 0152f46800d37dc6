import { expect, test } from 'vitest'
import type { Endpoint, Resource } from './model.ts'
import { resourceTree } from './resource-tree.ts'
import { textOf, wire } from './wire.ts'

const endpoint = (name: string): Endpoint => ({ name: wire(name), method: wire(name) }) as Endpoint

type Tree = { [name: string]: Tree | string }

const treeOf = ({ children, endpoints }: Resource): Tree =>
  Object.fromEntries([
    ...endpoints.map(({ name, method }) => [textOf(method), textOf(name)] as const),
    ...children.map((child) => [textOf(child.name), treeOf(child)] as const),
  ])

const tree = (...names: string[]): Tree => treeOf(resourceTree('demo', names.map(endpoint)))

test('dots make resources', () => {
  expect(tree('ping', 'users.get', 'users.mail.list')).toEqual({
    ping: 'ping',
    users: { get: 'users.get', mail: { list: 'users.mail.list' } },
  })
})

test('a member is a method or a resource, not both', () => {
  expect(tree('files.list', 'files.list.continue', 'files.list.continue.more', 'files.listing.get')).toEqual({
    files: {
      list: 'files.list',
      'list.continue': 'files.list.continue',
      'list.continue.more': 'files.list.continue.more',
      listing: { get: 'files.listing.get' },
    },
  })
})

test('an endpoint keeps all that is below its name at the root', () => {
  expect(tree('a', 'a.b', 'a.b.c')).toEqual({ a: 'a', 'a.b': 'a.b', 'a.b.c': 'a.b.c' })
})

test('odd names still hang somewhere', () => {
  expect(tree('', '.x', 'a..b')).toEqual({ '': '', '.x': '.x', a: { '': { b: 'a..b' } } })
})

test('no resource has the path of the root', () => {
  expect(tree('.x.get', '..get', '.')).toEqual({ '.x': { get: '.x.get' }, '..get': '..get', '.': '.' })
})

test('resources know their path and come in one order', () => {
  const { path, children } = resourceTree('demo', ['b.c.x', 'B.x', 'a.x'].map(endpoint))
  expect(path).toEqual([])
  expect(children.map(({ name }) => textOf(name))).toEqual(['B', 'a', 'b'])
  expect(children[2]!.children[0]!.path.map(textOf)).toEqual(['b', 'c'])
})

import { describe, expect, test } from 'vitest'
import type { Field } from '../../model.ts'
import { wire } from '../../wire.ts'
import { attributeNames, paramNames } from './names.ts'
import { endpoint, field, model, resource } from './test-model.ts'
import { memberNames, packageNames } from './names.ts'

const fields = (...names: string[]): Field[] => names.map((name) => field(name))

test('attributes are in snake_case, and only what pydantic or Python take has a _ behind it', () => {
  expect(attributeNames(fields('threadId', '@odata.nextLink', 'type', 'match', 'id', 'list', 'timeout'))).toEqual([
    'thread_id',
    'odata_next_link',
    'type',
    'match',
    'id',
    'list',
    'timeout',
  ])
  expect(attributeNames(fields('model_config', 'copy', 'json', 'schema', 'to_dict', 'class', 'from'))).toEqual([
    'model_config_',
    'copy_',
    'json_',
    'schema_',
    'to_dict_',
    'class_',
    'from_',
  ])
})

test('of names that meet, the one in snake_case stays, in whatever order', () => {
  const names = ['id', '_id', 'Id', 'ID']
  const named = new Map(names.map((name, index) => [name, attributeNames(fields(...names))[index]]))
  expect(named.get('id')).toBe('id')
  expect(new Set(named.values()).size).toBe(4)
  expect(attributeNames(fields(...names.toReversed()))).toEqual(names.toReversed().map((name) => named.get(name)))
})

describe('parameters', () => {
  test('give way to options and to what the method takes itself', () => {
    const params = fields('self', 'timeout', 'headers', 'options', 'lambda', 'text_body', 'max_retries', 'id', 'copy')
    expect(paramNames(endpoint('x', { params }))).toEqual([
      'self_',
      'timeout_',
      'headers_',
      'options_',
      'lambda_',
      'text_body_',
      'max_retries_',
      'id',
      'copy',
    ])
  })

  test('named as a body or page size do so only where there is one', () => {
    const params = fields('body', 'content_type', 'page_size', 'max_items')
    expect(paramNames(endpoint('x', { params }))).toEqual(['body', 'content_type', 'page_size', 'max_items'])
    const body = { kind: 'binary', type: { kind: 'any' }, required: true } as const
    const paging = { items: [], item: { kind: 'any' }, size: null } as const
    expect(paramNames(endpoint('x', { params, body, paging }))).toEqual([
      'body_',
      'content_type_',
      'page_size_',
      'max_items_',
    ])
  })
})

test('methods and children share a class', () => {
  const node = resource(
    'users',
    [endpoint('users.import'), endpoint('users.list'), endpoint('users.call')],
    [resource('users.List', [])],
  )
  expect(memberNames(node)).toEqual(['import_', 'list', 'call', expect.stringMatching(/^list_[0-9a-f]{4}$/)])
  const root = resource('', [endpoint('call'), endpoint('proxy'), endpoint('with_options')])
  expect(memberNames(root)).toEqual(['call_', 'proxy_', 'with_options_'])
})

describe('a package', () => {
  const namesOf = (name: string, words: string[]) => packageNames(model({ name: wire(name), words }))

  test('is named after its connector', () => {
    const { distribution, module, root } = namesOf('one-drive', ['one', 'drive'])
    expect([distribution, module, root.sync, root.async]).toEqual([
      'connector-one-drive',
      'connector_one_drive',
      'OneDrive',
      'AsyncOneDrive',
    ])
  })

  test('does not take the names of the runtime', () => {
    expect(namesOf('platform', ['platform']).module).toBe('connector_platform_api')
    expect(['none', 'client', 'model', 'page'].map((name) => namesOf(name, [name]).root.sync)).toEqual([
      'None_',
      'Client_',
      'Model_',
      'Page_',
    ])
  })

  test('has files that differ, also where a path is long or ends in what a file ends in', () => {
    const paths = ['users', 'users.async', 'users.2', 'root', 'shared', 'test', 'a'.repeat(300), `${'a'.repeat(300)}b`]
    const nodes = paths.map((path) => resource(path, [endpoint(`${path}.get`)]))
    const names = packageNames(model({ root: resource('', [], nodes) }))
    const stems = nodes.map((node) => names.resource(node).stem)
    expect(stems.slice(0, 6)).toEqual(['users', 'users_async_', 'users_2_', 'root_', 'shared_', 'tests'])
    expect(new Set(stems).size).toBe(8)
    expect(Math.max(...stems.map((stem) => stem.length))).toBeLessThanOrEqual(80)
  })
})

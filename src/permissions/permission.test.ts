import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covers, isPermission, toCall, toPass } from './permission.ts'

describe('what a permission has with it', () => {
  test.each<[held: string, wanted: string, has: boolean]>([
    ['admin', 'connections:write', true],
    ['admin', 'calls:*', true],
    ['admin', 'admin', true],
    ['connections:write', 'connections:read', false],
    ['connections:write', 'admin', false],
    ['calls:*', 'calls:dropbox', true],
    ['calls:*', 'calls:dropbox:files.upload', true],
    ['calls:*', 'proxy:dropbox', false],
    ['calls:dropbox', 'calls:dropbox:files.upload', true],
    ['calls:dropbox', 'calls:dropbox:*', true],
    ['calls:dropbox:*', 'calls:dropbox', true],
    ['calls:dropbox', 'calls:dropbox-business:files.upload', false],
    ['calls:dropbox', 'calls:*', false],
    ['calls:dropbox', 'proxy:dropbox', false],
    ['calls:dropbox:files.upload', 'calls:dropbox:files.upload', true],
    ['calls:dropbox:files.upload', 'calls:dropbox:files.upload_session', false],
    ['calls:dropbox:files.upload', 'calls:dropbox', false],
    ['calls:dropbox:files.*', 'calls:dropbox:files.upload', true],
    ['calls:dropbox:files.*', 'calls:dropbox:files.up*', true],
    ['calls:dropbox:files.up*', 'calls:dropbox:files.*', false],
    ['calls:dropbox:files.*', 'calls:dropbox:sharing.list', false],
    ['calls:dropbox:files.*', 'calls:dropbox', false],
    ['calls:graph:odata:x', 'calls:graph:odata:x', true],
    ['calls:graph:odata:*', 'calls:graph:odata:x', true],
    ['proxy:*', 'proxy:dropbox', true],
    ['proxy:dropbox', 'proxy:dropbox', true],
    ['proxy:dropbox', 'proxy:dropbox-business', false],
    ['proxy:dropbox', 'calls:dropbox:files.upload', false],
  ])('%s, %s: %s', (held, wanted, has) => {
    expect(covers(held, wanted)).toBe(has)
  })

  const text = fc.stringMatching(/^[ab:.*]{0,4}$/)
  const pattern = fc.oneof(
    fc.constant('calls:*'),
    fc.constantFrom('calls:a', 'calls:b', 'proxy:a', 'proxy:*', 'admin', 'connections:read'),
    fc.tuple(fc.constantFrom('a', 'b', 'a-b'), text).map(([connector, endpoint]) => `calls:${connector}:${endpoint}`),
  )
  const call = fc
    .tuple(fc.constantFrom('a', 'b', 'a-b'), fc.stringMatching(/^[ab:.]{1,4}$/))
    .map(([connector, endpoint]) => toCall(connector, endpoint))

  test('whoever has one permission for another can do all that the other allows', () => {
    fc.assert(
      fc.property(pattern, pattern, call, (held, wanted, made) => {
        fc.pre(covers(held, wanted) && covers(wanted, made))
        expect(covers(held, made)).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })
})

test.each([
  'connectors:read',
  'connections:read',
  'connections:write',
  'user-tokens:write',
  'admin',
  'calls:*',
  'calls:dropbox',
  'calls:dropbox:*',
  'calls:dropbox:files.list_folder',
  'proxy:*',
  toPass('dropbox'),
])('%s is a permission', (text) => {
  expect(isPermission(text)).toBe(true)
})

test.each([
  '',
  '*',
  'admin ',
  'Admin',
  'calls',
  'calls:',
  'calls:*:x',
  'calls:Dropbox',
  'calls:dropbox:',
  'calls:d*',
  'proxy:dropbox:x',
  'connections:*',
  'calls:dropbox:\n',
])('%j is none', (text) => {
  expect(isPermission(text)).toBe(false)
})

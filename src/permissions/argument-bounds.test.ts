import { describe, expect, test } from 'vitest'
import { type GivenArguments, boundArguments, judgeArguments } from './argument-bounds.ts'

const bounds = { 'box:files.*': { path: '/shared' }, 'box:files.move': { 'body.to.id': 7 } }

describe('a call that is bound', () => {
  test.each<[what: string, endpoint: string, given: GivenArguments]>([
    ['has the value', 'files.list', { params: { path: '/shared', limit: 3 } }],
    ['has it in both', 'files.list', { params: { path: '/shared' }, body: { path: '/shared' } }],
    ['has a member deep in the body', 'files.move', { params: { path: '/shared' }, body: { to: { id: 7 } } }],
    ['is of another endpoint', 'users.me', { params: { path: '/other' } }],
  ])('goes on where it %s', (_what, endpoint, given) => {
    expect(() => judgeArguments(boundArguments(bounds, 'box', endpoint), given)).not.toThrow()
  })

  test.each<[what: string, endpoint: string, given: GivenArguments]>([
    ['another value', 'files.list', { params: { path: '/private' } }],
    ['none', 'files.list', { params: {} }],
    ['it in the body alone', 'files.list', { params: {}, body: { path: '/shared' } }],
    ['null', 'files.list', { params: { path: null } }],
    ['a list of it', 'files.list', { params: { path: ['/shared'] } }],
    ['it encoded', 'files.list', { params: { path: '%2Fshared' } }],
    ['it with more behind', 'files.list', { params: { path: '/shared/../private' } }],
    ['it in other letters', 'files.list', { params: { path: '/Shared' } }],
    ['it in params and another in the body', 'files.list', { params: { path: '/shared' }, body: { path: '/private' } }],
    ['it in the body and another in params', 'files.list', { params: { path: '/private' }, body: { path: '/shared' } }],
    ['it from a prototype', 'files.list', { params: Object.create({ path: '/shared' }) as Record<string, unknown> }],
    ['a number as text', 'files.move', { params: { path: '/shared' }, body: { to: { id: '7' } } }],
    ['one of two', 'files.move', { params: { path: '/shared' }, body: {} }],
    ['it in a text that holds JSON', 'files.move', { params: { path: '/shared' }, body: '{"to":{"id":7}}' }],
    [
      'a parameter named as the path is',
      'files.move',
      { params: { path: '/shared', 'body.to.id': 8 }, body: { to: { id: 7 } } },
    ],
  ])('is refused where it has %s', (_what, endpoint, given) => {
    expect(() => judgeArguments(boundArguments(bounds, 'box', endpoint), given)).toThrow(
      expect.objectContaining({ code: 'permission_denied' }),
    )
  })

  test('may leave out what was brought along, and give it no other value', () => {
    const bound = boundArguments(bounds, 'box', 'files.list')
    expect(() => judgeArguments(bound, { params: {} }, 'brought_along')).not.toThrow()
    expect(() => judgeArguments(bound, { params: { path: '/private' } }, 'brought_along')).toThrow()
  })

  test('is bound in one order, whatever the order of its patterns', () => {
    const turned = Object.fromEntries(Object.entries(bounds).toReversed())
    expect(boundArguments(turned, 'box', 'files.move')).toEqual(boundArguments(bounds, 'box', 'files.move'))
  })
})

import { expect, test } from 'vitest'
import { identityIn } from './identity.ts'

const PATHS = { id: ['id'], label: ['name'] }

test('who is connected is said in words that can be stored', () => {
  expect(identityIn({ id: 7, name: ' Mara\u0000 \ud800' }, PATHS)).toEqual({ accountId: '7', label: 'Mara  \ufffd' })
  expect(identityIn({ id: 'mara', name: '\u0000\u001b' }, PATHS)).toEqual({ accountId: 'mara' })
  expect(identityIn({ name: 'x'.repeat(1_000_000) }, PATHS).label).toHaveLength(500)
})

test.each(['m\u0000ara', 'm\ud800ara', 'x'.repeat(501), ['mara'], { toString: 1 }, null])(
  'an id that cannot be stored as it is is none: %j',
  (id) => expect(identityIn({ id }, PATHS)).toEqual({}),
)

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import { type AttackWorld, startAttackWorld } from './attack-world.ts'
import { complete, completionTokenOf, visit } from './browser.ts'
import { noteAttack } from './ledger.ts'

const VERIFIER = 'attackers-verifier-that-is-long-enough-for-rfc-7636'
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

/** Changes of the address on its way through the browser. */
const CHANGES: [what: string, change: (query: URLSearchParams) => void][] = [
  ['no challenge', (query) => ['code_challenge', 'code_challenge_method'].forEach((name) => query.delete(name))],
  ['no method, which is plain', (query) => query.delete('code_challenge_method')],
  ['plain', (query) => query.set('code_challenge_method', 'plain')],
  ['a method of no name', (query) => query.set('code_challenge_method', 'none')],
  ['s256', (query) => query.set('code_challenge_method', 's256')],
  ["the attacker's challenge", (query) => query.set('code_challenge', CHALLENGE)],
  [
    "the attacker's verifier, plain",
    (query) => {
      query.set('code_challenge', VERIFIER)
      query.set('code_challenge_method', 'plain')
    },
  ],
  ['an empty challenge', (query) => query.set('code_challenge', '')],
  ['two challenges', (query) => query.append('code_challenge', CHALLENGE)],
]

/** What a connector might say of it, past every lint. */
const WORDS: [what: string, words: Partial<OAuth2Settings>][] = [
  ['a method of its own', { authorizeParams: { code_challenge_method: 'plain' } }],
  ['a challenge of its own', { authorizeParams: { code_challenge: CHALLENGE } }],
  ['an empty challenge', { authorizeParams: { code_challenge: '', code_challenge_method: '' } }],
  ['a state of its own', { authorizeParams: { state: 'fixed' } }],
  ['a verifier of its own', { tokenParams: { code_verifier: VERIFIER } }],
]

describe.each([
  ['demands PKCE', false],
  ['takes sign-ins without it', true],
])('at a server that %s', (kind, isPkceOptional) => {
  let world: AttackWorld
  beforeAll(async () => {
    world = await startAttackWorld({ honest: { isPkceOptional } })
  })
  afterAll(() => world?.stop())

  test('every attempt has a challenge of its own, S256', async () => {
    const begun = [
      await world.begin('honest', 'a'),
      await world.begin('honest', 'a'),
      await world.begin('hostile', 'a'),
    ]
    const queries = begun.map(({ authorizeUrl }) => new URL(authorizeUrl).searchParams)
    for (const query of queries) {
      expect(query.getAll('code_challenge_method')).toEqual(['S256'])
      expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/)
      expect(query.has('code_verifier')).toBe(false)
    }
    expect(new Set(queries.map((query) => query.get('code_challenge'))).size).toBe(3)
  })

  test.each(CHANGES)('an address with %s gets no token', async (what, change) => {
    const begun = await world.begin('honest', 'victim')
    const changed = new URL(begun.authorizeUrl)
    change(changed.searchParams)
    const granted = world.honest.granted('authorization_code')
    const callback = await world.consent({ authorizeUrl: changed.href }).catch(() => undefined)
    if (callback !== undefined) {
      const back = await visit(callback, { cookie: begun.cookie })
      const token = back.status === 303 ? completionTokenOf(back) : ''
      await complete(world.under, begun, token, 'victim')
    }
    noteAttack({ row: 5, what: `${kind}: ${what}`, succeeded: world.honest.granted('authorization_code') > granted })
  })

  test('honestly used, it does get one', async () => {
    const begun = await world.begin('honest', 'mara')
    const back = await visit(await world.consent(begun), { cookie: begun.cookie })
    expect((await complete(world.under, begun, completionTokenOf(back), 'mara')).status).toBe(200)
  })
})

describe('a connector', () => {
  test.each(WORDS)('with %s does not change what is sent', async (what, words) => {
    const world = await startAttackWorld({ change: (settings) => ({ ...settings, ...words }) })
    try {
      const begun = await world.begin('hostile', 'mara')
      const query = new URL(begun.authorizeUrl).searchParams
      const back = await visit(await world.consent(begun), { cookie: begun.cookie })
      await complete(world.under, begun, completionTokenOf(back), 'mara')
      const verifier = world.hostile.caught.at(-1)!.parameters.get('code_verifier')!
      const isKept =
        query.get('code_challenge') === createHash('sha256').update(verifier).digest('base64url') &&
        query.get('code_challenge_method') === 'S256' &&
        query.get('state') !== 'fixed' &&
        verifier !== VERIFIER
      noteAttack({ row: 5, what: `a connector with ${what}`, succeeded: !isKept })
    } finally {
      await world.stop()
    }
  })

  test('opts out by a word, and then sends neither challenge nor verifier', async () => {
    const world = await startAttackWorld({ change: (settings) => ({ ...settings, pkce: 'none' }) })
    try {
      const begun = await world.begin('hostile', 'mara')
      const back = await visit(await world.consent(begun), { cookie: begun.cookie })
      expect((await complete(world.under, begun, completionTokenOf(back), 'mara')).status).toBe(200)
      expect(begun.authorizeUrl).not.toContain('code_challenge')
      expect(world.hostile.caught.at(-1)!.parameters.has('code_verifier')).toBe(false)
    } finally {
      await world.stop()
    }
  })
})

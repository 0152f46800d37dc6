import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { newKeyEntry, parseKeyRing } from './keyring.ts'
import { type Place, createVault, ownerKeyPlace, ownerOf } from './vault.ts'

const vault = createVault(parseKeyRing(newKeyEntry('k1')))
const PLACE: Place = {
  table: 'oauth_tokens',
  column: 'access_token',
  row: 'con_1',
  owner: ownerOf('app_1', 'mara'),
  generation: 1,
}
const TEXT = 'canary-ya29.token'
const sealed = vault.seal(new Secret(TEXT), PLACE)
const OLD = newKeyEntry('old')
const refusal = expect.objectContaining({ code: 'credential_unreadable' }) as unknown

const failureOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

test('what is sealed opens at its place, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(vault.open(vault.seal(new Secret(text), PLACE), PLACE).reveal()).toBe(text)
    }),
    { numRuns: 300 },
  )
  const large = 'x'.repeat(100_000)
  expect(vault.open(vault.seal(new Secret(large), PLACE), PLACE).reveal()).toBe(large)
})

test('the sealed bytes hold nothing of the secret, and never come twice', () => {
  expect(sealed.toString('latin1')).not.toContain('canary')
  const again = vault.seal(new Secret(TEXT), PLACE)
  expect(again.equals(sealed)).toBe(false)
})

describe('a sealed value does not open elsewhere', () => {
  test.each<[what: string, change: Partial<Place>]>([
    ['in another table', { table: 'connect_sessions' }],
    ['in another column', { column: 'refresh_token' }],
    ['in another row', { row: 'con_2' }],
    ['for another application', { owner: ownerOf('app_2', 'mara') }],
    ['for another user', { owner: ownerOf('app_1', 'jonas') }],
    ['under an older generation', { generation: 0 }],
    ['under a newer generation', { generation: 2 }],
    ['where two parts are joined otherwise', { table: 'oauth_tokensaccess_token', column: '' }],
    ['where a part moves to its neighbour', { table: 'oauth_token', column: 'saccess_token' }],
  ])('%s', (_what, change) => {
    expect(failureOf(() => vault.open(sealed, { ...PLACE, ...change }))).toEqual(refusal)
  })
})

test('no two owners read alike, whatever their names hold', () => {
  const names = fc.tuple(fc.string(), fc.string())
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(ownerOf(...one) === ownerOf(...other)).toBe(one[0] === other[0] && one[1] === other[1])
    }),
  )
})

test('a change of any bit of any byte is refused', () => {
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1 << (at % 8)
    expect(
      failureOf(() => vault.open(changed, PLACE)),
      `byte ${at}`,
    ).toEqual(refusal)
  }
})

test('a value cut at any length, or longer by a byte, is refused', () => {
  for (let length = 0; length < sealed.length; length++)
    expect(
      failureOf(() => vault.open(sealed.subarray(0, length), PLACE)),
      `length ${length}`,
    ).toEqual(refusal)
  expect(failureOf(() => vault.open(Buffer.concat([sealed, Buffer.from([0])]), PLACE))).toEqual(refusal)
})

test('parts of two envelopes of the same place do not go together', () => {
  const other = vault.seal(new Secret('another-token-xyz'), PLACE)
  expect(other).toHaveLength(sealed.length)
  for (const cut of [36, 68, 80, sealed.length - 16])
    expect(
      failureOf(() => vault.open(Buffer.concat([sealed.subarray(0, cut), other.subarray(cut)]), PLACE)),
      `cut at ${cut}`,
    ).toEqual(refusal)
})

test('arbitrary bytes are refused with the platform’s own error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(failureOf(() => vault.open(Buffer.from(bytes), PLACE))).toEqual(refusal)
    }),
  )
})

test('a key that is missing is named, and another key of the same name does not open', () => {
  const other = createVault(parseKeyRing(newKeyEntry('k2')))
  expect(failureOf(() => other.open(sealed, PLACE))).toMatchObject({
    code: 'credential_unreadable',
    message: 'The key "k1" is not on the key ring.',
  })
  const impostor = createVault(parseKeyRing(newKeyEntry('k1')))
  expect(failureOf(() => impostor.open(sealed, PLACE))).toEqual(refusal)
})

test('a new key in front seals, and the old one behind it still opens', () => {
  const [old, fresh] = [newKeyEntry('old'), newKeyEntry('new')]
  const before = createVault(parseKeyRing(old)).seal(new Secret(TEXT), PLACE)
  const rotated = createVault(parseKeyRing(`${fresh},${old}`))
  expect(rotated.open(before, PLACE).reveal()).toBe(TEXT)
  const after = rotated.seal(new Secret(TEXT), PLACE)
  expect(after.subarray(2, 5).toString()).toBe('new')
  expect(createVault(parseKeyRing(fresh)).open(after, PLACE).reveal()).toBe(TEXT)
  expect(failureOf(() => createVault(parseKeyRing(old)).open(after, PLACE))).toEqual(refusal)
})

test('a refusal shows nothing of the value', () => {
  const changed = Buffer.from(sealed)
  changed[changed.length - 1]! ^= 1
  const error = failureOf(() => vault.open(changed, PLACE)) as Error
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('canary')
})

describe('what is sealed for an owner', () => {
  const key = vault.newOwnerKey(PLACE.owner)
  const owners = vault.of(PLACE.owner, key)
  const theirs = owners.seal(new Secret(TEXT), PLACE)

  test('opens by the owner’s key, and by none without it or with another', () => {
    expect(owners.open(theirs, PLACE).reveal()).toBe(TEXT)
    const others = [vault.newOwnerKey(PLACE.owner), undefined, Buffer.alloc(0), key.subarray(1), theirs]
    for (const other of others)
      expect(failureOf(() => vault.of(PLACE.owner, other).open(theirs, PLACE))).toEqual(refusal)
    expect(failureOf(() => vault.open(theirs, PLACE))).toEqual(refusal)
  })

  test('does not open by the key of an owner that stands beside another', () => {
    const jonas = ownerOf('app_1', 'jonas')
    expect(failureOf(() => vault.of(jonas, key).open(theirs, { ...PLACE, owner: jonas }))).toEqual(refusal)
    expect(failureOf(() => vault.of(jonas, key).open(theirs, PLACE))).toEqual(refusal)
  })

  test('does not pass for what the ring alone has sealed, nor that for it', () => {
    for (const [bytes, version] of [
      [theirs, 1],
      [sealed, 2],
    ] as const) {
      const relabelled = Buffer.from(bytes)
      relabelled[0] = version
      expect(failureOf(() => owners.open(relabelled, PLACE))).toEqual(refusal)
      expect(failureOf(() => vault.open(relabelled, PLACE))).toEqual(refusal)
    }
  })

  test('does not open at another place, changed in any byte, or cut', () => {
    expect(failureOf(() => owners.open(theirs, { ...PLACE, row: 'con_2' }))).toEqual(refusal)
    for (let at = 0; at < theirs.length; at++) {
      const changed = Buffer.from(theirs)
      changed[at]! ^= 1 << (at % 8)
      expect(
        failureOf(() => owners.open(changed, PLACE)),
        `byte ${at}`,
      ).toEqual(refusal)
      expect(
        failureOf(() => owners.open(theirs.subarray(0, at), PLACE)),
        `length ${at}`,
      ).toEqual(refusal)
    }
  })

  test('a key is 32 bytes of its own each time, handed on under the key that seals now', () => {
    const keys = Array.from({ length: 20 }, () =>
      vault.open(vault.newOwnerKey(PLACE.owner), ownerKeyPlace(PLACE.owner)).reveal(),
    )
    expect(new Set(keys).size).toBe(20)
    for (const each of keys) expect(Buffer.from(each, 'base64')).toHaveLength(32)

    expect(owners.ownerKey).toBe(key)
    const fresh = newKeyEntry('fresh')
    const [old, both, alone] = [OLD, `${fresh},${OLD}`, fresh].map((keys) => createVault(parseKeyRing(keys)))
    const stored = old!.newOwnerKey(PLACE.owner)
    const moved = both!.of(PLACE.owner, stored)
    const resealed = moved.seal(new Secret(TEXT), PLACE)
    expect(alone!.of(PLACE.owner, moved.ownerKey).open(resealed, PLACE).reveal()).toBe(TEXT)
  })
})

import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { sealingKeyOf, versionOf } from './envelope.ts'
import { parseKeyRing } from './keyring.ts'
import { type Place, createVault, ownerKeyPlace, ownerOf } from './vault.ts'

// Values that were sealed once and must open for ever, as databases hold them; and the envelope once more, by nothing but
// what docs/decisions/0008 says of it.

const RING_KEY = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex')
const TEXT = 'known-answer ü'
const OWNER = ownerOf('app_1', 'mara')
const PLACE: Place = { table: 'oauth_tokens', column: 'access_token', row: 'con_1', owner: OWNER, generation: 7 }

const hex = (...lines: string[]): Buffer => Buffer.from(lines.join(''), 'hex')

/** Sealed by the first version that sealed anything. */
const BY_THE_RING = hex(
  '01026b3176bbebddd4e9a059f0b522b4ebc27fd08a4a9621d5fcda9bb28e6c1e4156e64916a0b343bac44fd5412b207190790714',
  'e2e72ae6407e75cd4d20655430f974ad41820c946d45c1c62cc9da0af7fc2fefef21e8461ca390f1bad74619a7f11a8dc830f63a',
  '9120be5c8816ce',
)
const OWNER_KEY = hex(
  '01026b31a15b9334e36275dff405d63b8ac2276675c74efc341d54b301a43dd6f15876cdcb7c0a7cf8fe1dde449479639e80d189',
  '3363b9d7e58f9b0df70c67ddbe6c2fa3301ede9c02fee2566fd4ed0f825b0f1bccc68d45b27315de526d4a066b3b90cab5b70861',
  '26d6017aa0e3945e5b2f2850eee51c6ab27ca15d96691859a51d94621a3e012222df746c',
)
const WITH_THE_OWNERS = hex(
  '02026b3106c61a6feb77450cf6706130377b6f8d3fb1e75e0d2009aaba11e7e1946249d6e026ef115217ceb2a33daa681d1741a3',
  '5018c680bc527b534190d8b15111ee3450eacdc2e8e3febe49bd24c8eb92c3da48e9607cdce4cfaa8ac906eca6917840f786faeb',
  '8b22f2c5676eb3',
)

const vault = createVault(parseKeyRing(`k1:${RING_KEY.toString('base64')}`))

test('what was sealed once opens for ever', () => {
  expect(vault.open(BY_THE_RING, PLACE).reveal()).toBe(TEXT)
  expect(vault.of(OWNER, OWNER_KEY).open(WITH_THE_OWNERS, PLACE).reveal()).toBe(TEXT)
  expect(vault.of(OWNER, OWNER_KEY).open(BY_THE_RING, PLACE).reveal()).toBe(TEXT)
  expect([BY_THE_RING, WITH_THE_OWNERS].map(versionOf)).toEqual([1, 2])
  expect([BY_THE_RING, WITH_THE_OWNERS].map(sealingKeyOf)).toEqual(['k1', 'k1'])
})

/** Opens an envelope of the key id `k1` as the page describes it. */
const openByThePage = (sealed: Buffer, keys: Buffer, { table, column, row, owner, generation }: Place): string => {
  const version = sealed[0]!
  const [salt, commitment] = [sealed.subarray(4, 36), sealed.subarray(36, 68)]
  const [nonce, ciphertext, tag] = [sealed.subarray(68, 80), sealed.subarray(80, -16), sealed.subarray(-16)]
  const aad = Buffer.concat(
    [table, column, row, owner, String(generation), 'k1'].map((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(Buffer.byteLength(part))
      return Buffer.concat([length, Buffer.from(part)])
    }),
  )
  const info = Buffer.concat([
    Buffer.from(`connector-platform/envelope/${version}`),
    createHash('sha256').update(aad).digest(),
  ])
  const derived = Buffer.from(hkdfSync('sha512', keys, salt, info, 64))
  expect(derived.subarray(32)).toEqual(commitment)
  const decipher = createDecipheriv('aes-256-gcm', derived.subarray(0, 32), nonce).setAAD(aad).setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString()
}

test('the envelope is what the page says, with the ring alone and with an owner’s key', () => {
  const keyPlace = ownerKeyPlace(OWNER)
  expect(keyPlace).toEqual({ table: 'owner_keys', column: 'key', row: '', owner: '["app_1","mara"]', generation: 0 })
  const ownerKey = Buffer.from(openByThePage(OWNER_KEY, RING_KEY, keyPlace), 'base64')
  expect(ownerKey).toHaveLength(32)
  expect(openByThePage(BY_THE_RING, RING_KEY, PLACE)).toBe(TEXT)
  expect(openByThePage(WITH_THE_OWNERS, Buffer.concat([RING_KEY, ownerKey]), PLACE)).toBe(TEXT)
})

import { expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { parseKeyRing } from '../vault/keyring.ts'
import { createVault, ownerOf } from '../vault/vault.ts'
import { openCredential, sealCredential, vaultFor } from './stored-credential.ts'

const vault = createVault(parseKeyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`))
const mara = { id: 'con_1', applicationId: 'app_1', userId: 'mara' }
const owners = vaultFor(mara, vault.newOwnerKey(ownerOf('app_1', 'mara')), vault)
const unreadable = expect.objectContaining({ code: 'credential_unreadable' })
const credential = {
  accessToken: new Secret('token'),
  tokenType: 'Bearer',
  extra: { private_key: 'key-canary', account: 'ü' },
}

test('what belongs to a credential is sealed with it and opens again', () => {
  const stored = sealCredential(credential, mara, 3, owners)
  expect(stored.extra!.toString('latin1')).not.toContain('canary')
  expect(openCredential(stored, mara, vault).extra).toEqual(credential.extra)
})

test('it opens for no other connection, generation or column', () => {
  const stored = sealCredential(credential, mara, 3, owners)
  expect(() => openCredential(stored, { ...mara, id: 'con_2' }, vault)).toThrow(unreadable)
  expect(() => openCredential({ ...stored, generation: 4 }, mara, vault)).toThrow(unreadable)
  expect(() => openCredential({ ...stored, extra: stored.accessToken }, mara, vault)).toThrow(unreadable)
})

test('it opens by the key of its owner, and by none without it or another', () => {
  const { ownerKey, ...withoutKey } = sealCredential(credential, mara, 3, owners)
  expect(openCredential({ ...withoutKey, ownerKey: ownerKey! }, mara, vault).accessToken.reveal()).toBe('token')
  const another = vault.newOwnerKey(ownerOf('app_1', 'mara'))
  expect(() => openCredential(withoutKey, mara, vault)).toThrow(unreadable)
  expect(() => openCredential({ ...withoutKey, ownerKey: another }, mara, vault)).toThrow(unreadable)
})

test('what was sealed before owners had keys opens beside a key', () => {
  const older = sealCredential(credential, mara, 3, vaultFor(mara, undefined, vault))
  expect(older).not.toHaveProperty('ownerKey')
  const beside = { ...older, ownerKey: owners.ownerKey! }
  expect(openCredential(beside, mara, vault).accessToken.reveal()).toBe('token')
})

test('a credential without anything else stores nothing else', () => {
  const bare = { accessToken: credential.accessToken, tokenType: 'Bearer' }
  expect(sealCredential(bare, mara, 1, owners)).not.toHaveProperty('extra')
})

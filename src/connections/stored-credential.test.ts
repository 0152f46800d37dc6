import { expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { parseKeyRing } from '../vault/keyring.ts'
import { createVault } from '../vault/vault.ts'
import { openCredential, sealCredential } from './stored-credential.ts'

const vault = createVault(parseKeyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`))
const mara = { id: 'con_1', applicationId: 'app_1', userId: 'mara' }
const credential = {
  accessToken: new Secret('token'),
  tokenType: 'Bearer',
  extra: { private_key: 'key-canary', account: 'ü' },
}

test('what belongs to a credential is sealed with it and opens again', () => {
  const stored = sealCredential(credential, mara, 3, vault)
  expect(stored.extra!.toString('latin1')).not.toContain('canary')
  expect(openCredential(stored, mara, vault).extra).toEqual(credential.extra)
})

test('it opens for no other connection, generation or column', () => {
  const stored = sealCredential(credential, mara, 3, vault)
  const unreadable = expect.objectContaining({ code: 'credential_unreadable' })
  expect(() => openCredential(stored, { ...mara, id: 'con_2' }, vault)).toThrow(unreadable)
  expect(() => openCredential({ ...stored, generation: 4 }, mara, vault)).toThrow(unreadable)
  expect(() => openCredential({ ...stored, extra: stored.accessToken }, mara, vault)).toThrow(unreadable)
})

test('a credential without anything else stores nothing else', () => {
  const bare = { accessToken: credential.accessToken, tokenType: 'Bearer' }
  expect(sealCredential(bare, mara, 1, vault)).not.toHaveProperty('extra')
})

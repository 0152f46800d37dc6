import { expect, test } from 'vitest'
import { newId } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import { connectionOfToken, webhookToken } from './token.ts'

const secret = new Secret('a'.repeat(32))

test('a token names its connection, fits where providers take one, and is good for one connector and secret', () => {
  const id = newId('con')
  const token = webhookToken('onedrive', id, secret)
  expect(token.length).toBeLessThanOrEqual(128)
  expect(connectionOfToken(token, 'onedrive', secret)).toBe(id)
  expect(connectionOfToken(token, 'dropbox', secret)).toBeUndefined()
  expect(connectionOfToken(token, 'onedrive', new Secret('b'.repeat(32)))).toBeUndefined()
})

test('what was made for one connection does not prove another', () => {
  const [mine, other] = [newId('con'), newId('con')]
  const [, proof] = webhookToken('onedrive', mine, secret).split('.')
  expect(connectionOfToken(`${other}.${proof}`, 'onedrive', secret)).toBeUndefined()
})

test.each([undefined, null, 5, '', 'con_x.y', [], {}, `con_${'a'.repeat(25)}.${'a'.repeat(43)}`])(
  '%j is no token',
  (token) => {
    expect(connectionOfToken(token, 'onedrive', secret)).toBeUndefined()
  },
)

import { describe, expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import type { OAuthClient } from './auth-type.ts'
import { basic } from './basic.ts'
import { contextOf, requestOf, signContextOf } from './testing.ts'

const settingsOf = (words: object = {}) =>
  basic.settings.parse({ type: 'basic', ...words }) as Parameters<typeof basic.sign>[1]

describe('a user’s name and password', () => {
  test('are asked for by the labels that everyone knows, the password as a secret', () => {
    expect(basic.fields(settingsOf())).toStrictEqual([
      { name: 'username', label: 'User name', secret: false },
      { name: 'password', label: 'Password', secret: true },
    ])
  })

  test('are asked for by the connector’s own labels, and the first says where to find them', () => {
    const words = { username_label: 'E-mail', password_label: 'API token', description: 'Under Security.' }
    expect(basic.fields(settingsOf(words))).toStrictEqual([
      { name: 'username', label: 'E-mail', secret: false, description: 'Under Security.' },
      { name: 'password', label: 'API token', secret: true },
    ])
  })

  test('need a connection, and no client of the application', () => {
    expect(basic.needsClient!(settingsOf())).toBe(false)
    expect(basic.isWithoutConnection!(settingsOf())).toBe(false)
  })

  test.each<[what: string, values: Record<string, string>, pair: string, header: string]>([
    // The example of RFC 7617 section 2.
    [
      'as they are',
      { username: 'Aladdin', password: 'open sesame' },
      'Aladdin:open sesame',
      'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    ],
    // The example of RFC 7617 section 2.1.
    ['in UTF-8', { username: 'test', password: '123£' }, 'test:123£', 'Basic dGVzdDoxMjPCow=='],
    ['with the colon where no password is', { username: 'key-1' }, 'key-1:', 'Basic a2V5LTE6'],
    ['with the colon where no name is', { password: 'key-1' }, ':key-1', 'Basic OmtleS0x'],
  ])('are sent %s', async (_what, values, pair, header) => {
    const made = await basic.complete(settingsOf(), { values, memory: {} }, contextOf())
    expect([made.accessToken.reveal(), made.tokenType]).toEqual([pair, 'basic'])
    const signed = basic.sign(requestOf(), settingsOf(), made, signContextOf())
    expect(signed).toEqual({ headers: [['authorization', header]], query: [] })
  })

  test('are refused with a colon in the name, which would be parted there', async () => {
    const values = { username: 'a:b', password: 'c' }
    await expect(basic.complete(settingsOf(), { values, memory: {} }, contextOf())).rejects.toMatchObject({
      code: 'invalid_request',
      message: 'The user name must hold no colon, RFC 7617.',
    })
  })
})

describe('the application’s client', () => {
  const settings = settingsOf({ credentials: 'client', description: 'Nobody is asked.' })
  const signedBy = (client: OAuthClient) =>
    basic.sign(
      requestOf(),
      settings,
      { accessToken: new Secret('of the connection'), tokenType: 'basic' },
      signContextOf({ client: () => client }),
    )

  test('must be there, and nothing else', () => {
    expect(basic.fields(settings)).toEqual([])
    expect(basic.needsClient!(settings)).toBe(true)
    expect(basic.isWithoutConnection!(settings)).toBe(true)
  })

  test('is the name and password, whatever the connection has', () => {
    const { headers, query } = signedBy({ id: 'id-1', secret: new Secret('s:1') })
    expect([headers, query]).toEqual([[['authorization', `Basic ${btoa('id-1:s:1')}`]], []])
  })

  test('leaves nothing of it in the connection', async () => {
    const values = { username: 'mara', password: 'typed' }
    const made = await basic.complete(settings, { values, memory: {} }, contextOf())
    expect([made.accessToken.reveal(), made.tokenType]).toEqual(['', 'basic'])
  })

  test('without a secret is missed by the variable to set', () => {
    expect(() => signedBy({ id: 'id-1' })).toThrow(
      expect.objectContaining({
        code: 'oauth_client_missing',
        message: expect.stringContaining('DEMO_CLIENT_SECRET') as unknown,
      }),
    )
  })
})

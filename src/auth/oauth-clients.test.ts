import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { oauthClientsFromEnvironment } from './oauth-clients.ts'

const directory = mkdtempSync(join(tmpdir(), 'cp-clients-'))
afterAll(() => rmSync(directory, { recursive: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(directory, name), text)
  return join(directory, name)
}
const find = (environment: Record<string, string>, connector = 'google-drive') => {
  const { id, secret } = oauthClientsFromEnvironment(environment)({ name: connector, parents: [] })
  return { id, secret: secret?.reveal() }
}

test('a client is found by the connector’s name in capitals, - as _', () => {
  expect(find({ GOOGLE_DRIVE_CLIENT_ID: ' id ', GOOGLE_DRIVE_CLIENT_SECRET: 'se cret\n' })).toEqual({
    id: 'id',
    secret: 'se cret',
  })
})

test('a public client has no secret', () => {
  expect(find({ GOOGLE_DRIVE_CLIENT_ID: 'id', GOOGLE_DRIVE_CLIENT_SECRET: '' })).toEqual({
    id: 'id',
    secret: undefined,
  })
})

test('each variable may name a file, whose blanks at the end do not count', () => {
  expect(
    find({ GOOGLE_DRIVE_CLIENT_ID_FILE: file('id', 'id\n'), GOOGLE_DRIVE_CLIENT_SECRET_FILE: file('secret', 's\r\n') }),
  ).toEqual({ id: 'id', secret: 's' })
})

test('the variable itself comes before its file', () => {
  expect(find({ GOOGLE_DRIVE_CLIENT_ID: 'direct', GOOGLE_DRIVE_CLIENT_ID_FILE: file('other', 'x') }).id).toBe('direct')
})

test.each([
  {},
  { GOOGLE_DRIVE_CLIENT_ID: '  ' },
  { GOOGLE_DRIVE_CLIENT_SECRET: 'canary' },
  { GOOGLE_DRIVE_CLIENT_ID_FILE: file('empty', '\n') },
])('a missing client names the variables to set, and what to do: %j', (environment) => {
  const finding = () => find(environment as Record<string, string>)
  expect(finding).toThrow('Set GOOGLE_DRIVE_CLIENT_ID and GOOGLE_DRIVE_CLIENT_SECRET')
  expect(finding).toThrow('connector setup google-drive')
  expect(finding).toThrow(expect.objectContaining({ code: 'oauth_client_missing' }))
  expect(finding).not.toThrow('canary')
})

test('a file that cannot be read is named by its variable, not by its path', () => {
  const finding = () =>
    find({ GOOGLE_DRIVE_CLIENT_ID: 'id', GOOGLE_DRIVE_CLIENT_SECRET_FILE: join(directory, 'missing') })
  expect(finding).toThrow('The file named by GOOGLE_DRIVE_CLIENT_SECRET_FILE cannot be read.')
  expect(finding).not.toThrow(directory)
})

test('a secret does not print', () => {
  const client = oauthClientsFromEnvironment({ A_CLIENT_ID: 'id', A_CLIENT_SECRET: 'canary' })({
    name: 'a',
    parents: [],
  })
  expect(JSON.stringify(client) + String(client.secret)).not.toContain('canary')
})

test('a connector without a client of its own takes that of the nearest one that it extends', () => {
  const idOf = (environment: Record<string, string>) =>
    oauthClientsFromEnvironment(environment)({ name: 'gmail', parents: ['google-mail', 'google'] }).id
  const google = { GOOGLE_CLIENT_ID: 'google' }
  expect(idOf(google)).toBe('google')
  expect(idOf({ ...google, GOOGLE_MAIL_CLIENT_ID: 'mail' })).toBe('mail')
  expect(idOf({ ...google, GMAIL_CLIENT_ID: 'own' })).toBe('own')
  expect(() => idOf({})).toThrow(/GMAIL_CLIENT_ID/)
})

test('a client that signs assertions has a key, and the provider’s name for it', () => {
  const found = oauthClientsFromEnvironment({
    BANK_CLIENT_ID: 'id',
    BANK_CLIENT_KEY_FILE: file('key', 'pem-canary\n'),
    BANK_CLIENT_KEY_ID: 'key-1',
  })({ name: 'bank', parents: [] })
  expect([found.key!.pem.reveal(), found.key!.id, found.secret]).toEqual(['pem-canary', 'key-1', undefined])
  expect(JSON.stringify(found)).not.toContain('canary')
})

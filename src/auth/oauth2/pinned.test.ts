import { expect, test } from 'vitest'
import { contextOf, settingsOf, tokenEndpoint } from '../testing.ts'
import { oauth2 } from './oauth2.ts'

const ISSUER = 'https://id.example.com'
const TOKEN = { body: { access_token: 'at', token_type: 'Bearer' } }

/** Begins by one file of a connector and is completed by another. */
const across = async (before: (url: string) => object, after: (url: string) => object, iss?: string) => {
  const [first, second] = [await tokenEndpoint(TOKEN), await tokenEndpoint(TOKEN)]
  const context = contextOf({ inputs: { 'input.path': 'a' } })
  const { state, memory } = await oauth2.begin!(settingsOf(before(first.url), first.url), [], context)
  const values = { code: 'code', state, ...(iss !== undefined && { iss }) }
  const settings = settingsOf(after(second.url), second.url)
  const outcome = await Promise.resolve()
    .then(() => oauth2.receive!(settings, { values, memory }, context))
    .then(() => oauth2.complete(settings, { values, memory }, context))
    .then(
      () => 'redeemed',
      (error: { code?: string }) => error.code,
    )
  return { outcome, asked: [first, second].map(({ requests }) => requests.length), memory }
}

test('a code is redeemed where it was to be when the browser was sent off, whatever the connector says by then', async () => {
  expect(
    await across(
      () => ({}),
      () => ({}),
    ),
  ).toMatchObject({ outcome: 'redeemed', asked: [1, 0] })
})

test('who must answer stays the same, too', async () => {
  const named = (issuer: string) => () => ({ issuer })
  expect(await across(named(ISSUER), named('https://evil.example'), 'https://evil.example')).toMatchObject({
    outcome: 'issuer_mismatch',
    asked: [0, 0],
  })
  expect(await across(named(ISSUER), named('https://evil.example'), ISSUER)).toMatchObject({ asked: [1, 0] })
  expect(await across(named(ISSUER), () => ({}), 'https://evil.example')).toMatchObject({ outcome: 'issuer_mismatch' })
})

test('an address is remembered filled, so that what a value says is no place of a template', async () => {
  const context = contextOf({ inputs: { 'input.path': '{{ input.secret }}', 'input.secret': 'canary' } })
  const settings = settingsOf({}, 'https://a.example.com/{{ input.path }}/token')
  const { memory } = await oauth2.begin!(settings, [], context)
  expect(memory.token_url).toBe('https://a.example.com/%7B%7B%20input.secret%20%7D%7D/token')
})

test('what only the redirect will tell stays open', async () => {
  const address = 'https://{{ capture.region }}.example.com/token'
  const { memory } = await oauth2.begin!(settingsOf({}, address), [], contextOf())
  expect(memory.token_url).toBe(address)
})

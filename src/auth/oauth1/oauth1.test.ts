import { expect, test } from 'vitest'
import type { TokenRequest } from '../token-http.ts'
import { contextOf } from '../testing.ts'
import { type OAuth1Settings, oauth1 } from './oauth1.ts'

const settingsOf = (words: object): OAuth1Settings =>
  oauth1.settings.parse({
    type: 'oauth1',
    request_token_url: 'https://api.example.com/request',
    authorization_url: 'https://api.example.com/authorize',
    access_token_url: 'https://api.example.com/access',
    ...words,
  }) as OAuth1Settings

const contextAt = (shop: string) => {
  const requests: TokenRequest[] = []
  const context = contextOf({
    inputs: { 'input.shop': shop },
    http: async (request) => {
      requests.push(request)
      return { status: 200, headers: {}, body: 'oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=true' }
    },
  })
  return { context, requests }
}

const URLS = ['request_token_url', 'authorization_url', 'access_token_url']

const connect = async (word: string, shop: string) => {
  const settings = settingsOf({ [word]: 'https://{{ input.shop }}.example.com/here' })
  const { context, requests } = contextAt(shop)
  const begun = await oauth1.begin!(settings, [], context)
  const answer = { values: { oauth_token: 't', oauth_verifier: 'v' }, memory: { token: 't', secret: 's' } }
  await oauth1.complete(settings, answer, context)
  return [...requests.map(({ url }) => url), begun.url].map((url) => new URL(url).host)
}

test.each(URLS)('%s goes to the host that an input names', async (word) => {
  expect(await connect(word, 'mara')).toContain('mara.example.com')
})

test.each(URLS)('%s leads to no other host: what an input holds cannot end the host name', async (word) => {
  await expect(connect(word, 'evil.test/?')).rejects.toMatchObject({ code: 'address_forbidden' })
})

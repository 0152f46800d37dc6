import { expect, test } from 'vitest'
import * as sdk from '../src/index.ts'
import { envelope, playPlatform, problem, provider } from './play-platform.ts'

/** By name. */
const classes: Readonly<Record<string, unknown>> = { ...sdk }

const target = { connection: 'con_1' }

/** The error of one call that is answered so. */
const errorOf = async (answer: Parameters<typeof playPlatform>[0], options: object = {}): Promise<any> => {
  const { client } = await playPlatform(answer!)
  return client.call(target, 'things.get', {}, { maxRetries: 0, ...options }).then(
    () => expect.unreachable('the call succeeded'),
    (error: unknown) => error,
  )
}

test.each([
  ['unauthorized', 401, 'Unauthorized'],
  ['connection_not_found', 404, 'NotFound'],
  ['invalid_request', 400, 'Invalid'],
  ['connection_ambiguous', 409, 'Invalid'],
  ['connection_needs_reauth', 409, 'ReconnectRequired'],
  ['connection_revoked', 409, 'ReconnectRequired'],
  ['connection_pending', 409, 'ReconnectRequired'],
  ['database_unavailable', 503, 'Unavailable'],
  ['a_code_of_tomorrow', 429, 'RateLimited'],
  ['a_code_of_tomorrow', 410, 'NotFound'],
  ['toString', 403, 'Unauthorized'],
])('the platform’s %s with %i is %s', async (code, status, name) => {
  const error = await errorOf(problem(status, { code, detail: 'What happened.' }))
  expect(error.name).toBe(name)
  expect(error).toBeInstanceOf(classes[name])
  expect(error).toBeInstanceOf(sdk.PlatformError)
  expect(error).not.toBeInstanceOf(sdk.ProviderError)
  expect(error).toMatchObject({ source: 'platform', status, code, message: 'What happened.', requestId: 'req_1' })
})

test.each(['caller', 'connector', 'platform', 'tomorrow'])(
  'a problem of source %s is the platform’s',
  async (source) => {
    expect(await errorOf(problem(404, { code: 'endpoint_not_found', source }))).toBeInstanceOf(sdk.NotFound)
  },
)

test.each([
  [401, 'ProviderUnauthorized'],
  [403, 'ProviderUnauthorized'],
  [404, 'ProviderNotFound'],
  [410, 'ProviderNotFound'],
  [422, 'ProviderInvalid'],
  [429, 'ProviderRateLimited'],
  [500, 'ProviderUnavailable'],
] as const)('a streamed %i of the provider is %s, with its body parsed', async (status, name) => {
  const error = await errorOf(provider({ error: 'no' }, { status }))
  expect(error).toBeInstanceOf(classes[name])
  expect(error).toBeInstanceOf(sdk.ProviderError)
  expect(error).not.toBeInstanceOf(sdk.PlatformError)
  expect(error).toMatchObject({ source: 'provider', status, code: null, body: { error: 'no' }, requestId: 'req_1' })
  expect(error.retryable).toBe(status === 429)
  expect(error.message).toContain(String(status))
})

test('a provider’s error that the connector has a rule for keeps the provider’s words', async () => {
  const error = await errorOf(
    problem(409, {
      code: 'provider_rejected',
      source: 'provider',
      provider_status: 200,
      provider_code: 'path/not_found',
      provider_message: 'No such file.',
    }),
  )
  expect(error).toBeInstanceOf(sdk.ProviderInvalid)
  expect(error).toMatchObject({ status: 409, providerStatus: 200, code: 'path/not_found', message: 'No such file.' })
})

test('without the provider’s words the platform’s stand in', async () => {
  const error = await errorOf(problem(504, { code: 'provider_timed_out', source: 'provider', detail: 'Too slow.' }))
  expect(error).toBeInstanceOf(sdk.ProviderUnavailable)
  expect(error).toMatchObject({ code: 'provider_timed_out', message: 'Too slow.', providerStatus: null })
})

test('whom to reconnect is named by the problem, else by the call', async () => {
  const code = 'connection_needs_reauth'
  const source = 'provider'
  expect(await errorOf(problem(409, { code, source }))).toMatchObject({ connectionId: 'con_1' })
  const named = await errorOf(problem(409, { code, source, connection_id: 'con_2' }))
  expect(named).toMatchObject({ connectionId: 'con_2', source: 'platform' })
})

test('an error inside an envelope is the provider’s', async () => {
  const error = await errorOf(envelope({ error: 'gone' }, null, 410), { items: ['items'] })
  expect(error).toBeInstanceOf(sdk.ProviderNotFound)
  expect(error).toMatchObject({ status: 410, body: { error: 'gone' }, requestId: 'req_1' })
})

test('an answer that is neither’s counts as the platform’s, by its status', async () => {
  const error = await errorOf((_, response) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
  })
  expect(error).toBeInstanceOf(sdk.Unavailable)
  expect(error).toMatchObject({ code: null, requestId: null, body: '<h1>Bad gateway</h1>' })
  expect(error.message).toContain('Bad gateway')
})

test('of an endless error only 64 KiB are read', async () => {
  const error = await errorOf((_, response) => {
    response.writeHead(500, { 'connector-source': 'provider', 'content-type': 'text/plain' })
    const more = setInterval(() => response.write('x'.repeat(16_384)), 1)
    response.on('close', () => clearInterval(more))
  })
  expect(error).toBeInstanceOf(sdk.ProviderUnavailable)
  expect(error.body).toHaveLength(65_536)
})

test('a redirect is not followed, since it would take the key along', async () => {
  const { client, requests } = await playPlatform((_, response) => {
    response.writeHead(307, { location: 'https://elsewhere.example/v1' }).end()
  })
  await expect(client.keys.list()).rejects.toThrow('redirects to https://elsewhere.example/v1')
  expect(requests).toHaveLength(1)
})

test('a redirect of the provider is an answer', async () => {
  const { client } = await playPlatform(provider('', { status: 302, headers: { location: 'https://files.example/1' } }))
  const answer = await client.proxy(target, 'GET', '/file')
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe('https://files.example/1')
})

test('an error’s stack begins with its name', async () => {
  expect((await errorOf(problem(404, { code: 'not_found', detail: 'Nothing.' }))).stack).toMatch(/^NotFound: Nothing\./)
})

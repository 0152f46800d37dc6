import { generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { connectorFile, parse } from '../definition/testing.ts'
import type { AuthSettings } from '../definition/schema.ts'
import type { Answer, AuthContext } from './auth-type.ts'
import { authTypeOf, authTypes } from './index.ts'
import { contextOf, requestOf, signContextOf } from './testing.ts'
import type { TokenAnswer, TokenRequest } from './token-http.ts'

const PEM = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

interface Member {
  /** The least that a connector must say. */
  readonly yaml: string
  /** What the provider answers to whatever it is asked on connecting. */
  readonly reply?: Partial<TokenAnswer>
  readonly values?: Answer['values']
  readonly memory?: Answer['memory']
}

/** Each auth type with the least that can be said of it; every secret has canary in it. */
const MEMBERS: Readonly<Record<string, Member>> = {
  oauth2: {
    yaml: '{ type: oauth2, authorization_url: https://a.example.com/a, token_url: https://a.example.com/t, refresh: { needed: false } }',
    reply: { body: JSON.stringify({ access_token: 'token-canary', token_type: 'Bearer' }) },
    values: { code: 'code-canary', state: 's' },
    memory: { state: 's', verifier: 'v'.repeat(43) },
  },
  oauth2_client_credentials: {
    yaml: '{ type: oauth2_client_credentials, token_url: https://a.example.com/t, client: connection }',
    reply: { body: JSON.stringify({ access_token: 'token-canary', token_type: 'Bearer', expires_in: 60 }) },
    values: { client_id: 'id', client_secret: 'secret-canary' },
  },
  jwt_bearer: {
    yaml: '{ type: jwt_bearer, token_url: https://a.example.com/t }',
    reply: { body: JSON.stringify({ access_token: 'token-canary', token_type: 'Bearer', expires_in: 60 }) },
    values: { key: PEM, issuer: 'robot' },
  },
  oauth1: {
    yaml: '{ type: oauth1, request_token_url: https://a.example.com/r, authorization_url: https://a.example.com/a, access_token_url: https://a.example.com/t }',
    reply: { body: 'oauth_token=token-canary&oauth_token_secret=secret-canary' },
    values: { oauth_token: 't', oauth_verifier: 'v' },
    memory: { token: 't', secret: 's' },
  },
  api_key: { yaml: '{ type: api_key, inject: { name: x-key } }', values: { api_key: 'key-canary' } },
  bearer: { yaml: '{ type: bearer }', values: { token: 'token-canary' } },
  basic: { yaml: '{ type: basic }', values: { username: 'mara', password: 'canary' } },
  session: {
    yaml: "{ type: session, login: { url: https://a.example.com/login, body: { u: '{{ field.username }}', p: '{{ field.password }}' } }, token: { json: $.token }, inject: { name: x-session } }",
    reply: { body: JSON.stringify({ token: 'token-canary' }) },
    values: { username: 'mara', password: 'password-canary' },
  },
  aws_sigv4: {
    yaml: '{ type: aws_sigv4, service: s, region: r }',
    values: { access_key_id: 'AKIDEXAMPLE', secret_access_key: 'secret-canary' },
  },
  none: { yaml: '{ type: none }' },
}

test('each auth type of the list is a member of this suite', () => {
  expect(Object.keys(MEMBERS).toSorted()).toEqual(authTypes.map(({ name }) => name).toSorted())
})

describe.each(Object.entries(MEMBERS))('%s', (name, { yaml, reply, values = {}, memory = {} }) => {
  const { connector, findings } = parse(connectorFile({ auth: `  - ${yaml}` }))
  const settings = connector?.auth[0] as AuthSettings
  const type = authTypeOf({ type: name })
  const asked: TokenRequest[] = []
  const context = (): AuthContext =>
    contextOf({
      http: async (request) => {
        asked.push(request)
        return { status: 200, headers: { 'content-type': 'application/json' }, body: '', ...reply }
      },
    })
  const complete = () => type.complete(settings, { values, memory }, context())

  test('the least that can be said is enough, and a word that it does not know is found', () => {
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    const mistyped = connectorFile({ auth: `  - ${yaml.replace(/ \}$/, ', nonsense: 1 }')}` })
    expect(parse(mistyped).findings.map(({ says }) => says)).toContainEqual(expect.stringContaining('"nonsense"'))
    expect((parseYaml(yaml) as { type: string }).type).toBe(type.name)
  })

  test('the page asks for each field once, by a name that it can send', () => {
    const names = type.fields(settings).map((field) => field.name)
    expect(new Set(names).size).toBe(names.length)
    for (const field of names) expect(field).toMatch(/^[a-z_]\w*$/)
    // Either the page asks, or the provider does, or nothing need be known.
    if (type.begin !== undefined) expect(names).toEqual([])
    else expect(Object.keys(values).every((given) => names.includes(given))).toBe(true)
  })

  test('what is typed becomes a credential whose token does not print', async () => {
    const credential = await complete()
    const { extra, ...shown } = credential
    expect(`${JSON.stringify(shown)} ${inspect(shown)} ${String(shown.accessToken)}`).not.toContain('canary')
    expect(Object.values(extra ?? {}).every((value) => typeof value === 'string')).toBe(true)
    expect(asked.every(({ url }) => !url.includes('canary'))).toBe(true)
  })

  test('a request is signed without being changed, and a second one alike', async () => {
    const credential = await complete()
    const request = requestOf({ method: 'POST', headers: ['content-type', 'application/json'], body: '{"a":1}' })
    const before = inspect(request)
    const { headers, query } = type.sign(request, settings, credential, signContextOf())
    expect(inspect(request)).toBe(before)
    expect(headers.length + query.length > 0).toBe(name !== 'none')
    for (const [header, value] of headers) {
      expect(header).toMatch(/^[\w.-]+$/)
      expect(value).toMatch(/^[\x20-\x7e]+$/)
    }
    const again = type.sign(request, settings, credential, signContextOf())
    expect(again.headers.map(([header]) => header)).toEqual(headers.map(([header]) => header))
  })

  test('whoever can be renewed is renewed from what the credential keeps alone', async () => {
    const credential = await complete()
    if (type.renew === undefined || type.isRenewable?.(credential) === false) return
    const next = await type.renew(settings, credential, context())
    expect(next.accessToken.reveal()).toBe('token-canary')
    expect(next.extra).toEqual(credential.extra)
  })
})

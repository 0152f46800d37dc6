import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { buildRequest } from '../../src/outgoing/build.ts'
import type { Connection } from '../../src/cli/wire.ts'
import { type TestPlatform } from '../setup/platform.ts'
import { startOAuthPlatform, startSession } from './setup.ts'
import { parse } from '../../src/definition/testing.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let under: TestPlatform
beforeAll(async () => {
  under = await startOAuthPlatform()
})
afterAll(() => under?.close())

const fixture = (name: string): Connector =>
  parse(readFileSync(join(import.meta.dirname, 'connectors', name, 'connector.yaml'), 'utf8')).connector!

describe('what the provider tells on connecting is used in calls', () => {
  test.each([
    ['Salesforce: where the API is, from the token answer', 'salesforce', 'limits.list', {}],
    ['QuickBooks: the company, from the redirect', 'quickbooks', 'companyinfo.get', {}],
    ['Jira: the site, from an endpoint', 'atlassian', 'issues.get', { id: 'A-1' }],
  ])('%s', async (_, connector, endpoint, params) => {
    const connection = await under.connect(connector, 'mara')
    const answer = await under.call(connection.id, endpoint, params)
    expect(answer.status, answer.text).toBe(200)
    // A call without it, or with another, would have found nothing: the simulator knows its tenants.
    const passed = await under.send(`/v1/connections/${connection.id}/proxy/nowhere`)
    expect(passed.text).not.toContain('unknown_tenant')

    under.clock.advance(4 * 3_600_000)
    expect((await under.call(connection.id, endpoint, params)).status).toBe(200)
    expect((await under.send(`/v1/connections/${connection.id}`)).json.config).toEqual({})
  })

  test('an application that has a token says what was captured with it', async () => {
    const taken = (captured: Record<string, string>) =>
      under.send('/v1/connections', {
        method: 'POST',
        json: { connector: 'quickbooks', user_id: 'tove', access_token: 'given', captured },
      })
    const made = await taken({ realm_id: '9130' })
    expect(made.status, made.text).toBe(201)
    const dry = await under.call(made.json.id, 'companyinfo.get', {}, { headers: { 'connector-dry-run': 'true' } })
    expect(dry.json.url, dry.text).toMatch(/\/~9130\/companyinfo/)

    for (const [captured, says] of [
      [{ ream_id: '9130' }, /"captured\.ream_id": .*Did you mean "realm_id"/],
      [{ realm_id: '../9130' }, /"captured\.realm_id" does not have the form/],
      [{ realm_id: '' }, /"captured\.realm_id" does not have the form/],
    ] as const) {
      const refused = await taken(captured as Record<string, string>)
      expect(refused.status).toBe(400)
      expect(refused.json).toMatchObject({ code: 'invalid_request', detail: expect.stringMatching(says) as string })
    }
  })

  test('the token endpoint’s value makes the address that the call leaves for', () => {
    const salesforce = fixture('salesforce')
    const limits = salesforce.endpoints.get('limits.list')!
    const to = (instance: string): URL =>
      buildRequest(
        salesforce,
        limits,
        { params: {} },
        { 'capture.instance_url': instance, 'token.token_type': 'Bearer' },
      ).url
    expect(to('https://acme.my.salesforce.com').href).toBe('https://acme.my.salesforce.com/services/data/v60.0/limits')
    const forbidden = expect.objectContaining({ code: 'address_forbidden' })
    expect(() => to('https://mara@evil.example')).toThrow(forbidden)
    expect(() => to('https://evil.example/?')).toThrow(forbidden)
    expect(() => to('javascript:alert(1)')).toThrow(forbidden)
  })

  test('a connection that lacks what its connector needs by now is to be connected again', () => {
    const salesforce = fixture('salesforce')
    expect(() => buildRequest(salesforce, salesforce.endpoints.get('limits.list')!, { params: {} }, {})).toThrow(
      expect.objectContaining({ code: 'connection_needs_reauth' }),
    )
  })
})

describe('a secret input', () => {
  const connectSlack = async (): Promise<Connection> => {
    const { approve } = await import('../../src/cli/approve.ts')
    const session = await startSession(under, 'slack', { inputs: { enterprise: 'E01' } })
    const returned = await approve(session.connect_url, 'http://127.0.0.1:9/connected', { signing_key: 'key-canary' })
    const completed = await under.send(`/v1/connect-sessions/${session.id}/complete`, {
      json: { user_id: 'mara', completion_token: returned.searchParams.get('completion_token') },
    })
    expect(completed.status, completed.text).toBe(200)
    return completed.json as Connection
  }

  test('is asked as a password, used in calls, and never shown', async () => {
    const session = await startSession(under, 'slack', { inputs: { enterprise: 'E01' } })
    const page = await under.send(`/connect/${session.id}`)
    expect(page.text).toMatch(/name="input_signing_key" type="password"/)
    expect(page.text).not.toContain('input_enterprise')

    const connection = await connectSlack()
    expect(connection.config).toEqual({ enterprise: 'E01' })
    const answer = await under.call(connection.id, 'auth.test')
    expect(answer.status, answer.text).toBe(200)
    const listed = await under.send('/v1/connections?connector=slack')
    expect([listed.text, ...under.logged].join('\n')).not.toContain('key-canary')
  })

  test('is kept when the connection is made again, and is no part of what can be changed', async () => {
    const connection = await connectSlack()
    const session = await startSession(under, 'slack', { connection_id: connection.id })
    expect((await under.send(`/connect/${session.id}`)).text).not.toContain('signing_key')
    const changed = await under.send(`/v1/connections/${connection.id}`, {
      method: 'PATCH',
      json: { config: { enterprise: 'E01', signing_key: 'other' } },
    })
    expect(changed.json).toMatchObject({ status: 400, detail: expect.stringContaining('is a secret') })
    const renamed = await under.send(`/v1/connections/${connection.id}`, {
      method: 'PATCH',
      json: { name: 'Acme', config: { enterprise: 'E01' } },
    })
    expect(renamed.status, renamed.text).toBe(200)
  })

  test('that comes with credentials taken over is sealed as well', async () => {
    const made = await under.send('/v1/connections', {
      json: {
        connector: 'slack',
        user_id: 'mara',
        access_token: 'xoxp-1',
        config: { enterprise: 'E01', signing_key: 'key-canary' },
      },
    })
    expect(made.json, made.text).toMatchObject({ config: { enterprise: 'E01' } })
    expect(made.text).not.toContain('canary')
  })
})

test('what is the application’s to give is missed when the session is started, and not asked of the user', async () => {
  const { json } = await under.send('/v1/connect-sessions', {
    json: { connector: 'slack', user_id: 'mara', return_url: 'http://127.0.0.1:9/connected' },
  })
  expect(json).toMatchObject({
    status: 400,
    detail: 'Enterprise is needed (input "enterprise", which the application gives with the connect session).',
  })
})

test('an input of the application that a user sends is not taken', async () => {
  const { formTokenIn, visit } = await import('../security/browser.ts')
  const session = await startSession(under, 'slack', { inputs: { enterprise: 'E01' } })
  const page = await visit(session.connect_url)
  const cookie = page.headers['set-cookie']!.split(';')[0]!
  const form = { form_token: formTokenIn(page.text), input_enterprise: 'EVIL', input_signing_key: 'k' }
  const sent = await visit(session.connect_url, { cookie }, form)
  expect(new URL(sent.headers.location!).searchParams.get('team')).toBe('E01')
})

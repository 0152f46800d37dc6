import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approve } from '../../src/cli/approve.ts'
import type { Connection } from '../../src/cli/wire.ts'
import { visit, formTokenIn } from '../security/browser.ts'
import { type TestPlatform } from '../setup/platform.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { complete, startOAuthPlatform, startSession } from './setup.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startOAuthPlatform()
})
afterAll(() => under?.close())

/** The scopes with which the browser arrives at the provider. */
const askedBy = async (more: Readonly<Record<string, unknown>>): Promise<string[]> => {
  const session = await startSession(under, 'atlassian', more)
  const page = await visit(session.connect_url)
  const cookie = page.headers['set-cookie']!.split(';')[0]!
  const sent = await visit(session.connect_url, { cookie }, { form_token: formTokenIn(page.text) })
  return new URL(sent.headers.location!).searchParams.get('scope')!.split(' ')
}

const connect = async (more: Readonly<Record<string, unknown>>): Promise<Connection> => {
  const session = await startSession(under, 'atlassian', more)
  const returned = await approve(session.connect_url, RETURN_URL)
  const completed = await complete(under, session, returned.searchParams.get('completion_token'))
  expect(completed.status, completed.text).toBe(200)
  return completed.json as Connection
}

describe('the least scopes', () => {
  test('of endpoints are computed', async () => {
    const least = async (query: string) =>
      (await under.send(`/v1/connectors/atlassian/scopes${query}`)).json.scopes.map(
        ({ name }: { name: string }) => name,
      )
    expect(await least('?endpoints=issues.get')).toEqual(['read:jira-work'])
    expect(await least('?endpoints=issues.delete,issues.get')).toEqual(['write:jira-work'])
    expect(await least('')).toEqual(['write:jira-work'])
    const { json } = await under.send('/v1/connectors/atlassian/scopes?endpoints=issues.gte')
    expect(json).toMatchObject({ status: 404, code: 'endpoint_not_found' })
  })

  test('are asked for where a session names endpoints', async () => {
    expect(await askedBy({ endpoints: ['issues.get'] })).toEqual(['read:jira-work', 'offline_access'])
    expect(await askedBy({ endpoints: ['issues.delete'] })).toEqual(['write:jira-work', 'offline_access'])
    const { json } = await under.send('/v1/connect-sessions', {
      json: { connector: 'atlassian', user_id: 'm', return_url: RETURN_URL, endpoints: [], scopes: [] },
    })
    expect(json).toMatchObject({ status: 400, detail: 'Give "scopes" or "endpoints", not both.' })
  })
})

test('a call that was not allowed says what is missing, and consent grows by that', async () => {
  const connection = await connect({ endpoints: ['issues.get'] })
  expect((await under.call(connection.id, 'issues.get', { id: 'A-1' })).status).toBe(200)

  const refused = await under.call(connection.id, 'issues.delete', { id: 'A-1' })
  expect(refused.json).toMatchObject({
    status: 403,
    code: 'scope_missing',
    source: 'caller',
    provider_status: 403,
    missing_scopes: ['write:jira-work'],
    connect: { connector: 'atlassian', connection_id: connection.id, endpoints: ['issues.delete'] },
  })

  const { connector: _, ...how } = refused.json.connect
  expect(await askedBy(how)).toEqual(['read:jira-work', 'write:jira-work', 'offline_access'])
  const again = await connect(how)
  expect(again.id).toBe(connection.id)
  expect((await under.call(connection.id, 'issues.delete', { id: 'A-1' })).status).toBe(204)
  expect((await under.call(connection.id, 'issues.get', { id: 'A-1' })).status).toBe(200)
  // Connecting again without a wish asks for what there is.
  expect(await askedBy({ connection_id: connection.id })).toEqual([
    'read:jira-work',
    'write:jira-work',
    'offline_access',
  ])
})

test('a refusal for another reason stays the provider’s', async () => {
  const connection = await connect({ endpoints: ['issues.get'] })
  under.simulator.control.fault({ connector: 'atlassian', endpoint: 'issues.get', status: 403 })
  const refused = await under.call(connection.id, 'issues.get', { id: 'A-1' })
  expect([refused.status, refused.headers['connector-source']]).toEqual([403, 'provider'])
})

test('a limit that is said with a refusal’s status stays a limit', async () => {
  const connection = await connect({ endpoints: ['issues.get'] })
  under.simulator.control.fault({ connector: 'atlassian', endpoint: 'issues.delete', status: 429 })
  expect((await under.call(connection.id, 'issues.delete', { id: 'A-1' })).json.code).toBe('provider_rate_limited')
})

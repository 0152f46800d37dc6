import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

/** Each way in which a credential goes on a request, and what a user gives. */
const WAYS: Readonly<Record<string, { auth: string; fields: Readonly<Record<string, string>> }>> = {
  'in-authorization': { auth: '{ type: bearer }', fields: { token: 'canary' } },
  'in-basic': { auth: '{ type: basic }', fields: { username: 'mara', password: 'canary' } },
  'in-header': { auth: '{ type: api_key, inject: { name: X-Api-Key } }', fields: { api_key: 'canary' } },
  'in-query': { auth: '{ type: api_key, inject: { in: query, name: key } }', fields: { api_key: 'canary' } },
  'in-cookie': {
    auth: "{ type: api_key, inject: { name: Cookie, template: 'sid={{ secret }}' } }",
    fields: { api_key: 'canary' },
  },
  'in-signature': {
    auth: '{ type: aws_sigv4, service: s3, region: eu-central-1 }',
    fields: { access_key_id: 'AKIACANARY', secret_access_key: 'canary' },
  },
}

const connectorText = (name: string, auth: string): string => `format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: A service whose answers redirect.
hosts:
  api: { url: https://api.example.com, allow: [files.example.com] }
auth:
  - ${auth}
defaults: { headers: { X-Fixed: fixed-canary } }
endpoints:
  file.get:
    summary: Download
    request: GET /file
    redirect: follow_without_auth
    params:
      to: { in: query, type: string }
      session: { in: cookie, type: string }
      X-Caller: { in: header, type: string }
    response: { binary: true }
  item.get:
    summary: Read
    request: GET /file
    params: { to: { in: query, type: string } }
    response: { json: true }
`

interface Host {
  readonly origin: string
  readonly host: string
  readonly seen: Pick<IncomingMessage, 'url' | 'rawHeaders'>[]
  stop(): void
}

/** A host that redirects to where `to` of the query says, and otherwise answers. */
const startHost = async (): Promise<Host> => {
  const seen: Host['seen'] = []
  const server = createServer((request, response) => {
    seen.push({ url: request.url!, rawHeaders: request.rawHeaders })
    const to = new URL(`http://host${request.url}`).searchParams.get('to')
    if (to === null || to === '') response.end('content')
    else response.writeHead(302, { location: to, 'set-cookie': 'set=by-provider' }).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://${host}`, host, seen, stop }
}

const folder = mkdtempSync(join(tmpdir(), 'cp-redirects-'))
const hosts: Record<'home' | 'allowed' | 'foreign', Host> = {} as never
const connections: Record<string, string> = {}
let under: TestPlatform

beforeAll(async () => {
  for (const [name, { auth }] of Object.entries(WAYS)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'connector.yaml'), connectorText(name, auth))
  }
  for (const role of ['home', 'allowed', 'foreign'] as const) hosts[role] = await startHost()
  const moved = (connector: Connector): Connector => {
    const host = { ...connector.defaultHost, url: hosts.home.origin, allow: [hosts.allowed.host] }
    return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host }
  }
  under = await startTestPlatform({ connectorsDirectory: folder, adapt: moved })
  for (const [connector, { fields }] of Object.entries(WAYS)) {
    const made = await under.send('/v1/connections', { json: { connector, user_id: 'mara', fields } })
    expect(made.status, made.text).toBe(201)
    connections[connector] = (made.json as { id: string }).id
  }
})
afterAll(async () => {
  await under?.close()
  for (const host of Object.values(hosts)) host.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  for (const { seen } of Object.values(hosts)) seen.length = 0
})

const download = (connector: string, to: string) =>
  under.call(connections[connector]!, 'file.get', { to, session: 'cookie-canary', 'X-Caller': 'caller-canary' })
const namesOf = ({ rawHeaders }: Host['seen'][number]): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())

describe.each(Object.keys(WAYS))('a credential %s', (connector) => {
  test('stays behind when an allowed host is gone to', async () => {
    const { status, text } = await download(connector, `${hosts.allowed.origin}/signed?sig=1`)
    expect({ status, text }).toEqual({ status: 200, text: 'content' })
    // It was there to be carried along.
    expect(JSON.stringify(hosts.home.seen)).toMatch(/canary/i)
    expect(hosts.allowed.seen).toHaveLength(1)
    expect(hosts.allowed.seen[0]!.url).toBe('/signed?sig=1')
    expect(JSON.stringify(hosts.allowed.seen)).not.toMatch(/canary/i)
    expect(JSON.stringify(hosts.allowed.seen)).not.toContain(Buffer.from('mara:canary').toString('base64'))
    const carried = namesOf(hosts.allowed.seen[0]!)
    expect(carried.filter((name) => !['host', 'connection', 'accept', 'accept-encoding'].includes(name))).toEqual([])
  })

  test('does not come back when the way leads home again', async () => {
    const roundabout = `${hosts.allowed.origin}/away?${new URLSearchParams({ to: `${hosts.home.origin}/again` })}`
    const { status, json } = await download(connector, roundabout)
    expect([status, json.code]).toEqual([502, 'address_forbidden'])
    expect(hosts.home.seen).toHaveLength(1)
    expect(JSON.stringify(hosts.allowed.seen)).not.toMatch(/canary/i)
  })

  test('leads to no host that the connector does not allow', async () => {
    const { json } = await download(connector, `${hosts.foreign.origin}/`)
    expect(json.code).toBe('address_forbidden')
    expect(hosts.foreign.seen).toEqual([])
  })

  test('is not taken along where the caller gets the redirect', async () => {
    const answer = await under.call(connections[connector]!, 'item.get', { to: `${hosts.allowed.origin}/x` })
    expect(answer.status).toBe(302)
    const passed = await under.send(
      `/v1/connections/${connections[connector]}/proxy/file?${new URLSearchParams({ to: `${hosts.allowed.origin}/x` })}`,
    )
    expect(passed.status).toBe(302)
    expect([...hosts.allowed.seen, ...hosts.foreign.seen]).toEqual([])
  })

  test('goes along within its own host, as far as five redirects', async () => {
    const hops = (count: number): string =>
      count === 0 ? '/end' : `/hop?${new URLSearchParams({ to: hops(count - 1) })}`
    expect((await download(connector, hops(4))).status).toBe(200)
    expect(hosts.home.seen).toHaveLength(6)
    expect(JSON.stringify(hosts.home.seen.at(-1))).toMatch(/canary/i)
    expect((await download(connector, hops(5))).json.code).toBe('provider_answer_invalid')
  })
})

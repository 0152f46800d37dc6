import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProxyPlatform, TOKEN, bodyOf, open, startProxyPlatform } from '../proxy/setup.ts'

let under: ProxyPlatform
let canary: Server
let evil: string
const reached: string[] = []
beforeAll(async () => {
  under = await startProxyPlatform()
  canary = createServer((incoming, response) => {
    reached.push(`${incoming.url} ${JSON.stringify(incoming.headers)}`)
    response.end('canary')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => canary.once('listening', resolve))
  evil = `127.0.0.1:${(canary.address() as AddressInfo).port}`
})
afterAll(async () => {
  canary?.closeAllConnections()
  canary?.close()
  await under?.close()
})

test('the canary can be reached, also by the platform: nothing but the way there is closed', async () => {
  await fetch(`http://${evil}/control`)
  expect(reached.splice(0)).toHaveLength(1)
})

test('wherever a caller writes an address of its own, the credential goes to the connector’s host or nowhere', async () => {
  const proxy = `/v1/connections/${under.connection}/proxy`
  const attempts: readonly [path: string, headers: Record<string, string>][] = [
    [`${proxy}//${evil}/x`, {}],
    [`${proxy}///${evil}/x`, {}],
    [`${proxy}/http://${evil}/x`, {}],
    [`${proxy}/http:%2f%2f${evil}/x`, {}],
    [`${proxy}/@${evil}/x`, {}],
    [`${proxy}/:80@${evil}/x`, {}],
    [`${proxy}/\\\\${evil}\\x`, {}],
    [`${proxy}/%5c%5c${evil}/x`, {}],
    [`${proxy}/%2f%2f${evil}/x`, {}],
    [`${proxy}/..//${evil}/x`, {}],
    [`${proxy}/%2e%2e//${evil}/x`, {}],
    [`${proxy}/.${evil}/x`, {}],
    [`${proxy}/?url=http://${evil}/x`, {}],
    [`${proxy}/x#@${evil}`, {}],
    [`http://${evil}${proxy}/x`, {}],
    [`http://${evil}/proxy/x`, {}],
    [`${proxy}/x`, { host: evil }],
    [`${proxy}/x`, { 'connector-host': evil }],
    [`${proxy}/x`, { 'connector-host': `http://${evil}` }],
    [`${proxy}/x`, { 'x-forwarded-host': evil, forwarded: `host=${evil}` }],
    [`${proxy}/x`, { 'x-original-url': `http://${evil}/`, 'x-rewrite-url': `http://${evil}/` }],
    [`/v1/proxy/http:%2f%2f${evil}/x`, { 'connector-user-id': 'user-1' }],
    [`/v1/proxy/resend//${evil}/x`, { 'connector-user-id': 'user-1' }],
    [`/v1/proxy/resend@${evil}/x`, { 'connector-user-id': 'user-1' }],
  ]
  let sent = 0
  for (const [path, headers] of attempts) {
    const before = under.provider.seen.length
    const answer = await open(under, path, { headers })
    await bodyOf(answer)
    for (const request of under.provider.seen.slice(before)) {
      sent += 1
      expect(request.headers.host, path).toBe(under.provider.host)
      expect(request.headers.authorization, path).toBe(`Bearer ${TOKEN}`)
      expect(request.url, path).toMatch(/^\/base\//)
    }
    expect(reached, path).toEqual([])
  }
  expect(sent).toBeGreaterThan(5)
})

test('neither inputs, nor a cursor, nor parameters lead a call elsewhere', async () => {
  const path = `/v1/connections/${under.connection}`
  const config = { host: evil, base_url: `http://${evil}`, api: `http://${evil}` }
  expect((await under.send(path, { method: 'PATCH', json: { config } })).status).toBe(400)
  for (const more of [
    { cursor: `http://${evil}/` },
    { cursor: Buffer.from(`{"url":"http://${evil}/"}`).toString('base64url') },
  ])
    expect((await under.call(under.connection, 'domains.list', {}, more)).status).toBe(400)
  const params = { domain_id: `//${evil}/`, url: `http://${evil}/`, host: evil }
  expect((await under.call(under.connection, 'domains.get', params)).status).toBe(400)
  await under.call(under.connection, 'domains.get', { domain_id: `x@${evil}` })
  expect(reached).toEqual([])
})

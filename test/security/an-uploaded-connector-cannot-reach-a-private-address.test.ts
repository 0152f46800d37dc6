import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnPlatform, fileOf, giveClient, put, startOwnPlatform } from '../own/setup.ts'

let under: OwnPlatform
let hits = 0
const canary = createServer((_request, response) => {
  hits += 1
  response.end('{}')
})
beforeAll(async () => {
  await new Promise<void>((resolve) => void canary.listen(0, '127.0.0.1', resolve))
  // The operator allows no private network.
  under = await startOwnPlatform({ environment: { EGRESS_ALLOW_PRIVATE: '' } })
})
afterAll(async () => {
  await under?.close()
  canary.closeAllConnections()
  canary.close()
})

const port = (): number => (canary.address() as AddressInfo).port

test.each(['http://127.0.0.1', 'http://api.example.com', 'file:///etc/passwd', 'ftp://api.example.com'])(
  'an address of another scheme cannot be uploaded: %s',
  async (address) => {
    const refused = await put(under, 'odd', fileOf('odd').replace('https://api.one.test/v1', address))
    expect(refused.json).toMatchObject({ status: 422, code: 'connector_invalid' })
  },
)

const HOSTS = [
  '127.0.0.1',
  'localhost',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::7f00:1]',
  '0.0.0.0',
  '0x7f.1',
  '2130706433',
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.1',
  '169.254.169.254',
  '[fd00::1]',
  '[fe80::1]',
  '100.64.0.1',
]

test.each(HOSTS)('neither calls nor token requests reach %s', async (host) => {
  const name = `private-${HOSTS.indexOf(host)}`
  const before = hits
  const yaml = fileOf(name)
    .replace('https://api.one.test/v1', `https://${host}:${port()}/v1`)
    .replace('https://login.one.test/token', `https://${host}:${port()}/token`)
  const uploaded = await put(under, name, yaml)
  // Some are refused as they are written; the others where the socket would be opened.
  if (uploaded.status === 422) return
  expect(uploaded.status).toBe(200)
  await giveClient(under, name, 'id', 'secret')
  const made = await under.send('/v1/connections', {
    json: { connector: name, user_id: 'u', access_token: 'token', refresh_token: 'refresh' },
  })
  for (const answer of [
    await under.call(made.json.id, 'things.list'),
    await under.send(`/v1/connections/${made.json.id}/proxy/x`),
    await under.send(`/v1/connections/${made.json.id}/refresh`, { method: 'POST' }),
  ])
    expect(answer.json).toMatchObject({ code: 'address_forbidden' })
  expect(hits).toBe(before)
})

// The platform with some connections, whose provider is the bench's own upstream.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connector } from '../src/definition/connector.ts'
import { startPlatform } from '../src/main.ts'
import { collectAlone, giveBackMemory } from '../src/runtime/garbage.ts'
import { createLog } from '../src/runtime/log.ts'
import { readSettings } from '../src/runtime/settings.ts'

const [origin] = process.argv.slice(2)
const directory = mkdtempSync(join(tmpdir(), 'cp-bench-'))

/** To the bench's own upstream, without the provider's rate limit, which seconds of this load would reach. */
const toUpstream = ({ rateLimit: _limit, ...connector }: Connector): Connector => {
  const hosts = new Map([...connector.hosts].map(([name, host]) => [name, { ...host, url: origin! }]))
  return { ...connector, hosts, defaultHost: hosts.get(connector.defaultHost.name)! }
}

const platform = await startPlatform({
  settings: readSettings({ DATA_DIR: directory, PORT: '0', EGRESS_ALLOW_PRIVATE: '127.0.0.1/32' }),
  environment: {},
  log: createLog('info'),
  adapt: toUpstream,
})
// As `connector serve` does.
collectAlone()
giveBackMemory()
const headers = { authorization: `Bearer ${platform.access!.apiKey}` }
/** So many that no call waits for another of its connection. */
const CONNECTIONS = 8

const connect = async (): Promise<string> => {
  const made = await fetch(`${platform.url}/v1/connections`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ connector: 'gmail', user_id: 'bench', access_token: 'a-token-of-a-usual-length' }),
  })
  return ((await made.json()) as { id: string }).id
}
const ids = await Promise.all(Array.from({ length: CONNECTIONS }, connect))
const paths = ids.map((id) => `/v1/connections/${id}/proxy/items`)
const called = { ...headers, 'content-type': 'application/json' }
const body = JSON.stringify({ params: { maxResults: 10, q: 'from:mara', includeSpamTrash: false } })
process.send!({
  target: { origin: platform.url, paths, headers },
  call: {
    origin: platform.url,
    paths: ids.map((id) => `/v1/connections/${id}/call/users.messages.list`),
    headers: called,
    body,
  },
})
process.on('SIGTERM', () => {
  void platform.close().then(() => {
    rmSync(directory, { recursive: true, force: true })
    process.exit(0)
  })
})

// The platform in a process of its own, whose memory can be measured, with connections to providers of the test's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connector } from '../../src/definition/connector.ts'
import { parseJsonPath } from '../../src/definition/json-path.ts'
import { startPlatform } from '../../src/main.ts'
import { collectAlone, giveBackMemory } from '../../src/runtime/garbage.ts'
import { createLog } from '../../src/runtime/log.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { sabotages } from '../../test/sabotage/index.ts'

/** What the process says when it takes requests. */
export interface EdgeSays {
  readonly url: string
  readonly apiKey: string
  /** Of `gmail`, whose lists have pages, and of `resend`, whose errors have rules. */
  readonly connections: { readonly gmail: readonly string[]; readonly resend: readonly string[] }
}

const CONNECTIONS = { gmail: 20, resend: 100 }
const [origins, sabotage] = process.argv.slice(2)
const originOf = JSON.parse(origins!) as Readonly<Record<string, string>>
const directory = mkdtempSync(join(tmpdir(), 'cp-edge-'))

/** To the provider of the test; and one list is changed on its way, so that it must be gathered. */
const adapt = (connector: Connector): Connector => {
  const origin = originOf[connector.name]
  if (origin === undefined) return connector
  const hosts = new Map([...connector.hosts].map(([name, host]) => [name, { ...host, url: origin }]))
  const list = connector.endpoints.get('domains.list')
  const endpoints = new Map(connector.endpoints)
  if (list !== undefined)
    endpoints.set('domains.list', { ...list, response: { ...list.response, unwrap: parseJsonPath('$.data')! } })
  return { ...connector, endpoints, hosts, defaultHost: hosts.get(connector.defaultHost.name)! }
}

const platform = await startPlatform({
  settings: readSettings({ DATA_DIR: directory, PORT: '0', EGRESS_ALLOW_PRIVATE: '127.0.0.1/32' }),
  environment: {},
  log: createLog('error'),
  adapt,
  ...(sabotage !== undefined && { change: sabotages[sabotage]! }),
})
const { apiKey } = platform.access!
const connect = async (connector: string, user: number): Promise<string> => {
  const made = await fetch(`${platform.url}/v1/connections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ connector, user_id: `user-${user}`, access_token: 'token' }),
  })
  return ((await made.json()) as { id: string }).id
}
const connectAll = async (connector: keyof typeof CONNECTIONS): Promise<string[]> => {
  const ids: string[] = []
  for (let user = 0; user < CONNECTIONS[connector]; user++) ids.push(await connect(connector, user))
  return ids
}
const connections = { gmail: await connectAll('gmail'), resend: await connectAll('resend') }
collectAlone()
giveBackMemory()
process.send!({ url: platform.url, apiKey, connections } satisfies EdgeSays)
process.once('SIGTERM', () => {
  void platform.close().then(() => {
    rmSync(directory, { recursive: true, force: true })
    process.exit(0)
  })
})

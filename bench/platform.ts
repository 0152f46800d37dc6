// The platform with some connections, whose provider is the bench's own upstream: one process, or so many workers.
import cluster from 'node:cluster'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import type { Connector } from '../src/definition/connector.ts'

/** Where a worker finds the folder of the process that looks after it. */
const FOLDER = 'BENCH_DATA_DIR'
/** So many that no call waits for another of its connection. */
const CONNECTIONS = 8

const [origin, count = '0', parts = new URL('../src/cli/platform.ts', import.meta.url).href] = process.argv.slice(2)
const { collectAlone, createLog, giveBackMemory, readSettings, siteOfWorker, startPlatform, startWorkers } =
  (await import(parts)) as typeof import('../src/cli/platform.ts')
const site = siteOfWorker(process.env)
const hasWorkers = site === undefined && Number(count) > 0
const log = createLog('info')
if (site === undefined) process.env[FOLDER] = mkdtempSync(join(tmpdir(), 'cp-bench-'))
const directory = process.env[FOLDER]!

/** To the bench's own upstream, without the provider's rate limit, which seconds of this load would reach. */
const toUpstream = ({ rateLimit: _limit, ...connector }: Connector): Connector => {
  const hosts = new Map([...connector.hosts].map(([name, host]) => [name, { ...host, url: origin! }]))
  return { ...connector, hosts, defaultHost: hosts.get(connector.defaultHost.name)! }
}

const platform = await startPlatform({
  settings: readSettings({ DATA_DIR: directory, PORT: '0', EGRESS_ALLOW_PRIVATE: '127.0.0.1/32' }),
  environment: {},
  log,
  adapt: toUpstream,
  isListening: !hasWorkers,
  ...(site !== undefined && { site }),
})
const workers = hasWorkers ? await startWorkers({ count: Number(count), site: platform.site, log }) : undefined
let stopping: Promise<void> | undefined
const stop = async (): Promise<void> => {
  await workers?.stop()
  await platform.close()
  if (site === undefined) rmSync(directory, { recursive: true, force: true })
  process.exit(0)
}
// The bench may be called off; PostgreSQL must not be left behind.
for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => (stopping ??= stop()))

const announce = async (): Promise<void> => {
  const headers = { authorization: `Bearer ${platform.access!.apiKey}` }
  const connect = async (): Promise<string> => {
    const made = await request(`${platform.url}/v1/connections`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ connector: 'gmail', user_id: 'bench', access_token: 'a-token-of-a-usual-length' }),
    })
    return ((await made.body.json()) as { id: string }).id
  }
  const ids = await Promise.all(Array.from({ length: CONNECTIONS }, connect))
  process.send!({
    target: { origin: platform.url, paths: ids.map((id) => `/v1/connections/${id}/proxy/items`), headers },
    call: {
      origin: platform.url,
      paths: ids.map((id) => `/v1/connections/${id}/call/users.messages.list`),
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ params: { maxResults: 10, q: 'from:mara', includeSpamTrash: false } }),
    },
    folder: directory,
    logins: platform.site.database,
    workers: Object.values(cluster.workers ?? {}).map((worker) => worker!.process.pid),
  })
}
// As `connector serve` does.
collectAlone()
giveBackMemory()
if (site === undefined) await announce()

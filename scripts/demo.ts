// The whole story, unattended: what an application does with the platform, step by step, against the sandbox.
// Exits 1 at the first step that does not hold what it promises.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { styleText } from 'node:util'
import { approve } from '../src/cli/approve.ts'
import type { Connection, ConnectSession } from '../src/cli/wire.ts'
import { freePort } from '../src/runtime/free-port.ts'
import { packageFolder, shippedConnectors } from '../src/runtime/package.ts'
import type { State } from '../src/simulator/control.ts'

const CLI = join(packageFolder(), 'dist', 'cli', 'connector.js')
const CONNECTORS = process.env.CONNECTORS_DIR ?? shippedConnectors()
const USER = 'mara'
/** Nothing listens there: the demo looks at where the browser is sent, and goes no further. */
const RETURN_URL = 'http://127.0.0.1:9/connected'
const LETTER = '/Grüße & Küsse.txt'
const PHOTO = '/Photos/Workshop at night.jpg'
const PHOTO_BYTES = 256 * 1024
const UPLOAD_BYTES = 8 * 1024 * 1024
const ENVELOPE = 'application/vnd.connector.envelope+json'

/** The platform under demonstration: a process of its own, reached as any application reaches it. */
interface Served {
  readonly process: ChildProcess
  readonly url: string
  readonly api_key: string
  readonly simulator: string
}

interface Asked {
  readonly method?: string
  readonly json?: unknown
  readonly headers?: Record<string, string>
  readonly body?: Buffer
}

interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
  // biome-ignore lint: the demo looks into answers without describing their shape first.
  readonly json: any
}

/** Ends the step unless what it promises holds. */
function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}

const ask = async (url: string, { method, json, headers, body }: Asked = {}): Promise<Answered> => {
  const content = json === undefined ? body : JSON.stringify(json)
  const answer = await fetch(url, {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(content !== undefined && { body: content }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  return { status: answer.status, headers: answer.headers, bytes, json: isJson ? JSON.parse(bytes.toString()) : {} }
}

/** Asks the REST API; anything but success ends the step with the problem's own words. */
const api = async ({ url, api_key }: Served, path: string, asked: Asked = {}): Promise<Answered> => {
  const headers = { authorization: `Bearer ${api_key}`, ...asked.headers }
  const answer = await ask(url + path, { ...asked, headers })
  const { code, detail, title } = answer.json
  expect(answer.status < 300, `${path} answered ${answer.status} ${code ?? ''}: ${detail ?? title ?? ''}`)
  return answer
}

const call = (served: Served, { id }: Connection, endpoint: string, more: object = {}, asked: Asked = {}) =>
  api(served, `/v1/connections/${id}/call/${endpoint}`, { json: { params: {}, ...more }, ...asked })

const post = (served: Served, { id }: Connection, action: string) =>
  api(served, `/v1/connections/${id}/${action}`, { method: 'POST' })

/** Asks the simulated providers what has happened there, or has something happen. */
const atProvider = async ({ simulator }: Served, path: string, json?: unknown): Promise<State> =>
  (await ask(`${simulator}/-/${path}`, json === undefined ? {} : { json })).json as State

const countsOf = async (served: Served, connector: string): Promise<State['connectors'][string]> => {
  const { connectors } = await atProvider(served, 'state')
  return connectors[connector]!
}

const connect = async (served: Served, connector: string, fields = {}): Promise<Connection> => {
  const session = (
    await api(served, '/v1/connect-sessions', { json: { connector, user_id: USER, return_url: RETURN_URL } })
  ).json as ConnectSession
  const returned = await approve(session.connect_url, RETURN_URL, fields)
  const completion_token = returned.searchParams.get('completion_token')
  const completed = await api(served, `/v1/connect-sessions/${session.id}/complete`, {
    json: { user_id: USER, completion_token },
  })
  expect(completed.json.status === 'active', `the connection is ${completed.json.status}`)
  return completed.json as Connection
}

/** Dropbox's own hash of a file: of the hashes of its blocks of 4 MiB. */
const contentHash = (bytes: Buffer): string => {
  const sha256 = (content: Buffer): Buffer => createHash('sha256').update(content).digest()
  const size = 4 * 1024 * 1024
  const blocks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    sha256(bytes.subarray(index * size, (index + 1) * size)),
  )
  return sha256(Buffer.concat(blocks)).toString('hex')
}

const validate = async (): Promise<string> => {
  const files = readdirSync(CONNECTORS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(CONNECTORS, name, 'connector.yaml'))
  const child = spawn(process.execPath, [CLI, 'validate', ...files], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [words, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  expect(code === 0, (words + complaints).trim())
  return `${files.length} connectors, no errors`
}

/** Of the caller's environment only the catalogue counts. */
const OWN_SETTINGS = { SANDBOX_PORT: '0', LOG_LEVEL: 'error', HOST: '', PUBLIC_URL: '', DATABASE_URL: '' }

const start = async (directory: string, interruption: AbortSignal): Promise<Served> => {
  const child = spawn(process.execPath, [CLI, 'serve', '--sandbox', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and the platform is asked to stop once.
    detached: true,
    signal: interruption,
    env: { ...process.env, ...OWN_SETTINGS, DATA_DIR: directory, PORT: String(await freePort()) },
  })
  child.on('error', () => {})
  const complaints = text(child.stderr)
  let written = ''
  for await (const chunk of child.stdout) {
    written += String(chunk)
    if (written.trimEnd().endsWith('}')) return { process: child, ...(JSON.parse(written) as Omit<Served, 'process'>) }
  }
  throw new Error(`it did not start: ${(await complaints).trim()}`)
}

const stop = async ({ process: child }: Served): Promise<string> => {
  if (!child.killed) child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const code = child.exitCode
  expect(code === 0, `it ended with exit code ${code}`)
  return 'requests done, PostgreSQL stopped, exit code 0'
}

/** The story between start and stop. Every step says what happened. */
const story = async (step: Step, served: Served): Promise<void> => {
  const made: Record<string, Connection> = {}
  const of = (connector: string): Connection => made[connector]!

  for (const connector of ['gmail', 'dropbox', 'onedrive']) {
    await step(`connect ${connector}`, async () => {
      const { name } = (made[connector] = await connect(served, connector))
      const { authorizations, exchanges } = await countsOf(served, connector)
      expect(authorizations === 1 && exchanges === 1, 'the consent page or the code exchange was passed by')
      return `as ${name}, through the consent page`
    })
  }

  await step('list messages', async () => {
    const { json } = await call(served, of('gmail'), 'users.messages.list', { params: { maxResults: 3 } })
    expect(json.messages?.length === 3, 'there are not three messages')
    return `the newest of 3 has id ${json.messages[0].id}`
  })

  await step('page through', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const more = { params: { maxResults: 3 }, ...(cursor !== undefined && { cursor }) }
      const { json } = await call(served, of('gmail'), 'users.messages.list', more, { headers: { accept: ENVELOPE } })
      ids.push(...json.body.messages.map(({ id }: { id: string }) => id))
      cursor = json.next ?? undefined
      pages += 1
    } while (cursor !== undefined)
    expect(pages > 1 && new Set(ids).size === ids.length, 'messages come twice, or on one page')
    return `${ids.length} messages on ${pages} pages, none twice`
  })

  let expiresAt = ''
  await step('token expires', async () => {
    await atProvider(served, 'faults', { connector: 'gmail', endpoint: 'refresh', expires_in: 1 })
    const { json } = await post(served, of('gmail'), 'refresh')
    expiresAt = json.expires_at
    await sleep(Math.max(0, Date.parse(expiresAt) - Date.now() + 1))
    return 'the provider gave one for a second, which is over'
  })

  await step('refreshed in passing', async () => {
    const before = await countsOf(served, 'gmail')
    await Promise.all(Array.from({ length: 20 }, () => call(served, of('gmail'), 'users.labels.list')))
    const after = await countsOf(served, 'gmail')
    expect(after.refreshes === before.refreshes + 1, `${after.refreshes - before.refreshes} refreshes instead of one`)
    expect(after.calls['users.labels.list'] === 20, 'a call went out with the expired token')
    return '20 calls at once, 1 refresh, no call with the old token'
  })

  await step('binary download', async () => {
    const whole = await call(served, of('dropbox'), 'files.download', { params: { path: LETTER } })
    const facts = JSON.parse(whole.headers.get('dropbox-api-result') ?? '{}') as { content_hash?: string }
    expect(contentHash(whole.bytes) === facts.content_hash, 'the bytes are not those that Dropbox has hashed')
    const { bytes } = await call(served, of('dropbox'), 'files.download', { params: { path: PHOTO } })
    expect(bytes.length === PHOTO_BYTES, `${bytes.length} bytes arrived instead of ${PHOTO_BYTES}`)
    return `${whole.bytes.length} bytes with the hash that Dropbox names, and ${bytes.length}`
  })

  await step('upload', async () => {
    const headers = {
      'content-type': 'application/octet-stream',
      'connector-params': JSON.stringify({ path: '/Prices.txt' }),
    }
    const body = randomBytes(UPLOAD_BYTES)
    const { json } = await call(served, of('dropbox'), 'files.upload', {}, { headers, body, json: undefined })
    expect(json.size === UPLOAD_BYTES, `${json.size} bytes arrived instead of ${UPLOAD_BYTES}`)
    return `${UPLOAD_BYTES / 1024 / 1024} MiB streamed to ${json.path_display}`
  })

  await step('redirected download', async () => {
    const { bytes } = await call(served, of('onedrive'), 'item.content', {
      params: { 'item-id': '4D2A8B1C9E0F7365!112' },
    })
    const { leaked_credentials } = await atProvider(served, 'state')
    expect(leaked_credentials === 0, 'the token was sent to the host behind the redirect')
    expect(bytes.length === PHOTO_BYTES, `${bytes.length} bytes arrived instead of ${PHOTO_BYTES}`)
    return `${bytes.length} bytes from another host, which did not get the token`
  })

  await step('connect resend', async () => {
    made.resend = await connect(served, 'resend', { api_key: 're_demo' })
    const { json } = await call(served, made.resend, 'domains.list')
    expect(Array.isArray(json.data), 'there is no list of domains')
    return `with an API key; ${json.data.length} domains`
  })

  await step('envelope', async () => {
    const params = { path: LETTER }
    const { json } = await call(served, of('dropbox'), 'files.download', { params }, { headers: { accept: ENVELOPE } })
    expect(json.status === 200 && json.encoding === 'base64', `status ${json.status}, encoding ${json.encoding}`)
    return `base64 of "${Buffer.from(json.body, 'base64').toString().trim()}"`
  })

  await step('health check', async () => {
    const { json } = await post(served, of('onedrive'), 'check')
    expect(json.healthy === true, json.detail)
    return json.detail
  })

  await step('401 recovered', async () => {
    await atProvider(served, 'expire', { connector: 'gmail' })
    const before = await countsOf(served, 'gmail')
    await call(served, of('gmail'), 'users.getProfile')
    const after = await countsOf(served, 'gmail')
    expect(after.refreshes === before.refreshes + 1, 'the token was not refreshed')
    expect(after.calls['users.getProfile'] === before.calls['users.getProfile']! + 2, 'the call was not sent again')
    return 'the provider dropped the token early: refreshed, and called again'
  })

  await step('revoke', async () => {
    const { json } = await post(served, of('gmail'), 'revoke')
    const { live_grants } = await countsOf(served, 'gmail')
    expect(json.revocation === 'revoked' && live_grants === 0, 'the provider still knows the grant')
    return `gmail knows ${live_grants} grants; the record stays, as ${json.connection.status}`
  })

  await step('delete', async () => {
    for (const { id } of Object.values(made)) await api(served, `/v1/connections/${id}`, { method: 'DELETE' })
    const { json } = await api(served, '/v1/connections')
    expect(json.items.length === 0, `${json.items.length} connections are left`)
    return `${Object.keys(made).length} connections; none is left`
  })
}

/** Runs one step; what it gives is said on its line. */
type Step = <Result extends string | Served>(name: string, run: () => Promise<Result>) => Promise<Result>

/** Runs steps and writes a line for each. */
const createSteps = (): { step: Step; count: () => number } => {
  let count = 0
  const step: Step = async (name, run) => {
    const startedAt = performance.now()
    const line = (mark: string, words: string): void => {
      const ms = performance.now() - startedAt
      const time = ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
      console.log(`  ${mark} ${name.padEnd(22)}${words.padEnd(68)}${styled('dim', time.padStart(8))}`)
    }
    try {
      const result = await run()
      count += 1
      line(styled('green', '✓'), typeof result === 'string' ? result : result.url)
      return result
    } catch (error) {
      line(styled('red', '✗'), '')
      throw error
    }
  }
  return { step, count: () => count }
}

const styled = (style: Parameters<typeof styleText>[0], words: string): string =>
  styleText(style, words, { stream: process.stdout })

const main = async (): Promise<number> => {
  const startedAt = performance.now()
  const directory = mkdtempSync(join(tmpdir(), 'connector-demo-'))
  // PostgreSQL drops root's rights and must still be able to enter.
  chmodSync(directory, 0o755)
  const { step, count } = createSteps()
  let served: Served | undefined
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interruption.abort())
  console.log(`\n${styled('bold', 'Connector Platform')}: the whole story, against the sandbox\n`)
  try {
    await step('validate', validate)
    served = await step('start', () => start(directory, interruption.signal))
    await story(step, served)
    await step('stop', () => stop(served!))
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`\n${styled('green', `${count()} steps done`)} in ${seconds} s\n`)
    return 0
  } catch (error) {
    const words = interruption.signal.aborted ? 'interrupted' : (error as Error).message
    console.error(`\n${styled('red', 'failed')}: ${words}\n`)
    return 1
  } finally {
    if (served !== undefined) await stop(served).catch(() => {})
    rmSync(directory, { recursive: true, force: true })
  }
}

process.exitCode = await main()

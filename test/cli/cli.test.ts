import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { CLI, type Sandbox, runCli, startSandbox } from '../setup/sandbox.ts'

let sandbox: Sandbox
let directory: string
const run = (...args: string[]) => runCli(args, sandbox.environment)

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'cp-cli-'))
  sandbox = await startSandbox()
})
afterAll(async () => {
  await sandbox.stop()
  rmSync(directory, { recursive: true, force: true })
})

describe('help', () => {
  test.each([
    'serve',
    'migrate',
    'doctor',
    'validate',
    'lint',
    'diff',
    'dev',
    'docs',
    'upgrade',
    'enable',
    'disable',
    'test',
    'connectors',
    'endpoints',
    'scopes',
    'setup',
    'connect',
    'connections',
    'reconnect',
    'timeline',
    'call',
    'simulate',
    'keys',
    'applications',
  ])('%s --help says how it is used', async (command) => {
    const { code, stdout } = await run(command, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: connector ${command}`))
  })
})

describe('exit codes', () => {
  test.each([
    [0, ['connectors']],
    [0, ['--version']],
    [2, ['nonsense']],
    [2, ['call', 'gmail']],
    [2, ['connect', 'gmail', '--input', 'nonsense']],
    [2, ['validate', 'no-such-file.yaml']],
    [1, ['endpoints', 'gmial']],
    [1, ['connections', 'show', 'con_none']],
    [1, ['call', 'gmail', 'users.messages.list', '--user', 'nobody']],
  ])('%i for %j', async (expected, args) => {
    const { code, stderr } = await run(...args)
    expect(code).toBe(expected)
    if (expected > 0) expect(stderr).toMatch(/error:/)
    expect(stderr).not.toMatch(/\n {4}at /)
  })
})

test('a mistyped connector is met with the one that was meant', async () => {
  expect((await run('endpoints', 'gmial')).stderr).toContain('Did you mean "gmail"?')
})

test('without a platform a command says how to start one', async () => {
  const { code, stderr } = await runCli(['connections'], { DATA_DIR: directory })
  expect(code).toBe(1)
  expect(stderr).toContain('make start')
})

test('with a platform that is not running a command says so', async () => {
  const { code, stderr } = await runCli(['connections'], {
    CONNECTOR_URL: 'http://127.0.0.1:9',
    CONNECTOR_API_KEY: 'cpk_x',
  })
  expect(code).toBe(1)
  expect(stderr).toContain('does not answer')
})

test('an account is connected, called, renamed, checked, refreshed, revoked and deleted, all as JSON', async () => {
  const connected = await run('--json', 'connect', 'gmail', '--approve', '--user', 'ada')
  const { id } = JSON.parse(connected.stdout) as { id: string }
  expect(JSON.parse((await run('--json', 'connections', 'list', '--user', 'ada')).stdout)).toMatchObject([
    { id, status: 'active' },
  ])
  const listed = await run('call', 'gmail', 'users.messages.list', 'maxResults=2', 'labelIds=INBOX', '--user', 'ada')
  expect(JSON.parse(listed.stdout).messages).toHaveLength(2)
  expect(JSON.parse((await run('--json', 'connections', 'rename', id, 'Work mail')).stdout)).toMatchObject({
    name: 'Work mail',
  })
  expect(JSON.parse((await run('--json', 'connections', 'check', id)).stdout)).toMatchObject({ healthy: true })
  expect(JSON.parse((await run('--json', 'connections', 'refresh', id)).stdout).expires_at).toMatch(/^\d{4}-/)
  expect(JSON.parse((await run('--json', 'connections', 'revoke', id)).stdout)).toMatchObject({ revocation: 'revoked' })
  expect((await run('connections', 'check', id)).code).toBe(1)
  expect(JSON.parse((await run('--json', 'connections', 'delete', id)).stdout)).toMatchObject({ deleted: true })
})

test('who did what is listed, by whom, what and when', async () => {
  const { id } = JSON.parse((await run('--json', 'connect', 'gmail', '--approve', '--user', 'audited')).stdout) as {
    id: string
  }
  await run('connections', 'delete', id)
  const { stdout } = await run('audit', '--connection', id)
  expect(stdout).toMatch(
    /^.*TIME +ACTOR +ACTION +TARGET +USER +OUTCOME +FROM.*\n\S+Z +key_\w+ +connection\.deleted +con_/,
  )
  const told = await run('--json', 'audit', '--user', 'audited', '--action', 'connection.deleted', '--limit', '1')
  expect(JSON.parse(told.stdout)).toMatchObject([{ action: 'connection.deleted', connection_id: id, outcome: 'ok' }])
  expect((await run('audit', '--connection', id, '--until', '2020-01-01')).stdout).toBe('Nothing.\n')
  expect((await run('audit', '--since', 'yesterday')).code).toBe(2)
})

test('what happened to a connection is told, and it is connected again under its id', async () => {
  const { id } = JSON.parse((await run('--json', 'connect', 'dropbox', '--approve', '--user', 'told')).stdout) as {
    id: string
  }
  await run('connections', 'refresh', id)
  const { stdout } = await run('timeline', id)
  expect(stdout).toMatch(
    /^\S+Z {2}refresh refreshed\n {2}cause request, by \S+:\d+, token [0-9a-f]{12} -> [0-9a-f]{12}\n/,
  )
  expect(stdout).toMatch(/connection\.connected\n {2}The user has connected/)
  expect(JSON.parse((await run('timeline', id, '--limit', '1', '--json')).stdout)).toMatchObject([{ type: 'refresh' }])
  expect((await run('timeline', 'con_none')).stderr).toContain('[connection_not_found')

  await run('connections', 'revoke', id)
  const again = await run('--json', 'reconnect', id, '--approve')
  expect(JSON.parse(again.stdout), again.stderr).toMatchObject({ id, status: 'active', user_id: 'told' })
  const called = await run('call', 'dropbox', 'users.get_current_account', '--user', 'told', '--min-valid', '600')
  expect(called.code, called.stderr).toBe(0)
  expect((await run('call', 'dropbox', 'users.get_current_account', '--min-valid', 'x')).code).toBe(2)
})

test('the least scopes of endpoints are computed, and asked for', async () => {
  const { stdout } = await run('scopes', 'dropbox', 'files.list_folder', '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    endpoints: ['files.list_folder'],
    scopes: [{ name: 'files.metadata.read' }],
  })
  const table = await run('scopes', 'dropbox', 'files.list_folder')
  expect(table.stdout).toMatch(/SCOPE +ALLOWS\nfiles\.metadata\.read +\S/)
  const connected = await run('connect', 'dropbox', '--endpoint', 'files.list_folder', '--approve', '--user', 'scoped')
  expect(connected.code, connected.stderr).toBe(0)
})

test('a file is uploaded from a file and from standard input, and one is downloaded to a file', async () => {
  await run('connect', 'dropbox', '--approve', '--user', 'bob')
  const source = join(directory, 'source.bin')
  const target = join(directory, 'target.bin')
  writeFileSync(source, Buffer.alloc(300_000, 7))
  const fromFile = await run(
    'call',
    'dropbox',
    'files.upload',
    'path=/source.bin',
    '--body',
    `@${source}`,
    '--user',
    'bob',
  )
  expect(fromFile.code, fromFile.stderr).toBe(0)
  expect(JSON.parse(fromFile.stdout)).toMatchObject({ size: 300_000 })
  const fromInput = await runCli(
    ['call', 'dropbox', 'files.upload', 'path=/Grüße.txt', '--body', '-', '--user', 'bob'],
    sandbox.environment,
    'hello',
  )
  expect(fromInput.code, fromInput.stderr).toBe(0)
  const down = await run(
    'call',
    'dropbox',
    'files.download',
    'path=/Invoice 2026-031.pdf',
    '--output',
    target,
    '--user',
    'bob',
  )
  expect(down.code, down.stderr).toBe(0)
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
})

test('setup names the OAuth client of what a connector extends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-setup-'))
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'connector.yaml'), `format: 1\nname: ${name}\nversion: 1.0.0\n${text}`)
  }
  const addresses = 'authorization_url: https://a.example.com/a, token_url: https://a.example.com/t'
  const byKey = 'client_auth: private_key_jwt, assertion_audience: https://a.example.com/t'
  write('house', `abstract: true\nauth: [{ type: oauth2, ${addresses}, ${byKey} }]\n`)
  write(
    'room',
    'extends: house\ndisplay_name: Room\ndescription: A.\nhosts: { api: https://a.example.com }\nendpoints: {}\n',
  )
  const environment = { CONNECTORS_DIR: folder, LOG_LEVEL: 'silent' }
  const missing = await runCli(['setup', 'room'], environment)
  const ready = await runCli(['setup', 'room'], {
    ...environment,
    HOUSE_CLIENT_ID: 'house-client',
    HOUSE_CLIENT_KEY: 'pem',
  })
  rmSync(folder, { recursive: true })
  expect(missing.code).toBe(1)
  expect(missing.stdout).toMatch(/ROOM_CLIENT_ID and ROOM_CLIENT_KEY[^]*"house" +HOUSE_CLIENT_ID and HOUSE_CLIENT_KEY/)
  expect(ready).toMatchObject({ code: 0, stdout: expect.stringContaining('client id house-client… and a key') })
})

test('setup says where to register, with which redirect URI and scopes, and which variables are missing', async () => {
  const { code, stdout } = await run('setup', 'gmail')
  expect(code).toBe(1)
  expect(stdout).toContain('https://console.cloud.google.com')
  expect(stdout).toContain('/oauth/callback/gmail')
  expect(stdout).toContain('GMAIL_CLIENT_ID')
  const ready = await runCli(['setup', 'gmail'], {
    ...sandbox.environment,
    GMAIL_CLIENT_ID: 'an-id',
    GMAIL_CLIENT_SECRET: 'a-secret-canary',
  })
  expect(ready.code).toBe(0)
  expect(ready.stdout).not.toContain('a-secret-canary')
})

test('validate names file, line and column, and the shipped connectors are valid', async () => {
  const file = join(directory, 'connector.yaml')
  writeFileSync(file, 'format: 1\nname: x\nverison: 1.0.0\n')
  const bad = await run('validate', file)
  expect(bad.code).toBe(1)
  expect(bad.stdout).toContain(`${file}:3:1: error: Unknown word "verison". Did you mean "version"?`)
  const names = ['gmail', 'onedrive', 'dropbox', 'resend']
  const good = await run(
    'validate',
    ...names.map((name) => join(packageFolder(), 'connectors', name, 'connector.yaml')),
  )
  expect(good.code, good.stdout).toBe(0)
})

test('call --dry-run says what would be sent, without the credential, and sends nothing', async () => {
  await run('connect', 'dropbox', '--approve')
  const { code, stdout } = await run('call', 'dropbox', 'files.upload', 'path=/Käse.txt', '--dry-run')
  expect(code).toBe(0)
  expect(stdout).toContain('curl -X POST')
  expect(stdout).toContain(`-H 'dropbox-api-arg: {"path":"/K\\u00e4se.txt"}'`)
  expect(stdout).toContain("-H 'authorization: Bearer [secret]'")
  expect(stdout).toContain('--data-binary @FILE')
  const dry = JSON.parse((await run('call', 'dropbox', 'files.get_metadata', 'path=/a', '--dry-run', '--json')).stdout)
  expect(dry).toMatchObject({ method: 'POST', body: '{"path":"/a"}', headers: { authorization: 'Bearer [secret]' } })
  expect((await run('call', 'dropbox', 'files.get_metadata', '--dry-run')).stderr).toContain('invalid_request')
})

test('keys are made, listed and made useless', async () => {
  const made = JSON.parse((await run('--json', 'keys', 'create', 'ci')).stdout) as { id: string; key: string }
  const withKey = { CONNECTOR_URL: sandbox.url, CONNECTOR_API_KEY: made.key }
  expect((await runCli(['keys'], withKey)).stdout).toContain(made.id)
  await run('keys', 'delete', made.id)
  expect((await runCli(['keys'], withKey)).stderr).toContain('unauthorized')
})

test('simulate plays a connector alone until it is stopped', async () => {
  const child = spawn(
    process.execPath,
    [CLI, 'simulate', 'gmail', '--port', '0', '--json', '--fault', '{"status":503}'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const { origin } = await new Promise<{ origin: string }>((resolve) => {
    let written = ''
    child.stdout.on('data', (chunk: Buffer) => {
      written += chunk.toString()
      if (written.includes('\n}')) resolve(JSON.parse(written) as { origin: string })
    })
  })
  const { statusCode, body } = await request(`${origin}/-/state`)
  expect(statusCode).toBe(200)
  expect(await body.json()).toMatchObject({ faults: [{ status: 503 }] })
  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
})

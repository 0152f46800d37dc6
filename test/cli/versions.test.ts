import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectorFile } from '../../src/definition/testing.ts'
import { type Sandbox, runCli, startSandbox } from '../setup/sandbox.ts'

const FIRST = connectorFile()
const SECOND = connectorFile({
  endpoints: '  items.all:\n    summary: List the items\n    request: GET /items\n    response: { json: true }',
}).replace('version: 1.0.0', 'version: 2.0.0')
const OTHER_AUTH = SECOND.replace('type: api_key', 'type: basic')
  .replace(/\n {4}inject:.*/, '')
  .replace('version: 2.0.0', 'version: 3.0.0')

let folder: string
let sandbox: Sandbox
const run = (...args: string[]) => runCli(args, sandbox.environment)
const write = (name: string, text: string): void => writeFileSync(join(folder, 'demo', name), text)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cp-versions-'))
  mkdirSync(join(folder, 'demo', 'versions'), { recursive: true })
  write('connector.yaml', FIRST)
  sandbox = await startSandbox({ CONNECTORS_DIR: folder })
})
afterAll(async () => {
  await sandbox.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a connection keeps its version until it goes over, and is told first what that means', async () => {
  const connected = JSON.parse((await run('connect', 'demo', '--approve', '--json')).stdout) as { id: string }
  expect((await run('call', 'demo', 'items.list')).code).toBe(0)
  expect((await run('upgrade', 'demo')).stdout).toContain('No connection has another version.')

  write('versions/1.0.0.yaml', FIRST)
  write('connector.yaml', SECOND)
  await vi.waitFor(async () => expect((await run('upgrade', 'demo')).stdout).toContain('1.0.0 -> 2.0.0: breaking'), {
    timeout: 10_000,
  })
  const told = await run('upgrade', 'demo')
  expect(told.stdout).toContain('For whoever calls it through these connections:')
  expect(told.stdout).toContain('For 1 connection of 1 user:')
  expect(told.stdout).toContain('breaking  endpoints.items.list: The endpoint is gone.')
  expect(told.stdout).toContain(`${connected.id}  Demo  of local  would go over`)
  const call = (connection: string, endpoint: string) => run('call', 'demo', endpoint, '--connection', connection)
  expect((await call(connected.id, 'items.all')).stderr).toContain('endpoint_not_found')

  const none = JSON.parse((await run('upgrade', 'demo', '--connections', 'con_none', '--json')).stdout) as unknown[]
  expect(none).toEqual([])
  const applied = await run('upgrade', 'demo', '--connections', connected.id, '--apply')
  expect(applied).toMatchObject({ code: 0, stdout: expect.stringContaining('has gone over') })
  const shown = await run('connections', 'show', connected.id, '--json')
  expect(JSON.parse(shown.stdout)).toMatchObject({ connector_version: '2.0.0' })
  expect((await run('upgrade', 'demo', '--to', '1.0.0')).stdout).toContain('2.0.0 -> 1.0.0: breaking')
  expect((await run('upgrade', 'demo', '--to', '9.0.0')).stderr).toContain('connector_version_mismatch')

  write('versions/2.0.0.yaml', SECOND)
  write('connector.yaml', OTHER_AUTH)
  await vi.waitFor(async () => expect((await run('upgrade', 'demo')).stdout).toContain('2.0.0 -> 3.0.0'), {
    timeout: 10_000,
  })
  const blocked = await run('upgrade', 'demo', '--apply')
  expect(blocked).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('cannot go over: It authenticates by "api_key"'),
  })
})

test('a connector that is switched off is neither called nor connected, until it is switched on', async () => {
  expect((await run('disable', 'demo')).stdout).toContain('demo is off')
  for (const args of [
    ['call', 'demo', 'items.all'],
    ['connect', 'demo', '--approve'],
  ])
    expect((await run(...args)).stderr).toContain('connector_disabled')
  const [listed] = JSON.parse((await run('connectors', '--json')).stdout) as [{ enabled: boolean }]
  expect(listed.enabled).toBe(false)
  expect((await run('enable', 'demo')).stdout).toContain('demo is on')
  expect((await run('call', 'demo', 'items.all')).stderr).not.toContain('connector_disabled')
  expect((await run('disable', 'nothing')).stderr).toContain('connector_not_found')
})

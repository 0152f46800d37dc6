import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectorFile } from '../../src/definition/testing.ts'
import { runCli } from '../setup/sandbox.ts'

const OLD = connectorFile()
const endpoint = '  items.get: { summary: Show, request: GET /item, response: { json: true } }'
const MORE = OLD.replace('endpoints:\n', `endpoints:\n${endpoint}\n`)
const RENAMED = OLD.replace('items.list', 'items.all')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-diff-'))
  mkdirSync(join(folder, 'demo', 'versions'), { recursive: true })
  writeFileSync(join(folder, 'demo', 'versions', '1.0.0.yaml'), OLD)
  writeFileSync(join(folder, 'demo', 'connector.yaml'), RENAMED.replace('version: 1.0.0', 'version: 1.1.0'))
  writeFileSync(join(folder, 'more.yaml'), MORE.replace('version: 1.0.0', 'version: 1.1.0'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runCli(args, { LOG_LEVEL: 'silent', CONNECTORS_DIR: folder })

describe('connector diff', () => {
  test('says what breaks, which names are gone, and fails where the version does not say so', async () => {
    const { code, stdout } = await run('diff', 'demo@1.0.0', 'demo')
    expect(code).toBe(1)
    expect(stdout).toContain('demo 1.0.0 -> 1.1.0: breaking.')
    expect(stdout).toContain('  endpoints.items.list: The endpoint is gone.')
    expect(stdout).toContain('  endpoints.items.all: The endpoint is new.')
    expect(stdout).toContain('The version must be at least 2.0.0.')
  })

  test('compares what has an example that does not fit', async () => {
    const file = join(folder, 'misfit.yaml')
    writeFileSync(
      file,
      OLD.replace(
        'response: { json: true }',
        'response: { json: true }\n    examples: [{ params: { a: 1 }, response: { json: 1 } }]',
      ),
    )
    const { code, stdout } = await run('diff', 'demo@1.0.0', file)
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('demo 1.0.0 -> 1.0.0') })
  })

  test('takes files, and gives JSON', async () => {
    const { code, stdout } = await run('diff', 'demo@1.0.0', join(folder, 'more.yaml'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      connector: 'demo',
      from: '1.0.0',
      to: '1.1.0',
      verdict: 'compatible',
      changes: [{ weight: 'compatible', at: 'endpoints.items.get', says: 'The endpoint is new.' }],
      names: [],
      isNumberedRight: true,
    })
  })

  test('knows no version that is not there', async () => {
    const { code, stderr } = await run('diff', 'demo@3.0.0', 'demo')
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no version 3.0.0 of demo.'),
    })
  })
})

test('connector lint says at the version that it should be another major one', async () => {
  const { code, stdout } = await run('lint', 'demo')
  expect(code).toBe(1)
  expect(stdout).toMatch(/demo\/connector\.yaml:3:10: error: This breaks what 1\.0\.0 promised.*\[breaking_change\]/)
})

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { runCli } from '../setup/sandbox.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runCli(['test', ...args], { LOG_LEVEL: 'silent' })

/** A copy of Resend's connector and tests, with one of them changed. */
const changed = (name: string, file: 'connector.yaml' | 'connector.test.yaml', from: string, to: string): string => {
  const copy = join(folder, name)
  mkdirSync(copy, { recursive: true })
  cpSync(join(packageFolder(), 'connectors', 'resend'), copy, { recursive: true })
  const text = readFileSync(join(copy, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(copy, file), text.replace(from, to))
  return copy
}

describe('connector test', () => {
  test('exits with 0 where every test holds', async () => {
    const { code, stdout, stderr } = await run('resend')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/resend: (\d+) of \1 tests hold/)
  })

  test('runs those of every connector', async () => {
    const { code, stdout } = await run('--all')
    expect(code).toBe(0)
    for (const name of ['dropbox', 'gmail', 'onedrive', 'resend'])
      expect(stdout).toMatch(new RegExp(`^${name}: (\\d+) of \\1 tests hold$`, 'm'))
  })

  test('runs only those whose name holds some words', async () => {
    const { stdout } = await run('resend', '--only', 'QUOTA', '--json')
    expect(JSON.parse(stdout)).toMatchObject([
      { connector: 'resend', findings: [], tests: [{ name: expect.stringContaining('quota'), holds: true }] },
    ])
    expect((await run('resend', '--only', 'no such test')).code).toBe(2)
  })

  test('exits with 1 and names the place where a request is another than the test says', async () => {
    const copy = changed('host', 'connector.yaml', 'https://api.resend.com', 'https://api.resend.example')
    const { code, stdout } = await run(join(copy, 'connector.yaml'), '--only', 'by its address')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /connector\.test\.yaml:\d+:\d+: error: The request is GET https:\/\/api\.resend\.example\/contacts\/aiko%2Bnews%40example\.com/,
    )
  })

  test('exits with 2 where a test is about something that the connector does not have', async () => {
    const copy = changed('unknown', 'connector.test.yaml', 'endpoint: domains.verify', 'endpoint: domains.verfy')
    const { code, stdout } = await run(copy)
    expect(code).toBe(2)
    expect(stdout).toMatch(/has no endpoint "domains\.verfy"\. Did you mean "domains\.verify"\? \[test_invalid\]/)
    expect(stdout).not.toContain('ok  ')
  })

  test('exits with 2 where there is nothing to run', async () => {
    expect((await run()).code).toBe(2)
    expect((await run('no-such-connector')).code).toBe(2)
    const copy = changed('none', 'connector.yaml', 'format: 1', 'format: 1')
    rmSync(join(copy, 'connector.test.yaml'))
    const { code, stderr } = await run(copy)
    expect(code).toBe(2)
    expect(stderr).toContain('has no tests')
  })
})

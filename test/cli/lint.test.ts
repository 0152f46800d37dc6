import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectorFile } from '../../src/definition/testing.ts'
import { runCli } from '../setup/sandbox.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-lint-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runCli(args, { LOG_LEVEL: 'silent' })
const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('connector lint', () => {
  test('says of every level where and what, and fails for errors alone', async () => {
    const file = write('hints.yaml', connectorFile())
    const { code, stdout } = await run('lint', file)
    expect(code).toBe(0)
    expect(stdout).toContain(`${file}:1:1: warning: There is no "identity"`)
    expect(stdout).toContain(
      `${file}:12:3: hint: There is no example: the simulator has to make answers up. [no_example]`,
    )
    expect(stdout).toContain('[no_tests]')
    expect(stdout).toMatch(/: valid \(\d+ warnings, \d+ hints\)/)
  })

  test('fails for what --fail says', async () => {
    const file = write('hints.yaml', connectorFile())
    expect((await run('lint', file, '--fail', 'warning')).code).toBe(1)
    expect((await run('lint', file, '--fail', 'nonsense')).code).toBe(2)
  })

  test('says as JSON what a program can read', async () => {
    const file = write('hints.yaml', connectorFile())
    const [judged] = JSON.parse((await run('lint', file, '--json')).stdout) as [{ findings: object[] }]
    expect(judged.findings).toContainEqual(
      expect.objectContaining({ code: 'no_example', level: 'hint', line: 12, column: 3, path: 'endpoints.items.list' }),
    )
  })

  test('validate says errors alone, and how much lint would say', async () => {
    const file = write('plain.yaml', connectorFile().replace('A demo.', 'See http://example.com.'))
    const { code, stdout } = await run('validate', file)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file}: valid (1 warning)\n` })
  })

  test('judges the tests beside a connector, at their own lines', async () => {
    const tests = join(folder, 'connector.test.yaml')
    writeFileSync(
      tests,
      'format: 1\ntests:\n  - name: a\n    call: { endpoint: items.lst }\n    provider: []\n    gives: {}\n',
    )
    const { code, stdout } = await run('lint', write('connector.yaml', connectorFile()))
    rmSync(tests)
    expect(code).toBe(1)
    expect(stdout).toContain(`${tests}:4:23: error: Demo has no endpoint "items.lst". Did you mean "items.list"?`)
  })

  test('no connector of the catalogue has an error or a warning', async () => {
    const { code, stdout } = await run('lint', '--all', '--fail', 'warning')
    expect(code, stdout).toBe(0)
  })
})

import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { createParser } from '../../src/definition/parse.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { CLI, type Sandbox, startSandbox } from '../setup/sandbox.ts'
import { transforms } from '../../src/transform/index.ts'

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/guides/*.md', { cwd: packageFolder() }).toSorted()]

/** A checkout of its own, so that what the pages tell to write is not written here. */
let checkout: string
let sandbox: Sandbox

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'cp-docs-'))
  cpSync(join(packageFolder(), 'connectors'), join(checkout, 'connectors'), { recursive: true })
  symlinkSync(join(packageFolder(), 'node_modules'), join(checkout, 'node_modules'))
  writeFileSync(join(checkout, 'connector'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 })
  sandbox = await startSandbox({ CONNECTORS_DIR: join(checkout, 'connectors') })
})
afterAll(async () => {
  await sandbox.stop()
  rmSync(checkout, { recursive: true, force: true })
})

describe('every command of the pages works as it stands there', () => {
  test.each(pages)(
    '%s',
    async (page) => {
      const text = readFileSync(join(packageFolder(), page), 'utf8')
      const script = blocksOf(text, 'sh')
        .join('\n')
        .replaceAll('http://127.0.0.1:3210', sandbox.url)
        .replaceAll('http://127.0.0.1:3211', sandbox.simulator)
      const { code, output } = await runScript(script)
      expect(code, output).toBe(0)
      expect(output).not.toMatch(/"code": ?"[a-z_]+",.*"source"/)
    },
    120_000,
  )
})

test('the connector of the README is valid', () => {
  const [yaml] = blocksOf(readFileSync(join(packageFolder(), 'README.md'), 'utf8'), 'yaml')
  const { connector, findings } = createParser(authTypes, transforms)(yaml!)
  expect(findings).toEqual([])
  expect(connector?.endpoints.size).toBe(1)
})

test('the rule of CONTRIBUTING.md is one that there is, and so is its test', () => {
  const blocks = blocksOf(readFileSync(join(packageFolder(), 'CONTRIBUTING.md'), 'utf8'), 'ts')
  const files = ['no-example.ts', 'no-example.test.ts'].map((name) =>
    readFileSync(join(packageFolder(), 'src/definition/rules', name), 'utf8'),
  )
  expect(blocks).toEqual(files)
})

test('links between the pages lead somewhere', () => {
  for (const page of [...pages, 'ARCHITECTURE.md', 'CHANGELOG.md']) {
    const text = readFileSync(join(packageFolder(), page), 'utf8')
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) =>
      join(packageFolder(), page, '..', target!),
    )
    for (const target of targets)
      expect(globSync(target.replace(/\/$/, '')), `${page} links to ${target}`).toHaveLength(1)
  }
})

/** The code blocks of a language, also those that are indented in a list. */
const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map(([, indent, block]) =>
    block!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

const runScript = (script: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      ...sandbox.environment,
      CONNECTOR_URL: sandbox.url,
      CONNECTOR_API_KEY: sandbox.apiKey,
    }
    execFile(
      'bash',
      // Without a terminal bash may take itself for a remote shell, and read what the machine has for those.
      ['--norc', '-euo', 'pipefail', '-c', script],
      { cwd: checkout, env, timeout: 110_000 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}\n${stderr}` })
      },
    )
  })

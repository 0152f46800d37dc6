import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { packageFolder, shippedConnectors } from '../../src/runtime/package.ts'

interface Run {
  readonly code: number
  readonly lines: readonly string[]
  readonly complaint: string
  /** What it left in its folder for temporary files. */
  readonly left: readonly string[]
}

const demo = async (connectorsDirectory?: string): Promise<Run> => {
  const temporary = folder()
  const child = spawn(process.execPath, [join(packageFolder(), 'scripts', 'demo.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TMPDIR: temporary,
      ...(connectorsDirectory !== undefined && { CONNECTORS_DIR: connectorsDirectory }),
    },
  })
  onTestFinished(() => void child.kill('SIGTERM'))
  const [written, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ])
  const left = readdirSync(temporary).filter((name) => name.startsWith('connector-demo-'))
  return { code, lines: written.split('\n'), complaint, left }
}

/** A copy of the catalogue in which one file reads differently. */
const catalogueWith = (connector: string, change: (yaml: string) => string): string => {
  const directory = folder()
  cpSync(shippedConnectors(), directory, { recursive: true })
  const file = join(directory, connector, 'connector.yaml')
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
  return directory
}

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'cp-demo-'))
  chmodSync(made, 0o755)
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** It starts a server and PostgreSQL, which a busy machine does slowly. */
const PATIENCE = { timeout: 60_000 }

const STEPS = [
  'validate',
  'start',
  'connect gmail',
  'connect dropbox',
  'connect onedrive',
  'list messages',
  'page through',
  'token expires',
  'refreshed in passing',
  'binary download',
  'upload',
  'redirected download',
  'connect resend',
  'envelope',
  'health check',
  '401 recovered',
  'revoke',
  'delete',
  'stop',
]

test('the demo tells the whole story, a line each with its time, and cleans up', PATIENCE, async () => {
  const { code, lines, complaint, left } = await demo()
  expect([code, complaint]).toEqual([0, ''])
  const told = lines.filter((line) => line.startsWith('  ✓ '))
  expect(told.map((line) => line.slice(4, 26).trim())).toEqual(STEPS)
  for (const line of told) expect(line).toMatch(/ (\d+ ms|\d+\.\d s)$/)
  expect(new Set(told.map(({ length }) => length)).size).toBe(1)
  expect(lines.join('\n')).toContain(`${STEPS.length} steps done`)
  expect(left).toEqual([])
})

test('the demo fails at the first step where a connector has an error', PATIENCE, async () => {
  const broken = catalogueWith('resend', (yaml) => yaml.replace('display_name:', 'displayname:'))
  const { code, complaint, lines } = await demo(broken)
  expect(code).toBe(1)
  expect(lines.filter((line) => line.startsWith('  ✗ validate'))).toHaveLength(1)
  expect(complaint).toContain('displayname')
})

test('the demo fails where the bytes that arrive are not those that were sent, and cleans up', PATIENCE, async () => {
  const [letter, other] = ['Grüße & Küsse aus Lübeck\n', 'Grüße & Küsse aus Bremen\n\n'].map((words) =>
    Buffer.from(words).toString('base64'),
  )
  const broken = catalogueWith('dropbox', (yaml) => yaml.replaceAll(letter!, other!))
  const { code, complaint, lines, left } = await demo(broken)
  expect(code).toBe(1)
  expect(lines.filter((line) => line.startsWith('  ✗ '))).toEqual([expect.stringContaining('binary download')])
  expect(complaint).toContain('the bytes are not those that Dropbox has hashed')
  expect(left).toEqual([])
})

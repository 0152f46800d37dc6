import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { authTypes } from '../auth/index.ts'
import { createParser } from '../definition/parse.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { createLog } from '../runtime/log.ts'
import { shippedConnectors } from '../runtime/package.ts'
import { type Catalogue, loadCatalogue } from './catalogue.ts'
import { findEndpoint } from './registry.ts'
import { transforms } from '../transform/index.ts'

let folder: string
let catalogue: Catalogue
const file = (name: string): string => join(folder, name, 'connector.yaml')
const edit = (name: string, change: (text: string) => string): void =>
  writeFileSync(file(name), change(readFileSync(file(name), 'utf8')))
const load = async (): Promise<Catalogue> => {
  catalogue = await loadCatalogue(folder, createParser(authTypes, transforms), createLog('silent'))
  return catalogue
}
const codeOf = (run: () => unknown): string | undefined => {
  try {
    run()
    return undefined
  } catch (error) {
    return (error as PlatformError).code
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-registry-'))
  for (const name of ['gmail', 'resend'])
    cpSync(join(shippedConnectors(), name), join(folder, name), { recursive: true })
})
afterEach(() => {
  catalogue?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('connectors are found, listed and searched, and a mistyped name is met with the nearest', async () => {
  const { registry } = await load()
  expect(registry.list().map(({ name }) => name)).toEqual(['gmail', 'resend'])
  expect(registry.find('gmail').displayName).toBe('Gmail')
  expect(registry.search('GMAIL mail').map(({ name }) => name)).toEqual(['gmail'])
  expect(registry.search('nothing of the kind')).toEqual([])
  expect(() => registry.find('gmial')).toThrow('Did you mean "gmail"?')
  expect(() => findEndpoint(registry.find('gmail'), 'users.message.list')).toThrow(
    'Did you mean "users.messages.list"?',
  )
})

test('a bad file is listed with its findings, and the good ones serve', async () => {
  edit('gmail', (text) => text.replace('display_name:', 'dispaly_name:'))
  const { registry, count } = await load()
  expect(registry.entry('gmail')).toMatchObject({ isValid: false })
  expect(registry.entry('gmail').findings.map(({ code }) => code)).toContain('unknown_word')
  expect(codeOf(() => registry.find('gmail'))).toBe('connector_invalid')
  expect(registry.find('resend').name).toBe('resend')
  expect(count()).toEqual({ valid: 1, invalid: 1 })
})

test('a file that is changed, added or removed is taken up without a restart', async () => {
  const { registry } = await load()
  edit('gmail', (text) => text.replace('display_name: Gmail', 'display_name: Google Mail'))
  await vi.waitFor(() => expect(registry.find('gmail').displayName).toBe('Google Mail'), 5_000)
  cpSync(join(shippedConnectors(), 'dropbox'), join(folder, 'dropbox'), { recursive: true })
  await vi.waitFor(() => expect(registry.find('dropbox').name).toBe('dropbox'), 5_000)
  rmSync(join(folder, 'dropbox'), { recursive: true })
  await vi.waitFor(() => expect(codeOf(() => registry.find('dropbox'))).toBe('connector_not_found'), 5_000)
})

test('after a bad edit the last good version goes on serving, and the entry says what is wrong', async () => {
  const { registry } = await load()
  const before = registry.find('gmail')
  edit('gmail', (text) => text.replace('format: 1', 'format: 99'))
  await vi.waitFor(() => expect(registry.entry('gmail').isValid).toBe(false), 5_000)
  expect(registry.find('gmail')).toBe(before)
  expect(registry.entry('gmail').findings[0]).toMatchObject({
    line: expect.any(Number),
    says: expect.stringContaining('format'),
  })
})

test('an unchanged file keeps its connector when another one changes', async () => {
  const { registry } = await load()
  const before = registry.find('resend')
  edit('gmail', (text) => text.replace('display_name: Gmail', 'display_name: Other'))
  await vi.waitFor(() => expect(registry.find('gmail').displayName).toBe('Other'), 5_000)
  expect(registry.find('resend')).toBe(before)
})

test('every one of several saves is taken up, whether a file is replaced or written in place', async () => {
  const { registry } = await load()
  for (let save = 1; save <= 6; save++) {
    const text = readFileSync(file('gmail'), 'utf8').replace(/^display_name: .*$/m, `display_name: Save ${save}`)
    if (save % 2 === 0) writeFileSync(file('gmail'), text)
    else {
      writeFileSync(`${file('gmail')}.new`, text)
      renameSync(`${file('gmail')}.new`, file('gmail'))
    }
    await vi.waitFor(() => expect(registry.find('gmail').displayName).toBe(`Save ${save}`), 5_000)
  }
})

test('a version that stands beside the current one, too, counts once', async () => {
  mkdirSync(join(folder, 'gmail/versions'))
  cpSync(file('gmail'), join(folder, 'gmail/versions/1.1.0.yaml'))
  const { registry } = await load()
  expect(registry.entry('gmail').versions).toHaveLength(1)
})

test('older versions stand beside the newest, and a version that is asked for is the one that is given', async () => {
  mkdirSync(join(folder, 'gmail/versions'))
  const text = readFileSync(file('gmail'), 'utf8')
  writeFileSync(join(folder, 'gmail/versions/0.9.0.yaml'), text.replace(/^version: .*$/m, 'version: 0.9.0'))
  const version = /^version: (.*)$/m.exec(text)![1]
  const { registry } = await load()
  expect(registry.entry('gmail').versions.map(({ version }) => version)).toEqual([version, '0.9.0'])
  expect(registry.find('gmail', '0.9.0').version).toBe('0.9.0')
  expect(registry.find('gmail', '7.7.7').version).toBe(version)
})

test.each([
  ['a folder without connector.yaml', 'file_unreadable', () => mkdirSync(join(folder, 'empty'))],
  [
    'a name that differs from its folder',
    'name_differs',
    () => cpSync(join(folder, 'resend'), join(folder, 'other'), { recursive: true }),
  ],
])('%s is listed as %s', async (_case, code, make) => {
  make()
  const { registry } = await load()
  expect(registry.list().flatMap(({ findings }) => findings.map((finding) => finding.code))).toContain(code)
})

const GOOGLE = `format: 1
name: google
version: 1.0.0
abstract: true
display_name: Google
description: What Google's APIs share.
hosts: { api: https://www.googleapis.com }
auth: [{ type: api_key, inject: { name: x-goog-api-key } }]
endpoints: {}
`
const TASKS = `format: 1
name: tasks
version: 1.0.0
extends: google
display_name: Tasks
description: Lists of tasks.
endpoints: { list: { summary: List, request: GET /tasks, response: { json: true } } }
`

test('what exists only to be extended is neither listed nor found; who extends it changes with it', async () => {
  for (const [name, text] of [
    ['google', GOOGLE],
    ['tasks', TASKS],
  ] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(file(name), text)
  }
  const { registry, summaries } = await load()
  expect(registry.list().map(({ name }) => name)).toEqual(['gmail', 'resend', 'tasks'])
  expect(summaries().map(({ name }) => name)).toEqual(['gmail', 'resend', 'tasks'])
  expect(codeOf(() => registry.find('google'))).toBe('connector_not_found')
  expect(registry.find('tasks').defaultHost.url).toBe('https://www.googleapis.com')
  edit('google', (text) => text.replace('www.googleapis', 'tasks.googleapis'))
  await vi.waitFor(() => expect(registry.find('tasks').defaultHost.url).toBe('https://tasks.googleapis.com'))
})

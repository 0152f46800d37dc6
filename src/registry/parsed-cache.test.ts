import { transforms } from '../transform/index.ts'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { authTypes } from '../auth/index.ts'
import { connectorFile } from '../definition/testing.ts'
import { createParser } from '../definition/parse.ts'
import { shippedConnectors } from '../runtime/package.ts'
import { parserFingerprint } from './fingerprint.ts'
import { createLoader } from './load.ts'
import { createDiskCache } from './parsed-cache.ts'

let directory: string
const catalogue = (): string => join(directory, 'catalogue')
const cacheFolder = (): string => join(directory, 'cache')
const files = (fingerprint = 'one'): string[] => readdirSync(join(cacheFolder(), fingerprint)).toSorted()
const file = (name: string): string => join(catalogue(), name, 'connector.yaml')

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cp-cache-'))
  for (const name of ['gmail', 'resend'])
    cpSync(join(shippedConnectors(), name), join(catalogue(), name), { recursive: true })
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Loads the catalogue as a new process would; counts how often something was parsed. */
const start = async (fingerprint = 'one') => {
  const parse = vi.fn(createParser(authTypes, transforms))
  const load = createLoader(catalogue(), parse, createDiskCache(cacheFolder(), fingerprint))
  return { parse, load, files: await load() }
}

test('a second start parses nothing, and gives the same connectors', async () => {
  const first = await start()
  expect(first.parse).toHaveBeenCalledTimes(2)
  const second = await start()
  expect(second.files.map(({ name, current }) => [name, current.findings, current.summary])).toEqual(
    first.files.map(({ name, current }) => [name, current.findings, current.summary]),
  )
  for (const [index, { current }] of second.files.entries())
    expect(JSON.stringify(current.read(), shown)).toBe(JSON.stringify(first.files[index]!.current.read(), shown))
  expect(second.parse).not.toHaveBeenCalled()
})

/** Maps as what they hold. */
const shown = (_name: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

test('a text that has changed is parsed again, and what stood there before is forgotten', async () => {
  await start()
  const before = files()
  writeFileSync(file('gmail'), readFileSync(file('gmail'), 'utf8').replace('Gmail', 'Google Mail'))
  const { parse } = await start()
  expect(parse).toHaveBeenCalledTimes(1)
  expect(files()).toHaveLength(before.length)
  expect(files()).not.toEqual(before)
})

test('findings are kept too: a bad file is judged once', async () => {
  writeFileSync(file('gmail'), 'format: 99\n')
  const first = await start()
  const second = await start()
  expect(second.files[0]!.current.findings).toEqual(first.files[0]!.current.findings)
  expect(second.files[0]!.current.findings.length).toBeGreaterThan(0)
  expect(second.parse).not.toHaveBeenCalled()
})

test('what another parser made of a text counts for nothing', async () => {
  await start('one')
  const { parse } = await start('two')
  expect(parse).toHaveBeenCalledTimes(2)
  expect(readdirSync(cacheFolder())).toEqual(['two'])
})

test.each([
  ['the index', (name: string) => name === 'index.json'],
  ['a connector', (name: string) => name !== 'index.json'],
])('%s that cannot be read is as if it were not there', async (_what, isMeant) => {
  await start()
  for (const name of files().filter(isMeant)) writeFileSync(join(cacheFolder(), 'one', name), '{"cut')
  const { files: loaded } = await start()
  expect(loaded.map(({ current }) => current.read().name)).toEqual(['gmail', 'resend'])
})

test('the fingerprint is one for one parser', () => {
  expect(parserFingerprint()).toMatch(/^[0-9a-f]{64}$/)
  expect(parserFingerprint()).toBe(parserFingerprint())
})

const put = (name: string, text: string): void => {
  mkdirSync(join(catalogue(), name), { recursive: true })
  writeFileSync(file(name), text)
}

test('files that name one another in comments are read in no time, however many they are', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `one${index}`)
  const comments = names.map((name) => `# extends: ${name}\n    # extends: ${name}\n`).join('')
  for (const name of names) put(name, connectorFile().replace('name: demo', `name: ${name}`) + comments)
  const { files: found } = await start()
  expect(found.filter(({ current }) => current.summary !== undefined)).toHaveLength(42)
})

test('files that extend one another in a circle are read to an end', async () => {
  put('one', connectorFile().replace('name: demo', 'name: one\nextends: two'))
  put('two', connectorFile().replace('name: demo', 'name: two\nextends: one'))
  const { files: found } = await start()
  expect(found.filter(({ current }) => current.summary === undefined).map(({ name }) => name)).toEqual(['one', 'two'])
})

test.each([
  ['a block', 'format: 1\nname: child\nversion: 1.0.0\nextends: parent\n'],
  [
    'JSON',
    '{ "format": 1, "name": "child", "version": "1.0.0", "description": "In C # and # F", "extends": "parent" }',
  ],
  ['an indented block', '  # extends: nobody\n  format: 1\n  name: child\n  version: 1.0.0\n  "extends": parent\n'],
])('a change of what a file extends is a change of the file, written as %s', async (_what, text) => {
  put('parent', connectorFile().replace('name: demo', 'name: parent'))
  put('child', text)
  const digestIn = async () => (await start()).files.find(({ name }) => name === 'child')!.current.digest
  const before = await digestIn()
  put('parent', connectorFile().replace('name: demo', 'name: parent').replace('A demo.', 'Another.'))
  expect(await digestIn()).not.toBe(before)
})

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import { generate } from './generate.ts'
import { type Manifest, MANIFEST, digestOf, readManifest, renderManifest } from './manifest.ts'
import type { Renderers } from './renderers.ts'
import { applyChanges, changesFor } from './write-package.ts'

let out: string
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'cp-write-'))
})
afterEach(() => rmSync(out, { recursive: true }))

const demo = parse(connectorFile()).connector!
const folder = 'go/demo'
const at = (path: string): string => join(out, folder, path)
const read = (path: string): string => readFileSync(at(path), 'utf8')

const manifestOf = (files: Record<string, string>): Manifest => ({
  connector: 'demo',
  version: '1.0.0',
  language: 'go',
  tools: { generator: '0' },
  input: 'x',
  files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digestOf(text)])),
})

/** Renders what the test says; `force` keeps the generator from asking whether anything changed. */
const renderersOf = (files: Record<string, string>): Renderers => ({
  render: async () => ({ manifest: manifestOf(files), files: new Map(Object.entries(files)) }),
  close: async () => {},
})
const write = (files: Record<string, string>, options: { check?: boolean } = {}) =>
  generate(demo, 'go', { out, force: options.check !== true, ...options }, renderersOf(files))
const writeCarefully = (files: Record<string, string>) => {
  const site = { root: out, folder }
  return changesFor(site, manifestOf(files))
}

describe('a package in its folder', () => {
  test('holds what was rendered and a manifest of it', async () => {
    const done = await write({ 'a.txt': 'A', 'deep/er/b.txt': 'B' })
    expect(done).toMatchObject({ written: ['a.txt', 'deep/er/b.txt'], removed: [], files: 2 })
    expect(read('deep/er/b.txt')).toBe('B')
    expect(readManifest(read(MANIFEST))).toEqual(manifestOf({ 'a.txt': 'A', 'deep/er/b.txt': 'B' }))
    expect(readdirSync(join(out, 'go'))).toEqual(['demo'])
  })

  test('is written again only where it differs', async () => {
    await write({ 'a.txt': 'A', 'b.txt': 'B' })
    const before = statSync(at('a.txt')).mtimeMs
    const done = await write({ 'a.txt': 'A', 'b.txt': 'B2' })
    expect(done.written).toEqual(['b.txt'])
    expect(statSync(at('a.txt')).mtimeMs).toBe(before)
  })

  test('loses files that are no longer part of it, with folders that they leave empty', async () => {
    await write({ 'a.txt': 'A', 'old/er/b.txt': 'B' })
    const done = await write({ 'a.txt': 'A' })
    expect(done.removed).toEqual(['old/er/b.txt'])
    expect(existsSync(at('old'))).toBe(false)
  })

  test('keeps files that are not the generator’s', async () => {
    await write({ 'a.txt': 'A', 'lib/b.txt': 'B' })
    writeFileSync(at('lib/mine.txt'), 'mine')
    await write({ 'a.txt': 'A' })
    expect(read('lib/mine.txt')).toBe('mine')
    expect(existsSync(at('lib/b.txt'))).toBe(false)
  })
})

describe('what is in the way', () => {
  test('a file that was there before is not overwritten, and nothing else is written', async () => {
    mkdirSync(at('.'), { recursive: true })
    writeFileSync(at('b.txt'), 'mine')
    await expect(write({ 'a.txt': 'A', 'b.txt': 'B' })).rejects.toMatchObject({ kind: 'blocked' })
    expect(readdirSync(at('.'))).toEqual(['b.txt'])
    expect(read('b.txt')).toBe('mine')
  })

  test('an edited file is named, and replaced only by force', async () => {
    await write({ 'a.txt': 'A', 'b.txt': 'B' })
    writeFileSync(at('a.txt'), 'edited')
    expect((await writeCarefully({ 'a.txt': 'A2', 'b.txt': 'B' })).blocked).toEqual([
      { path: 'a.txt', because: 'edited' },
    ])
    const careful = generate(demo, 'go', { out }, renderersOf({ 'a.txt': 'A2', 'b.txt': 'B' }))
    await expect(careful).rejects.toThrow('go/demo/a.txt was edited')
    expect(read('a.txt')).toBe('edited')
    await write({ 'a.txt': 'A2', 'b.txt': 'B' })
    expect(read('a.txt')).toBe('A2')
  })

  test('an edited file that is no longer needed is not deleted without force', async () => {
    await write({ 'a.txt': 'A', 'b.txt': 'B' })
    writeFileSync(at('b.txt'), 'edited')
    await expect(generate(demo, 'go', { out }, renderersOf({ 'a.txt': 'A' }))).rejects.toThrow('b.txt was edited')
    expect(read('b.txt')).toBe('edited')
  })

  test.each(['go', 'go/demo', 'go/demo/lib', 'go/demo/lib/b.txt'])(
    'a symbolic link at %s is not followed',
    async (link) => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'cp-elsewhere-'))
      writeFileSync(join(elsewhere, 'b.txt'), 'theirs')
      mkdirSync(join(out, link, '..'), { recursive: true })
      symlinkSync(link.endsWith('.txt') ? join(elsewhere, 'b.txt') : elsewhere, join(out, link))
      await expect(write({ 'lib/b.txt': 'B' })).rejects.toMatchObject({ kind: 'path' })
      expect(readdirSync(elsewhere)).toEqual(['b.txt'])
      expect(readFileSync(join(elsewhere, 'b.txt'), 'utf8')).toBe('theirs')
      rmSync(elsewhere, { recursive: true })
    },
  )

  test.each(['../b.txt', '/etc/b.txt', 'a/../../b.txt', 'a\\b.txt', 'C:/b.txt', ''])(
    'the path "%s" is refused',
    async (path) => {
      await expect(write({ [path]: 'B' })).rejects.toMatchObject({ kind: 'path' })
    },
  )

  test('a manifest that names a file outside of the package deletes nothing', async () => {
    mkdirSync(at('.'), { recursive: true })
    writeFileSync(join(out, 'victim.txt'), 'theirs')
    writeFileSync(
      at(MANIFEST),
      renderManifest({ ...manifestOf({}), files: { '../../victim.txt': digestOf('theirs') } }),
    )
    await write({ 'a.txt': 'A' })
    expect(readFileSync(join(out, 'victim.txt'), 'utf8')).toBe('theirs')
  })
})

describe('after a crash', () => {
  test('between two files every file is whole, and the next run finishes, even another version', async () => {
    await write({ 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C' })
    const next = { 'a.txt': 'A2', 'b.txt': 'B2' }
    const manifest = manifestOf(next)
    const site = { root: out, folder }
    const changes = await changesFor(site, manifest)
    // A file that cannot be had stands for the moment at which the process ends.
    const files = new Map([['a.txt', 'A2']])
    await expect(applyChanges(site, manifest, files, changes)).rejects.toThrow()
    expect([read('a.txt'), read('b.txt'), read('c.txt')]).toEqual(['A2', 'B', 'C'])

    const done = await generate(demo, 'go', { out }, renderersOf({ 'a.txt': 'A3', 'b.txt': 'B3' }))
    expect(done).toMatchObject({ written: ['a.txt', 'b.txt'], removed: ['c.txt'] })
    expect(readdirSync(at('.')).sort()).toEqual(['a.txt', 'b.txt', MANIFEST])
  })
})

describe('--check', () => {
  test('lists what differs and what is stale, and writes nothing', async () => {
    await write({ 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C' })
    const before = readdirSync(at('.'))
    const done = await write({ 'a.txt': 'A2', 'b.txt': 'B', 'new.txt': 'N' }, { check: true })
    expect(done).toMatchObject({ written: ['a.txt', 'new.txt'], removed: ['c.txt'] })
    expect(readdirSync(at('.'))).toEqual(before)
    expect(read('a.txt')).toBe('A')
  })

  test('finds nothing where nothing changed, and notices an edit', async () => {
    await write({ 'a.txt': 'A' })
    expect(await write({ 'a.txt': 'A' }, { check: true })).toMatchObject({ written: [], removed: [] })
    writeFileSync(at('a.txt'), 'edited')
    expect((await write({ 'a.txt': 'A' }, { check: true })).written).toEqual(['a.txt'])
  })

  test('notices a missing manifest', async () => {
    await write({ 'a.txt': 'A' })
    rmSync(at(MANIFEST))
    expect((await write({ 'a.txt': 'A' }, { check: true })).written).toEqual([MANIFEST])
  })
})

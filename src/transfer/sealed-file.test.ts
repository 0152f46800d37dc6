import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { unlock, writeSealed } from './sealed-file.ts'

const directory = mkdtempSync(join(tmpdir(), 'cp-sealed-'))
afterAll(() => rmSync(directory, { recursive: true }))
const PASSPHRASE = 'correct horse battery'
const QUICK = 2 ** 10

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const read = async (path: string, passphrase = PASSPHRASE): Promise<string[]> => {
  const lines: string[] = []
  const readLines = await unlock(path, passphrase, QUICK)
  for await (const line of readLines()) lines.push(line)
  return lines
}

const write = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(directory, name)
  expect(await writeSealed(path, PASSPHRASE, each(lines), QUICK)).toBe(lines.length)
  return path
}

const CHUNK = 64 * 1024

test.each<[what: string, lines: string[]]>([
  ['no line', []],
  ['one', ['canary']],
  ['an empty one', ['', 'a', '']],
  ['letters of several bytes over the border of chunks', ['x'.repeat(CHUNK - 2), 'ü€😀'.repeat(30_000)]],
  ['exactly a chunk', ['x'.repeat(CHUNK - 1)]],
  ['exactly two chunks', ['x'.repeat(CHUNK - 1), 'y'.repeat(CHUNK - 1)]],
  ['thousands', Array.from({ length: 5_000 }, (_, number) => `line ${number}`)],
])('what is sealed is read again: %s', async (_what, lines) => {
  expect(await read(await write('round', lines))).toEqual(lines)
})

test('a guess at a passphrase costs what the version says', async () => {
  const path = await write('costly', ['a'])
  const readLines = await unlock(path, PASSPHRASE)
  await expect(readLines().next()).rejects.toThrow('The passphrase is another')
})

test('the file is its owner’s alone, holds nothing of its lines, and comes never twice', async () => {
  const path = await write('one', ['canary-token'])
  const bytes = readFileSync(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(bytes.toString('latin1')).not.toContain('canary')
  expect(readFileSync(await write('other', ['canary-token'])).equals(bytes)).toBe(false)
})

test('another passphrase opens nothing', async () => {
  await expect(read(await write('p', ['a']), 'another passphrase')).rejects.toThrow('The passphrase is another')
})

test('what is unlocked once is read again and again', async () => {
  const readLines = await unlock(await write('again', ['a', 'b']), PASSPHRASE, QUICK)
  for (const _ of [1, 2]) {
    const lines: string[] = []
    for await (const line of readLines()) lines.push(line)
    expect(lines).toEqual(['a', 'b'])
  }
})

test('composed and decomposed letters are the same passphrase', async () => {
  const path = join(directory, 'letters')
  await writeSealed(path, 'pässphrase of mine', each(['a']), QUICK)
  expect(await read(path, 'pa\u0308ssphrase of mine')).toEqual(['a'])
})

test('a line that cannot be had leaves no file', async () => {
  const path = join(directory, 'broken')
  async function* broken(): AsyncGenerator<string> {
    yield 'a'
    throw new Error('unreadable')
  }
  await expect(writeSealed(path, PASSPHRASE, broken(), QUICK)).rejects.toThrow('unreadable')
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
  expect(statSync(`${path}.part`, { throwIfNoEntry: false })).toBeUndefined()
})

describe('a file that is not as it was written is refused', () => {
  const HEADER = 41
  const SEALED_CHUNK = 4 + CHUNK + 16
  const changed = async (change: (bytes: Buffer) => Buffer): Promise<string[]> => {
    const path = await write('changed', ['x'.repeat(CHUNK), 'y'.repeat(CHUNK), 'the end'])
    writeFileSync(path, change(readFileSync(path)))
    return read(path)
  }

  test.each<[what: string, change: (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut within its header', (bytes) => bytes.subarray(0, HEADER - 1)],
    ['cut after its header', (bytes) => bytes.subarray(0, HEADER)],
    ['cut within a chunk', (bytes) => bytes.subarray(0, HEADER + 100)],
    ['cut between two chunks', (bytes) => bytes.subarray(0, HEADER + SEALED_CHUNK)],
    ['without its last chunk', (bytes) => bytes.subarray(0, HEADER + 2 * SEALED_CHUNK)],
    ['without its last byte', (bytes) => bytes.subarray(0, -1)],
    ['longer by a byte', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
    ['with another magic', (bytes) => Buffer.concat([Buffer.from('X'), bytes.subarray(1)])],
    ['of another version', (bytes) => Buffer.concat([bytes.subarray(0, 8), Buffer.from([2]), bytes.subarray(9)])],
    ['with another salt', (bytes) => flipped(bytes, 20)],
    ['with a changed length', (bytes) => flipped(bytes, HEADER + 3)],
    ['with a changed byte', (bytes) => flipped(bytes, HEADER + SEALED_CHUNK + 1000)],
    ['with a changed tag', (bytes) => flipped(bytes, bytes.length - 1)],
    [
      'with two chunks in each other’s place',
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, HEADER),
          bytes.subarray(HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK),
          bytes.subarray(HEADER, HEADER + SEALED_CHUNK),
          bytes.subarray(HEADER + 2 * SEALED_CHUNK),
        ]),
    ],
  ])('%s', async (_what, change) => {
    await expect(changed(change)).rejects.toThrow(/no export|newer platform|cut short|passphrase|was changed|goes on/)
  })
})

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}

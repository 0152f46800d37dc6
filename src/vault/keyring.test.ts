import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keyRingFromFile, newKeyEntry, parseKeyRing } from './keyring.ts'

const KEY = Buffer.alloc(32, 'k').toString('base64')

test('the first key seals, all are found by their ids', () => {
  const ring = parseKeyRing(` a:${KEY} , ${newKeyEntry('b-2')}`)
  expect(ring.sealing.id).toBe('a')
  expect(ring.find('a')).toBe(ring.sealing.key)
  expect(ring.find('b-2')).toBeDefined()
  expect(ring.find('c')).toBeUndefined()
  expect(ring.ids).toEqual(['a', 'b-2'])
})

test.each(['', 'a b', 'a:b', 'a,b', 'ä', 'a'.repeat(33)])('no key is made with the id %j', (id) => {
  expect(() => newKeyEntry(id)).toThrow('A key id is letters, digits, _ and -, at most 32 of them')
})

describe('a key ring that cannot be used is refused, without a key in the message', () => {
  test.each([
    ['empty', '', 'entry 1'],
    ['no id', KEY, 'entry 1'],
    ['an empty id', `:${KEY}`, 'entry 1'],
    ['an id with blanks', `a b:${KEY}`, 'entry 1'],
    ['an id of 33 characters', `${'a'.repeat(33)}:${KEY}`, 'entry 1'],
    ['a key of 31 bytes', `a:${Buffer.alloc(31, 'k').toString('base64')}`, 'entry 1'],
    ['a key of 33 bytes', `a:${Buffer.alloc(33, 'k').toString('base64')}`, 'entry 1'],
    ['a key in hexadecimal', `a:${Buffer.alloc(32, 'k').toString('hex')}`, 'entry 1'],
    ['no base64', `a:${KEY.slice(0, -4)}!!!!`, 'entry 1'],
    ['a second entry that is none', `a:${KEY},b:short`, 'entry 2'],
    ['a comma at the end', `a:${KEY},`, 'entry 2'],
    ['an id that stands twice', `a:${KEY},a:${KEY}`, '"a" stands twice'],
  ])('%s', (_name, text, says) => {
    const parse = () => parseKeyRing(text)
    expect(parse).toThrow(says)
    expect(parse).toThrow(/^VAULT_KEYS: /)
    expect(parse).not.toThrow(KEY.slice(0, 12))
    expect(parse).not.toThrow(Buffer.alloc(32, 'k').toString('hex').slice(0, 12))
  })
})

test('the key of the embedded default is made once, in a file that only its owner can read', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-keys-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'vault.key')
  const made = keyRingFromFile(path)
  expect(made.ids).toEqual(['local1'])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  chmodSync(path, 0o644)
  const read = keyRingFromFile(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(read.sealing.key.equals(made.sealing.key)).toBe(true)
  writeFileSync(path, '')
  expect(() => keyRingFromFile(path)).toThrow('VAULT_KEYS: entry 1')
})

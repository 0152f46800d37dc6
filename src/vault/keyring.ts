import { type KeyObject, createSecretKey, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Sealing keys by id. The first seals, all of them open. */
export interface KeyRing {
  readonly sealing: { readonly id: string; readonly key: KeyObject }
  readonly ids: readonly string[]
  find(id: string): KeyObject | undefined
}

const KEY_BYTES = 32
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/
const ENTRY = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]+={0,2})$/

/** Reads `id:base64,…`, each key 32 bytes. Throws with words for the operator; never with a key in them. */
export const parseKeyRing = (text: string): KeyRing => {
  const keys = new Map<string, KeyObject>()
  for (const [index, entry] of text
    .split(',')
    .map((part) => part.trim())
    .entries()) {
    const match = ENTRY.exec(entry)
    const bytes = match === null ? undefined : Buffer.from(match[2]!, 'base64')
    if (bytes?.length !== KEY_BYTES)
      throw new Error(`VAULT_KEYS: entry ${index + 1} is not id:base64 of ${KEY_BYTES} bytes.`)
    if (keys.has(match![1]!)) throw new Error(`VAULT_KEYS: the key id "${match![1]}" stands twice.`)
    keys.set(match![1]!, createSecretKey(bytes))
  }
  const [first] = keys
  return { sealing: { id: first![0], key: first![1] }, ids: [...keys.keys()], find: (id) => keys.get(id) }
}

/** Makes a key as `VAULT_KEYS` wants it. */
export const newKeyEntry = (id: string): string => {
  if (!KEY_ID.test(id)) throw new Error(`A key id is letters, digits, _ and -, at most 32 of them: not "${id}".`)
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`
}

/** The key ring of the embedded default: made once, in a file that only its owner can read, on disk when this returns. */
export const keyRingFromFile = (path: string): KeyRing => {
  if (!existsSync(path)) writeFileSync(path, `${newKeyEntry('local1')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  chmodSync(path, 0o600)
  return parseKeyRing(readFileSync(path, 'utf8').trim())
}

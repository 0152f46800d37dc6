import { type ScryptOptions, createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { TransferError } from './transfer-error.ts'

/**
 * A file of lines, sealed with a passphrase: `CPEXPORT`, version (1 byte), salt (32), then chunks, each its length
 * (4 bytes), ciphertext and tag (16). The key is scrypt's of passphrase and salt, and made for this file alone; the
 * nonce of a chunk is its number, with a last byte that marks the last one: a chunk that is changed, moved or missing,
 * at the end too, is found.
 */
const MAGIC = Buffer.from('CPEXPORT')
const VERSION = 1
const SALT_BYTES = 32
const HEADER_BYTES = MAGIC.length + 1 + SALT_BYTES
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LENGTH_BYTES = 4
const CHUNK_BYTES = 64 * 1024
/** scrypt's N: 128 MiB and a third of a second for each guess. It belongs to the version; tests are quicker with less. */
const COST = 2 ** 17

const deriveKey = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** Writes lines to a file that only its owner can read, and that is there whole or not at all. Gives how many. */
export const writeSealed = async (
  path: string,
  passphrase: string,
  lines: AsyncIterable<string>,
  cost = COST,
): Promise<number> => {
  const draft = `${path}.part`
  await rm(draft, { force: true })
  const file = await open(draft, 'wx', 0o600)
  let count = 0
  try {
    const header = Buffer.concat([MAGIC, Buffer.from([VERSION]), randomBytes(SALT_BYTES)])
    const seal = createSealer(await keyOf(passphrase, header, cost), header)
    await file.write(header)
    let waiting = Buffer.alloc(0)
    for await (const line of lines) {
      count += 1
      waiting = Buffer.concat([waiting, Buffer.from(`${line}\n`)])
      for (; waiting.length > CHUNK_BYTES; waiting = waiting.subarray(CHUNK_BYTES))
        await file.write(seal(waiting.subarray(0, CHUNK_BYTES), false))
    }
    await file.write(seal(waiting, true))
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(draft, { force: true })
    throw error
  }
  await file.close()
  await rename(draft, path)
  await syncFolder(dirname(path))
  return count
}

/** Reads all lines from the first on. Throws `TransferError` where the file was changed or cut short. */
export type ReadLines = () => AsyncGenerator<string>

/** Makes the key of a sealed file, once; its lines can then be read as often as is needed. Throws `TransferError` where it is none. */
export const unlock = async (path: string, passphrase: string, cost = COST): Promise<ReadLines> => {
  const file = await open(path, 'r')
  try {
    const header = await readExactly(file, HEADER_BYTES)
    if (header === undefined || !header.subarray(0, MAGIC.length).equals(MAGIC))
      throw new TransferError(`${path} is no export of this platform.`)
    if (header[MAGIC.length] !== VERSION) throw new TransferError(`${path} was written by a newer platform.`)
    const key = await keyOf(passphrase, header, cost)
    return () => linesIn(path, key, header)
  } finally {
    await file.close()
  }
}

async function* linesIn(path: string, key: Buffer, header: Buffer): AsyncGenerator<string> {
  const file = await open(path, 'r')
  try {
    await readExactly(file, HEADER_BYTES)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let rest = ''
    for await (const { bytes, isLast } of chunksOf(file, path, key, header)) {
      const lines = (rest + decoder.decode(bytes, { stream: !isLast })).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } finally {
    await file.close()
  }
}

async function* chunksOf(
  file: FileHandle,
  path: string,
  key: Buffer,
  header: Buffer,
): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  const unseal = createUnsealer(key, header)
  for (let isLast = false, number = 0; !isLast; number++) {
    const length = (await readExactly(file, LENGTH_BYTES))?.readUInt32BE()
    const sealed =
      length === undefined || length > CHUNK_BYTES ? undefined : await readExactly(file, length + TAG_BYTES)
    if (sealed === undefined) throw new TransferError(`${path} is cut short: nothing of it can be trusted.`)
    const opened = unseal(sealed)
    if (opened === undefined)
      throw new TransferError(
        number === 0 ? 'The passphrase is another, or the file was changed.' : `${path} was changed.`,
      )
    isLast = opened.isLast
    yield opened
  }
  if ((await file.read(Buffer.alloc(1), 0, 1)).bytesRead > 0) throw new TransferError(`${path} goes on after its end.`)
}

const keyOf = (passphrase: string, header: Buffer, N: number): Promise<Buffer> =>
  deriveKey(passphrase.normalize('NFKC'), header.subarray(-SALT_BYTES), KEY_BYTES, {
    N,
    r: 8,
    p: 1,
    maxmem: 256 * N * 8,
  })

const nonceOf = (number: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(number, NONCE_BYTES - 5)
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}

const createSealer = (key: Buffer, header: Buffer) => {
  let number = 0
  return (bytes: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAAD(header)
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

const createUnsealer = (key: Buffer, header: Buffer) => {
  let number = 0
  return (sealed: Buffer): { bytes: Buffer; isLast: boolean } | undefined => {
    const at = number++
    for (const isLast of [false, true]) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(at, isLast), { authTagLength: TAG_BYTES })
      decipher.setAAD(header).setAuthTag(sealed.subarray(-TAG_BYTES))
      try {
        return { bytes: Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]), isLast }
      } catch {
        // Not with this mark.
      }
    }
    return undefined
  }
}

/** Undefined where the file ends before. */
const readExactly = async (file: FileHandle, length: number): Promise<Buffer | undefined> => {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, length - at)
    if (bytesRead === 0) return undefined
    at += bytesRead
  }
  return bytes
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

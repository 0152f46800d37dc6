import { type Hash, createHash } from 'node:crypto'
import { type WriteStream, closeSync, createWriteStream, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import type { ByteRun } from '../bytes.ts'

/** Content that came, kept in a file: any stretch of it can be read. */
export interface Spooled extends ByteRun {
  readonly sha256: string
  /** The SHA-256 of the SHA-256 of each 4 MiB. */
  readonly sha256Blocks: string
}

/** Keeps content on disk until the simulator stops. */
export interface Spool {
  /** Takes content piece by piece. */
  open(): SpoolFile
  take(source: AsyncIterable<Uint8Array>): Promise<Spooled>
  stop(): void
}

export interface SpoolFile {
  /** Bytes so far. */
  readonly length: number
  write(chunk: Uint8Array): Promise<void>
  finish(): Promise<Spooled>
}

const CHUNK_BYTES = 65_536
const BLOCK_BYTES = 4 * 1024 * 1024

export const createSpool = (): Spool => {
  let folder: string | undefined
  let count = 0
  const open = (): SpoolFile => {
    folder ??= mkdtempSync(join(tmpdir(), 'connector-simulator-'))
    return createSpoolFile(join(folder, `${count++}`))
  }
  return {
    open,
    take: async (source) => {
      const file = open()
      for await (const chunk of source) await file.write(chunk)
      return file.finish()
    },
    stop: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
      folder = undefined
    },
  }
}

const createSpoolFile = (path: string): SpoolFile => {
  const hash = createHash('sha256')
  const blocks = createBlockHash()
  const stream: WriteStream = createWriteStream(path, { mode: 0o600 })
  let length = 0
  return {
    get length() {
      return length
    },
    write: async (chunk) => {
      hash.update(chunk)
      blocks.update(chunk)
      length += chunk.length
      if (!stream.write(chunk)) await once(stream, 'drain')
    },
    finish: async () => {
      stream.end()
      await once(stream, 'close')
      const read: Spooled['read'] = (from, to) => readStretch(path, from, to)
      return { length, sha256: hash.digest('hex'), sha256Blocks: blocks.digest(), read }
    },
  }
}

const createBlockHash = (): { update(chunk: Uint8Array): void; digest(): string } => {
  const whole = createHash('sha256')
  let block: Hash = createHash('sha256')
  let bytes = 0
  const endBlock = (): void => {
    whole.update(block.digest())
    block = createHash('sha256')
    bytes = 0
  }
  return {
    update: (chunk) => {
      for (let at = 0; at < chunk.length; ) {
        const part = chunk.subarray(at, at + BLOCK_BYTES - bytes)
        block.update(part)
        bytes += part.length
        at += part.length
        if (bytes === BLOCK_BYTES) endBlock()
      }
    },
    digest: () => {
      if (bytes > 0) endBlock()
      return whole.digest('hex')
    },
  }
}

function* readStretch(path: string, from: number, to: number): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (let at = from; at < to; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, to - at))
      const read = readSync(file, chunk, 0, chunk.length, at)
      if (read === 0) return
      yield chunk.subarray(0, read)
      at += read
    }
  } finally {
    closeSync(file)
  }
}

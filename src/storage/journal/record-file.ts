import { type FileHandle, open, readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** A file of records, each length, checksum and bytes. */
export interface RecordFile {
  readonly path: string
  /** Resolves when the record is on disk. Records that come meanwhile share the next write. */
  append(record: Buffer): Promise<void>
  /** Removes every record. */
  clear(): Promise<void>
  close(): Promise<void>
}

const HEADER_BYTES = 8
const RECORD_BYTES_MAX = 16 * 1024 * 1024

interface Waiting {
  readonly framed: Buffer
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export const createRecordFile = async (path: string): Promise<RecordFile> => {
  const file = await open(path, 'ax', 0o600)
  let waiting: Waiting[] = []
  let end = 0
  let turn: Promise<void> = Promise.resolve()

  const inTurn = (run: () => Promise<void>): Promise<void> => {
    turn = turn.then(run, run)
    return turn
  }

  const write = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    try {
      end = await writeAll(file, Buffer.concat(batch.map(({ framed }) => framed)), end)
      for (const { resolve } of batch) resolve()
    } catch (error) {
      // Half a record at the end would hide those that follow.
      await file.truncate(end).catch(() => undefined)
      for (const { reject } of batch) reject(error)
    }
  }

  return {
    path,
    append: (record) =>
      new Promise((resolve, reject) => {
        waiting.push({ framed: frame(record), resolve, reject })
        void inTurn(write)
      }),
    clear: () =>
      inTurn(async () => {
        await file.truncate(0)
        end = 0
      }),
    close: () => inTurn(() => file.close()),
  }
}

/** Reads every whole record; what a crash left half written at the end is left out. */
export const readRecords = async (path: string): Promise<Buffer[]> => {
  const bytes = await readFile(path)
  const records: Buffer[] = []
  let at = 0
  while (at + HEADER_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + HEADER_BYTES + length
    if (length > RECORD_BYTES_MAX || end > bytes.length) break
    const record = bytes.subarray(at + HEADER_BYTES, end)
    if (crc32(record) !== bytes.readUInt32BE(at + 4)) break
    records.push(record)
    at = end
  }
  return records
}

const frame = (record: Buffer): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32BE(record.length)
  header.writeUInt32BE(crc32(record), 4)
  return Buffer.concat([header, record])
}

/** Gives where the file then ends. */
const writeAll = async (file: FileHandle, bytes: Buffer, from: number): Promise<number> => {
  let written = 0
  while (written < bytes.length)
    written += (await file.write(bytes, written, bytes.length - written, from + written)).bytesWritten
  await file.datasync()
  return from + bytes.length
}

import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, type Finding, type Site, fail, ok, warn } from './check.ts'

const ROUNDS = 50
const RECORD_BYTES = 2048
const SLOW_MS = 20

/** File systems by the numbers that Linux gives them, where they say something of what outlives a crash. */
const MEMORY: Readonly<Record<number, string>> = { 0x01021994: 'tmpfs', 0x858458f6: 'ramfs' }
const REMOTE: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB',
  0x65735546: 'FUSE',
}
const OVERLAY = 0x794c7630

/** Whether the journal is where it outlives a crash, and how long a write takes to be on disk. */
export const journal: Check = {
  name: 'JOURNAL_DIR',
  run: async (site) => {
    const folder = site.journalDirectory
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      return [...(await placeOf(folder)), speedOf(folder, await writeTimes(folder, site))]
    } catch (error) {
      return [
        fail(
          `${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`,
          'Give the platform a directory of its own: JOURNAL_DIR.',
        ),
      ]
    }
  },
}

const placeOf = async (folder: string): Promise<Finding[]> => {
  const type = (await statfs(folder)).type >>> 0
  const [memory, remote] = [MEMORY[type], REMOTE[type]]
  if (memory !== undefined)
    return [
      fail(
        `${folder} is in memory (${memory})`,
        'What a provider answered last is lost with the machine: put JOURNAL_DIR on a disk.',
      ),
    ]
  if (remote !== undefined)
    return [
      warn(
        `${folder} is on another machine (${remote})`,
        'Put JOURNAL_DIR on a local disk: its sockets and its durability are not certain there.',
      ),
    ]
  if (type === OVERLAY)
    return [
      warn(
        `${folder} is in a container's own layer, which goes with the container`,
        'Mount a volume, and set JOURNAL_DIR to it.',
      ),
    ]
  return [ok(`${folder} can be written; whether the disk outlives this machine cannot be seen from here`)]
}

/** Milliseconds of each write of a record's size, ascending. */
const writeTimes = async (folder: string, { clock }: Site): Promise<number[]> => {
  const own = await mkdtemp(join(folder, 'doctor-'))
  try {
    const file = await open(join(own, 'record'), 'wx', 0o600)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const startedAt = clock.monotonicMs()
      await file.write(randomBytes(RECORD_BYTES))
      await file.datasync()
      times.push(clock.monotonicMs() - startedAt)
    }
    await file.close()
    return times.toSorted((one, other) => one - other)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

const speedOf = (folder: string, times: readonly number[]): Finding => {
  const p99 = times[Math.ceil(times.length * 0.99) - 1]!
  const what = `a record is on disk in ${times[Math.floor(times.length / 2)]!.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${ROUNDS}`
  return p99 <= SLOW_MS
    ? ok(what)
    : warn(
        what,
        `A crash within this time after a provider's answer can cost a connection: put JOURNAL_DIR (${folder}) on a faster disk.`,
      )
}

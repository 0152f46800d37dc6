import { globSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { World } from './world.ts'

/** A place where what the platform knows may come to be read by somebody. A new one is an entry in this list. */
export interface Sink {
  readonly name: string
  /** All that is there, in pieces that are searched each for itself. */
  readonly read: (world: World) => Promise<Iterable<readonly [piece: string, content: Buffer | string]>>
}

/** Of files: those that were written since, without the zeros that fill them up. */
const filesIn = (
  folder: string,
  pattern: string,
  { begunAt }: World,
  isLeftOut: (path: string) => boolean = () => false,
) =>
  globSync(pattern, { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).mtimeMs >= begunAt - 1_000 && !isLeftOut(path))
    .map((path) => [relative(folder, path), withoutZeros(readFileSync(path))] as const)

const withoutZeros = (bytes: Buffer): Buffer => {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

export const sinks: readonly Sink[] = [
  {
    name: 'log, standard output and error',
    read: async (world) => filesIn(world.folder, 'printed.log', world),
  },
  {
    name: 'answers, pages, exports on the screen',
    read: async ({ said }) => said.map((text, index) => [`answer ${index}`, text] as const),
  },
  {
    name: 'metrics',
    read: async ({ measured }) => measured.map((text, index) => [`scrape ${index}`, text] as const),
  },
  {
    name: 'cells of the database',
    read: async ({ database }) => {
      const tables = await database.query<{ name: string }>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
      )
      const read = tables.map(async ({ name }) => {
        // `bytea` as text is hexadecimal, which is one of the disguises.
        const rows = await database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)
        return [name, rows.map(({ row }) => row).join('\n')] as const
      })
      return Promise.all(read)
    },
  },
  {
    name: 'files of the database and its write-ahead log',
    read: async (world) => {
      await world.database.query('CHECKPOINT')
      return filesIn(join(world.folder, 'database'), '**/{base,pg_wal,global}/**', world)
    },
  },
  {
    name: 'Redis',
    read: async ({ redis }) => [['every key', redis === undefined ? 'not installed here' : await redis.dump()]],
  },
  {
    name: 'journal, each time that it held something',
    read: async (world) => filesIn(world.dataFolder, 'journal-*/**', world),
  },
  {
    name: 'data directory, but for the access of the command line',
    read: async (world) =>
      filesIn(world.dataFolder, '**/*', world, (path) => path.endsWith('cli.json') || path.includes('/journal-')),
  },
  {
    name: 'sealed export',
    read: async (world) => filesIn(world.folder, 'export.sealed', world),
  },
]

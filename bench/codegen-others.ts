import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../src/runtime/package.ts'

interface Other {
  readonly name: string
  /** What Node is given to generate a client of an OpenAPI document. `modules` is where the generators are installed. */
  readonly args: (modules: string, document: string, out: string) => string[]
}

/** Two generators that many use, each as its manual runs it. */
export const others: readonly Other[] = [
  {
    name: 'hey-api',
    args: (modules, document, out) =>
      [join(modules, '@hey-api/openapi-ts/bin/run.js'), '--no-log-file'].concat([
        '-i',
        document,
        '-o',
        out,
        '-c',
        '@hey-api/client-fetch',
      ]),
  },
  {
    name: 'orval',
    args: (modules, document, out) =>
      [join(modules, 'orval/dist/bin/orval.mjs'), '--client', 'fetch'].concat([
        '--input',
        document,
        '--output',
        join(out, 'api.ts'),
      ]),
  },
]

/** Exactly these, with the compiler that the first one wants beside it. */
const PACKAGES = ['@hey-api/openapi-ts@0.99.0', 'orval@8.38.0', 'typescript@5.9.3']

/** Installs them into a folder that git ignores, if they are not there; undefined where that fails, as it does offline. */
export const installOthers = (): string | undefined => {
  const folder = join(packageFolder(), 'node_modules/.cache/bench-generators')
  const stamp = join(folder, `installed-${PACKAGES.join('-').replaceAll(/[^\w.-]/g, '-')}`)
  if (existsSync(stamp)) return join(folder, 'node_modules')
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    execFileSync('npm', ['install', ...options, ...PACKAGES], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    writeFileSync(stamp, '')
    return join(folder, 'node_modules')
  } catch (error) {
    console.error(
      `codegen: not compared with other generators, which could not be installed. ${(error as Error).message}`,
    )
    return undefined
  }
}

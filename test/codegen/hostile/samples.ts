import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { renderPackage } from '../../../src/codegen/render-package.ts'
import type { Language } from '../../../src/codegen/targets/index.ts'
import { packageFolder } from '../../../src/runtime/package.ts'
import { linkRuntime, toolsFolder } from '../gates.ts'
import { hostileConnector, type Recipe } from './definition.ts'
import { CANARY } from './texts.ts'

/** What is wrong with the packages of some recipes when they are compiled and run; each stands below a folder of its number. */
export const sampleProblems = async (recipes: readonly Recipe[], language: Language): Promise<string[]> => {
  const root = mkdtempSync(join(tmpdir(), `cp-hostile-${language}-`))
  try {
    for (const [index, recipe] of recipes.entries()) {
      const { files } = await renderPackage(hostileConnector(recipe), language)
      for (const [path, text] of files) write(join(root, 'all', `sample${index}`, path), text)
    }
    return await runners[language](root, recipes.length)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Runner = (root: string, count: number) => Promise<string[]>

const python: Runner = (root) =>
  outputOf(
    join(toolsFolder(), 'python/bin/python'),
    ['-W', 'error', join(import.meta.dirname, 'import_samples.py'), join(root, 'all'), CANARY],
    root,
    { PYTHONPATH: join(packageFolder(), 'sdks/python/src'), PYTHONDONTWRITEBYTECODE: '1' },
  )

const RUNTIME = 'github.com/connector-platform/connector-platform/sdks/go'

/** One module of all packages, and a program that starts them all. */
const go: Runner = async (root, count) => {
  const samples = Array.from({ length: count }, (_, index) => `sample${index}`)
  for (const sample of samples) rmSync(join(root, 'all', sample, 'go.mod'))
  const runtime = join(packageFolder(), 'sdks/go')
  write(
    join(root, 'all/go.mod'),
    `module samples\n\ngo 1.23\n\nrequire ${RUNTIME} v0.1.0\n\nreplace ${RUNTIME} => ${runtime}\n`,
  )
  write(
    join(root, 'all/run/main.go'),
    `package main\n\nimport (\n${samples.map((name) => `\t_ "samples/${name}"`).join('\n')}\n)\n\nfunc main() {}\n`,
  )
  const environment = { GOPROXY: 'off', GOTOOLCHAIN: 'local', GOFLAGS: '-mod=mod' }
  const started = await outputOf('go', ['run', './run'], join(root, 'all'), environment)
  return [...started, ...(await outputOf('go', ['vet', './...'], join(root, 'all'), environment))]
}

/** Declarations are checked by the compiler, as they do not run. */
const typescript: Runner = async (root, count) => {
  linkRuntime(root)
  const indexes = Array.from({ length: count }, (_, index) => `./sample${index}/lib/index.js`)
  write(
    join(root, 'all/import-all.mjs'),
    [
      ...indexes.map((path) => `await import('${path}').catch((error) => console.log('${path}', error))`),
      `if ('${CANARY}' in globalThis) console.log('what a definition says was executed')`,
    ].join('\n'),
  )
  const strict = { target: 'es2022', lib: ['es2022'], types: [], module: 'nodenext', strict: true, noEmit: true }
  const options = { ...strict, exactOptionalPropertyTypes: true, skipLibCheck: false }
  write(join(root, 'all/tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['**/*.d.ts'] }))
  const compiler = join(packageFolder(), 'node_modules/.bin/tsc')
  return [
    ...(await outputOf(process.execPath, ['import-all.mjs'], join(root, 'all'))),
    ...(await outputOf(compiler, ['-p', join(root, 'all')], join(root, 'all'))),
  ]
}

const runners: Readonly<Record<Language, Runner>> = { python, go, typescript }

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What a command prints, line by line, whether it fails or not; empty where all is well. */
const outputOf = async (
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string[]> => {
  const options = { cwd, env: { ...process.env, ...environment }, maxBuffer: 256 * 1024 * 1024 }
  const printed = await promisify(execFile)(command, args, options).then(
    ({ stdout, stderr }) => stdout + stderr,
    ({ stdout, stderr, message }: { stdout?: string; stderr?: string; message: string }) =>
      `${stdout ?? ''}${stderr ?? ''}` || message,
  )
  return printed.split('\n').filter((line) => line !== '')
}

import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Language } from '../../src/codegen/targets/index.ts'
import { packageFolder } from '../../src/runtime/package.ts'

/** Where `scripts/sdk-tools.sh` puts what judges. */
export const toolsFolder = (): string => join(packageFolder(), '.cache/sdk')
const TOOLS = toolsFolder()
const SDKS = join(packageFolder(), 'sdks')
const MINUTES = 60_000

/** One tool's judgement of generated packages. */
export interface Gate {
  readonly name: string
  /** What is found; empty where the gate is passed. */
  readonly findings: string
}

/** A language's gates over the packages below `<out>/<language>`, which must be there alone. */
export const judge = async (language: Language, out: string): Promise<Gate[]> => {
  const folder = join(out, language)
  const names = readdirSync(folder)
  return gates[language](out, folder, names)
}

/** Whether a language can be judged on this machine. */
export const hasTools = (language: Language): boolean =>
  language === 'typescript' || existsSync(join(TOOLS, language === 'python' ? 'python/bin/mypy' : 'go/staticcheck'))

type Judge = (out: string, folder: string, names: readonly string[]) => Promise<Gate[]>

const python: Judge = async (_out, folder, names) => {
  const bin = join(TOOLS, 'python/bin')
  const packages = names.map((name) => join(folder, name))
  const modules = names.map((name) => `connector_${name.replaceAll('-', '_')}`)
  const path = [join(SDKS, 'python/src'), ...packages].join(':')
  writeFileSync(
    join(folder, 'pyrightconfig.json'),
    JSON.stringify({
      include: names.map((name, index) => `${name}/${modules[index]}`),
      typeCheckingMode: 'strict',
      pythonVersion: '3.11',
      extraPaths: path.split(':'),
      venvPath: TOOLS,
      venv: 'python',
    }),
  )
  const importAll = [
    'import importlib, pkgutil, sys',
    'for name in sys.argv[1:]:',
    '    package = importlib.import_module(name)',
    '    for module in pkgutil.walk_packages(package.__path__, name + "."):',
    '        importlib.import_module(module.name)',
    '    for attribute in package.__all__:',
    '        getattr(package, attribute)',
  ].join('\n')
  const mypy = [
    '--strict',
    '--no-error-summary',
    '--cache-dir',
    join(TOOLS, 'mypy'),
    ...modules.flatMap((name) => ['-p', name]),
  ]
  return [
    await gate('mypy --strict', join(bin, 'mypy'), mypy, folder, { MYPYPATH: path }),
    await gate('pyright strict', join(TOOLS, 'pyright/node_modules/.bin/pyright'), ['-p', folder], folder),
    await gate('ruff check', join(bin, 'ruff'), ['check', '--quiet', '--no-cache', ...packages], folder),
    await gate('ruff format', join(bin, 'ruff'), ['format', '--check', '--quiet', '--no-cache', ...packages], folder),
    await gate('import', join(bin, 'python'), ['-W', 'error', '-c', importAll, ...modules], folder, {
      PYTHONPATH: path,
    }),
  ]
}

const go: Judge = async (_out, folder, names) => {
  const modules = names.map((name) => `./${name}`)
  writeFileSync(join(folder, 'go.work'), `go 1.23\n\nuse (\n\t${[join(SDKS, 'go'), ...modules].join('\n\t')}\n)\n`)
  const all = modules.map((module) => `${module}/...`)
  const offline = { GOFLAGS: '-mod=readonly', GOPROXY: 'off', GOTOOLCHAIN: 'local' }
  return [
    await gate('gofmt', 'gofmt', ['-l', ...names], folder),
    await gate('go build', 'go', ['build', ...all], folder, offline),
    await gate('go vet', 'go', ['vet', ...all], folder, offline),
    await gate('staticcheck', join(TOOLS, 'go/staticcheck'), ['-checks', 'all,-ST1000', ...all], folder, offline),
  ]
}

const typescript: Judge = async (out, folder, names) => {
  linkRuntime(out)
  const strict = {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: strict, include: names.map((name) => `${name}/**/*.d.ts`) }),
  )
  const importAll = [
    ...names.map((name) => `await import(${JSON.stringify(`./${name}/lib/index.js`)})`),
    'process.exit(0)',
  ].join('\n')
  writeFileSync(join(folder, 'import-all.mjs'), importAll)
  return [
    await gate('tsc strict', join(packageFolder(), 'node_modules/.bin/tsc'), ['-p', folder], folder),
    await gate('import', process.execPath, [join(folder, 'import-all.mjs')], folder),
  ]
}

const gates: Record<Language, Judge> = { python, go, typescript }

/** Lets packages below a folder find the TypeScript runtime, as an installed one would be. */
export const linkRuntime = (out: string): void => {
  const scope = join(out, 'node_modules/@connector-platform')
  mkdirSync(scope, { recursive: true })
  if (!existsSync(join(scope, 'client'))) symlinkSync(join(SDKS, 'typescript'), join(scope, 'client'))
}

const run = promisify(execFile)

const gate = async (
  name: string,
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Gate> => {
  const options = { cwd, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024, timeout: 30 * MINUTES }
  try {
    const { stdout } = await run(command, args, options)
    // gofmt lists files and ends well all the same; pyright says that there is nothing to say.
    return { name, findings: stdout.startsWith('0 errors, 0 warnings') ? '' : stdout.replace(/^Success.*\n/, '') }
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string }
    return { name, findings: `${stdout ?? ''}${stderr ?? ''}` || message }
  }
}

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bar, figuresOf } from '../fault/bar.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(import.meta.dirname, 'mutation')
const REPORT = join(ROOT, '.cache/mutation/report.json')
const SCORE_MIN = 85

interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError'
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number } }
}
type Report = { readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>> }

/**
 * Mutation score of what is pure logic in auth, vault, egress and refresh: Stryker changes the code in small ways, and
 * the unit tests must notice. The files are listed in `soak/mutation/stryker.json`; `MUTATE=src/vault/vault.ts` takes others.
 */
export async function* mutated(): AsyncIterable<Bar> {
  install()
  const only = process.env.MUTATE === undefined ? [] : ['--mutate', process.env.MUTATE]
  const stryker = join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const child = spawn(process.execPath, [stryker, 'run', join(FOLDER, 'stryker.json'), ...only], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Stryker ended with ${code}.`)
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report
  for (const [name, { mutants }] of Object.entries(files))
    yield figuresOf('mutation', name).toBeRead(scoreOf(mutants), `% of ${judged(mutants).length} mutants noticed`)
  const all = Object.values(files).flatMap(({ mutants }) => mutants)
  yield figuresOf('mutation', 'auth, vault, egress and refresh').atLeast(
    scoreOf(all),
    `% of ${judged(all).length} mutants noticed`,
    SCORE_MIN,
    survivors(files),
  )
}

/** Stryker is not among the project's packages: it is half as large as all of them, and only this needs it. */
const install = (): void => {
  if (existsSync(join(FOLDER, 'node_modules/.package-lock.json'))) return
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const isNoticed = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout'

/** Those that compile and run: the rest says nothing. */
const judged = (mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.filter((mutant) => isNoticed(mutant) || mutant.status === 'Survived' || mutant.status === 'NoCoverage')

const scoreOf = (mutants: readonly Mutant[]): number => {
  const some = judged(mutants)
  return some.length === 0 ? 100 : Math.floor((1000 * some.filter(isNoticed).length) / some.length) / 10
}

const survivors = (files: Report['files']): string =>
  Object.entries(files)
    .flatMap(([name, { mutants }]) =>
      judged(mutants)
        .filter((mutant) => !isNoticed(mutant))
        .map(({ location, mutatorName, replacement }) => `${name}:${location.start.line} ${mutatorName}: ${replacement}`),
    )
    .join('\n')

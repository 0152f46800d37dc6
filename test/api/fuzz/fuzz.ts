import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from '../../../src/runtime/package.ts'
import type { TestPlatform } from '../../setup/platform.ts'
import { configurationFor } from './configuration.ts'
import { populate } from './world.ts'

const TOOL = join(packageFolder(), '.cache/sdk/schemathesis/bin/schemathesis')
const HOOKS = join(packageFolder(), 'test/api/fuzz/hooks.py')
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024

/** Whether `scripts/sdk-tools.sh` could install Schemathesis on this machine. */
export const hasSchemathesis = (): boolean => existsSync(TOOL)

export interface FuzzOptions {
  readonly seed: number
  /** How many requests of each kind are made up for each operation, beside those that the document itself suggests. */
  readonly examples: number
  readonly phases?: string
  /** Path of the only operations that are tried; all of them unless given. */
  readonly path?: string
}

/** What was found in one run over all operations. */
export interface Fuzzed {
  readonly operations: number
  /** How many of them were tried: all, unless something is wrong. */
  readonly tested: number
  readonly requests: number
  /** Answers of 5xx that no circumstance explains. */
  readonly serverErrors: number
  /** Everything else that is not as the document says, and failures of the tool itself. */
  readonly violations: number
  /** What was found, as Schemathesis tells it. */
  readonly findings: string
}

interface Report {
  readonly operations: { readonly selected: number; readonly tested: number } | null
  readonly test_cases: { readonly generated: number }
  readonly failures: readonly { readonly code: string; readonly count: number }[]
  readonly errors: readonly { readonly count: number }[]
}

/** Fuzzes a running platform from its own OpenAPI document with every check that Schemathesis has. */
export const fuzz = async (under: TestPlatform, options: FuzzOptions): Promise<Fuzzed> => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-fuzz-'))
  try {
    const world = await populate(under)
    writeFileSync(join(folder, 'schemathesis.toml'), configurationFor(world, under.apiKey))
    const findings = await run(folder, under.url, world.ownKey, options)
    return judge(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report, findings)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives what the tool printed; that it found something, or could not go on, is in its report. */
const run = (folder: string, url: string, ownKey: string, options: FuzzOptions): Promise<string> =>
  new Promise((resolve) => {
    const { seed, examples, path, phases = 'examples,coverage,fuzzing,stateful' } = options
    const only = path === undefined ? [] : ['--include-path', path]
    const words = ['--config-file', join(folder, 'schemathesis.toml'), 'run', `${url}/openapi.json`]
    const flags = ['--url', url, '--checks', 'all', '--phases', phases, '--seed', String(seed)]
    const bounds = [
      '--max-examples',
      String(examples),
      '--no-shrink',
      '--continue-on-failure',
      '--generation-database',
      'none',
    ]
    const report = ['--report', 'json', '--report-json-path', join(folder, 'report.json'), '--no-color']
    execFile(
      TOOL,
      [...words, ...only, ...flags, ...bounds, '--workers', '1', '--request-timeout', '60', ...report],
      {
        cwd: folder,
        maxBuffer: OUTPUT_BYTES_MAX,
        env: { ...process.env, SCHEMATHESIS_HOOKS: HOOKS, OWN_KEY: ownKey, NO_COLOR: '1' },
      },
      (_error, stdout, stderr) => resolve(`${stdout}${stderr}`),
    )
  })

/** Schemathesis' codes for an answer of 5xx, and for one where a server cannot cope with a content type. */
const SERVER_ERRORS = new Set(['ST101', 'ST102'])

const judge = ({ operations, test_cases, failures, errors }: Report, findings: string): Fuzzed => {
  const sum = (counted: readonly { readonly count: number }[]): number =>
    counted.reduce((total, { count }) => total + count, 0)
  const isServerError = ({ code }: { readonly code: string }): boolean => SERVER_ERRORS.has(code)
  return {
    operations: operations?.selected ?? 0,
    tested: operations?.tested ?? 0,
    requests: test_cases.generated,
    serverErrors: sum(failures.filter(isServerError)),
    violations: sum(failures.filter((failure) => !isServerError(failure))) + sum(errors),
    findings,
  }
}

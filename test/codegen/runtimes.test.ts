import { execFile } from 'node:child_process'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/codegen/targets/index.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { hasTools, toolsFolder } from './gates.ts'

/** The runtimes' own tests and checkers, each in its own language; TypeScript's run as `vitest --root sdks/typescript`. */
const PYTHON = join(toolsFolder(), 'python/bin')
const PYRIGHT = join(toolsFolder(), 'pyright/node_modules/.bin/pyright')
const STATICCHECK = join(toolsFolder(), 'go/staticcheck')

const commands: readonly [language: Language, command: string, ...args: string[]][] = [
  ['python', join(PYTHON, 'pytest'), '-q', '-p', 'no:cacheprovider'],
  ['python', join(PYTHON, 'mypy'), '--no-error-summary', '--cache-dir', join(toolsFolder(), 'mypy')],
  ['python', PYRIGHT, '--pythonpath', join(PYTHON, 'python')],
  ['python', join(PYTHON, 'ruff'), 'check', '--no-cache'],
  ['python', join(PYTHON, 'ruff'), 'format', '--check', '--no-cache'],
  ['go', 'go', 'test', './...'],
  ['go', 'go', 'vet', './...'],
  ['go', STATICCHECK, './...'],
]

describe.each(commands)('%s', (language, command, ...args) => {
  test.skipIf(!hasTools(language) && process.env.CI === undefined)(
    [basename(command), ...args.filter((arg) => !arg.startsWith('/'))].join(' '),
    async () => {
      const cwd = join(packageFolder(), 'sdks', language)
      const env = { ...process.env, GOPROXY: 'off', GOTOOLCHAIN: 'local', PYTHONDONTWRITEBYTECODE: '1' }
      const failure = await promisify(execFile)(command, args, { cwd, env }).then(
        () => '',
        (error: { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`.slice(-4000),
      )
      expect(failure).toBe('')
    },
    300_000,
  )
})

test.skipIf(!hasTools('python') && process.env.CI === undefined)(
  'importing a generated Python connector costs at most 150 ms more than importing its HTTP library',
  async () => {
    const path = [join(packageFolder(), 'sdks/python/src'), join(packageFolder(), 'sdks/generated/python/gmail')].join(
      ':',
    )
    const milliseconds = async (imports: string): Promise<number> => {
      const timed = `import time; t = time.perf_counter(); ${imports}; print((time.perf_counter() - t) * 1000)`
      const env = { ...process.env, PYTHONPATH: path }
      const runs: number[] = []
      for (let run = 0; run < 5; run++) {
        const { stdout } = await promisify(execFile)(join(PYTHON, 'python'), ['-c', timed], { env })
        runs.push(Number(stdout))
      }
      // The fastest run is the one that nothing else disturbed.
      return Math.min(...runs)
    }
    const alone = await milliseconds('import httpx')
    const together = await milliseconds('import httpx; from connector_gmail import Gmail')
    expect(together - alone).toBeLessThan(150)
  },
  60_000,
)

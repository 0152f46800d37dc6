import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VERSION } from '../src/index.ts'
import { requireRuntime } from '../src/generated.ts'

const need = { package: '@connector-platform/mail 1.2.0', from: '0.1.0', below: '0.2.0' }

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(VERSION).toBe(version)
})

test.each(['0.1.0', '0.1.12', '0.1.0-beta.1'])('%s will do', (version) => {
  expect(() => requireRuntime(need, version)).not.toThrow()
})

test('an older runtime is to be upgraded, for a newer one the package', () => {
  expect(() => requireRuntime(need, '0.0.9')).toThrow(/mail 1\.2\.0 needs .*0\.0\.9 is installed\. Upgrade the runtime/)
  expect(() => requireRuntime(need, '0.2.0')).toThrow(/Generate the package again/)
})

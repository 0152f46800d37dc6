import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ofGenerator } from '../../src/api/routes/generate.ts'
import { PlatformError } from '../../src/errors/platform-error.ts'
import { archiveOf } from '../../src/codegen/archive.ts'
import { languages } from '../../src/codegen/targets/index.ts'

const PACKAGE = {
  manifest: { connector: 'gmail', version: '1.0.0', language: 'typescript', tools: {}, input: 'digest', files: {} },
  files: new Map([['index.ts', 'export {}']]),
}

test.each(languages)('without the runtime of %s there is no archive, and the caller learns why', async (language) => {
  const runtimes = mkdtempSync(join(tmpdir(), 'runtimes-'))
  onTestFinished(() => rmSync(runtimes, { recursive: true }))
  const failure = await archiveOf(PACKAGE, language, runtimes).catch((error: unknown) => error)
  expect(failure).toMatchObject({ kind: 'runtime' })
  const told = ofGenerator(failure)
  expect(told).toBeInstanceOf(PlatformError)
  expect(told).toMatchObject({
    code: 'client_runtime_missing',
    facts: { detail: expect.stringContaining('npm run build') },
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/codegen/targets/index.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
let folder: string
beforeAll(async () => {
  under = await startTestPlatform()
  folder = mkdtempSync(join(tmpdir(), 'cp-archive-'))
})
afterAll(async () => {
  await under?.close()
  rmSync(folder, { recursive: true, force: true })
})

const generate = (connector: string, json: object) => under.send(`/v1/connectors/${connector}/generate`, { json })

describe.each(languages)('an archive of %s', (language) => {
  test('holds the package and its runtime, and is the same each time', async () => {
    const first = await generate('dropbox', { language })
    expect(first.status).toBe(200)
    expect(first.headers['content-type']).toBe('application/gzip')
    expect(first.headers['content-disposition']).toBe(`attachment; filename="dropbox-1.1.0-${language}.tar.gz"`)
    expect((await generate('dropbox', { language })).bytes.equals(first.bytes)).toBe(true)

    writeFileSync(join(folder, `${language}.tar.gz`), first.bytes)
    execFileSync('tar', ['-xzf', `${language}.tar.gz`], { cwd: folder })
    const root = join(folder, `dropbox-1.1.0-${language}`)
    expect(readdirSync(root)).toEqual(expect.arrayContaining(['dropbox', 'runtime']))
    expect(readFileSync(join(root, 'dropbox/README.md'), 'utf8')).toContain('Dropbox')
    expect(JSON.parse(readFileSync(join(root, 'dropbox/connector.generated.json'), 'utf8'))).toMatchObject({
      connector: 'dropbox',
      language,
    })
  })
})

test.each([
  ['no such connector', 'nosuch', { language: 'go' }, 404, 'connector_not_found'],
  ['no such language', 'gmail', { language: 'cobol' }, 400, 'invalid_request'],
  ['no language', 'gmail', {}, 400, 'invalid_request'],
  ['more than a language', 'gmail', { language: 'go', out: '/etc' }, 400, 'invalid_request'],
])('%s is said', async (_says, connector, body, status, code) => {
  expect((await generate(connector, body)).json).toMatchObject({ status, code })
})

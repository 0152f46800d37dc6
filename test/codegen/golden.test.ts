import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderPackage } from '../../src/codegen/render-package.ts'
import { languages } from '../../src/codegen/targets/index.ts'
import { connectorFile, parse } from '../../src/definition/testing.ts'
import { packageFolder } from '../../src/runtime/package.ts'

/** One feature a file; `vitest -u` writes anew what is generated of it. */
const FOLDER = join(packageFolder(), 'test/codegen/golden')
const LINES_MAX = 4_000
const cases = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))

/** What every package has alike says nothing about a feature. */
const isAlike = (path: string): boolean => /(README\.md|pyproject\.toml|package\.json|go\.mod|py\.typed)$/.test(path)

describe.each(cases)('%s', (file) => {
  test.each(languages)('in %s', async (language) => {
    const [endpoints, schemas = ''] = readFileSync(join(FOLDER, file), 'utf8').split(/^schemas:\n/m)
    const scopes = endpoints!.includes('scopes:')
    const { connector, findings } = parse(
      connectorFile({
        endpoints: endpoints!.replace(/^endpoints:\n/, ''),
        ...(schemas !== '' && { schemas }),
        ...(scopes && { auth: OAUTH }),
      }),
    )
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    const { files } = await renderPackage(connector!, language)
    const text = [...files]
      .filter(([path]) => !isAlike(path))
      .map(([path, content]) => `=== ${path}\n${content}`)
      .join('\n')
    await expect(text).toMatchFileSnapshot(join(FOLDER, `${basename(file, '.yaml')}.${language}.txt`))
  })
})

const OAUTH = `
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    scopes: { available: { things.write: Write, things.delete: Delete }, default: [things.write], always: [offline_access] }`

test(`golden files stay below ${LINES_MAX} lines`, () => {
  const lines = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n').length)
  expect(lines.reduce((total, count) => total + count, 0)).toBeLessThan(LINES_MAX)
})

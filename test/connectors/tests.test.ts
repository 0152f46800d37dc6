import { transforms } from '../../src/transform/index.ts'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { type TestRunner, startTestRunner } from '../../src/connector-tests/run.ts'
import { parseTests } from '../../src/definition/parse-tests.ts'
import { createParser } from '../../src/definition/parse.ts'
import { renderFinding } from '../../src/definition/finding.ts'
import { packageFolder } from '../../src/runtime/package.ts'

const folder = join(packageFolder(), 'connectors')
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'connector.yaml')))
const parse = createParser(authTypes, transforms)

let runner: TestRunner
beforeAll(async () => {
  runner = await startTestRunner()
})
afterAll(() => runner.close())

describe.each(names)('%s', (name) => {
  const testFile = join(folder, name, 'connector.test.yaml')
  const read = () => {
    const { connector, findings } = parse(readFileSync(join(folder, name, 'connector.yaml'), 'utf8'))
    if (connector === undefined) throw new Error(findings.map((finding) => renderFinding(name, finding)).join('\n'))
    return { connector, parsed: parseTests(readFileSync(testFile, 'utf8'), connector) }
  }

  test('its tests hold', async () => {
    const { connector, parsed } = read()
    expect(parsed.findings.map((finding) => renderFinding(testFile, finding))).toEqual([])
    if (parsed.file === undefined) return
    const results = await runner.run(connector, parsed.file, parsed.at)
    expect(results.length).toBeGreaterThan(0)
    const failed = results.flatMap(({ findings }) => findings.map((finding) => renderFinding(testFile, finding)))
    expect(failed).toEqual([])
  })
})

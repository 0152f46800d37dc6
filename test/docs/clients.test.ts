import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../src/codegen/targets/index.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { hasTools, linkRuntime, toolsFolder } from '../codegen/gates.ts'
import { type Sandbox, runCli, startSandbox } from '../setup/sandbox.ts'

const run = promisify(execFile)
const SDKS = join(packageFolder(), 'sdks')
const CONNECTORS = ['gmail', 'dropbox', 'onedrive']

let sandbox: Sandbox
let folder: string
beforeAll(async () => {
  sandbox = await startSandbox()
  folder = mkdtempSync(join(tmpdir(), 'cp-clients-'))
  for (const connector of CONNECTORS)
    await runCli(['connect', connector, '--user', 'user_42', '--approve'], sandbox.environment)
  await runCli(['generate', ...CONNECTORS, '--out', folder])
}, 60_000)
afterAll(async () => {
  await sandbox?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The first code block of a language in the guide. */
const program = (fence: string): string => {
  const guide = readFileSync(join(packageFolder(), 'docs/guides/clients.md'), 'utf8')
  return new RegExp(`^\`\`\`${fence}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(guide)![1]!
}

/** Runs a program in a folder of its own, with the packages where its language finds them. */
const runners: Record<Language, (place: string, environment: NodeJS.ProcessEnv) => Promise<{ stdout: string }>> = {
  python: (place, env) => {
    writeFileSync(join(place, 'main.py'), program('python'))
    const path = [join(SDKS, 'python/src'), ...CONNECTORS.map((name) => join(folder, 'python', name))].join(':')
    return run(join(toolsFolder(), 'python/bin/python'), ['main.py'], { cwd: place, env: { ...env, PYTHONPATH: path } })
  },
  go: (place, env) => {
    writeFileSync(join(place, 'main.go'), program('go'))
    writeFileSync(join(place, 'go.mod'), 'module example.com/app\n\ngo 1.23\n')
    const used = ['.', join(SDKS, 'go'), ...CONNECTORS.map((name) => join(folder, 'go', name))]
    writeFileSync(join(place, 'go.work'), `go 1.23\n\nuse (\n${used.map((path) => `\t${path}\n`).join('')})\n`)
    return run('go', ['run', '.'], { cwd: place, env: { ...env, GOPROXY: 'off', GOTOOLCHAIN: 'local', GOFLAGS: '' } })
  },
  typescript: (place, env) => {
    linkRuntime(folder)
    const scope = join(place, 'node_modules/@connector-platform')
    mkdirSync(scope, { recursive: true })
    symlinkSync(join(SDKS, 'typescript'), join(scope, 'client'))
    for (const name of CONNECTORS) symlinkSync(join(folder, 'typescript', name), join(scope, name))
    writeFileSync(join(place, 'main.mts'), program('ts'))
    return run(process.execPath, ['main.mts'], { cwd: place, env })
  },
}

describe('the guide’s program lists, downloads, deletes and uploads as it stands there', () => {
  test.for(languages)('%s', { timeout: 120_000 }, async (language, { skip }) => {
    skip(!hasTools(language) && process.env.CI === undefined, 'scripts/sdk-tools.sh found no tools for it')
    const place = join(folder, `run-${language}`)
    mkdirSync(place)
    const environment = { ...process.env, CONNECTOR_URL: sandbox.url, CONNECTOR_API_KEY: sandbox.apiKey }
    const { stdout } = await runners[language](place, environment)
    expect(stdout.trim().split('\n').length).toBeGreaterThan(1)
    expect(stdout).toMatch(/^[0-9a-f]{16}$/m)
    expect(stdout).toContain('Invoice 2026-031.pdf\n')
    expect(stdout).toContain('deleted or not: 2')
    expect(statSync(join(place, 'invoice.pdf')).size).toBeGreaterThan(100)
  })
})

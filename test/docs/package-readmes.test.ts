import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../src/codegen/targets/index.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { hasTools, toolsFolder } from '../codegen/gates.ts'
import { type Sandbox, runCli, startSandbox } from '../setup/sandbox.ts'

const CONNECTORS = ['gmail', 'dropbox', 'onedrive', 'resend']
const run = promisify(execFile)

let sandbox: Sandbox
let folder: string
const connections = new Map<string, string>()
beforeAll(async () => {
  sandbox = await startSandbox()
  folder = mkdtempSync(join(tmpdir(), 'cp-readmes-'))
  for (const name of CONNECTORS) {
    const connected = await runCli(['connect', name, '--user', 'user_42', '--approve', '--json'], sandbox.environment)
    connections.set(name, (JSON.parse(connected.stdout) as { id: string }).id)
  }
}, 60_000)
afterAll(async () => {
  await sandbox?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const readme = (language: Language, name: string): string =>
  readFileSync(join(packageFolder(), 'sdks/generated', language, name, 'README.md'), 'utf8')

const block = (text: string, fence: string): string =>
  new RegExp(`^\`\`\`${fence}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)![1]!

/** Without a network nothing may be looked up: what the packages need beside the runtime is there. */
const offline: NodeJS.ProcessEnv = {
  PIP_NO_INDEX: '1',
  PIP_NO_DEPS: '1',
  PIP_NO_BUILD_ISOLATION: '0',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  npm_config_offline: 'true',
  GOPROXY: 'off',
  GOTOOLCHAIN: 'local',
  GOFLAGS: '',
}

/** The file that the README's example becomes, and what runs it. */
const programs: Record<Language, { file: string; command: (place: string) => [string, string[]] }> = {
  python: { file: 'main.py', command: (place) => [join(place, 'venv/bin/python'), ['main.py']] },
  go: { file: 'main.go', command: () => ['go', ['run', '.']] },
  typescript: { file: 'main.mts', command: () => [process.execPath, ['main.mts']] },
}

describe.each(languages)('%s', (language) => {
  test.for(CONNECTORS)(
    'the README of %s: what it says to run installs it, and its example works',
    { timeout: 180_000 },
    async (name, { skip }) => {
      skip(!hasTools(language) && process.env.CI === undefined, 'scripts/sdk-tools.sh found no tools for it')
      const place = join(folder, `${language}-${name}`)
      mkdirSync(place)
      const env: NodeJS.ProcessEnv = {
        ...process.env,
        ...offline,
        CONNECTOR_URL: sandbox.url,
        CONNECTOR_API_KEY: sandbox.apiKey,
        PATH: `${join(place, 'venv/bin')}:${process.env.PATH}`,
      }
      if (language === 'python') {
        // The build backend and httpx come from the tools' environment.
        await run(join(toolsFolder(), 'python/bin/python'), ['-m', 'venv', '--without-pip', join(place, 'venv')])
        const site = await run(join(toolsFolder(), 'python/bin/python'), [
          '-c',
          'import site; print(site.getsitepackages()[0])',
        ])
        const own = await run(join(place, 'venv/bin/python'), ['-c', 'import site; print(site.getsitepackages()[0])'])
        writeFileSync(join(own.stdout.trim(), 'tools.pth'), site.stdout.trim())
        writeFileSync(
          join(place, 'venv/bin/pip'),
          `#!/bin/sh\nexec "${join(place, 'venv/bin/python')}" -m pip "$@"\n`,
          { mode: 0o755 },
        )
      }
      if (language === 'go') writeFileSync(join(place, 'go.mod'), 'module example.com/app\n\ngo 1.23\n')
      if (language === 'typescript') writeFileSync(join(place, 'package.json'), '{"name":"app","private":true}\n')

      const text = readme(language, name)
      await run('bash', ['-euo', 'pipefail', '-c', block(text, 'sh')], { cwd: place, env })
      const program = programs[language]
      const example = block(text, language === 'typescript' ? 'ts' : language).replaceAll(
        'con_…',
        connections.get(name)!,
      )
      writeFileSync(join(place, program.file), example)
      const { stdout } = await run(...program.command(place), { cwd: place, env })
      expect(stdout.length).toBeGreaterThan(10)
    },
  )
})

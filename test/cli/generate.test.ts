import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { runCli } from '../setup/sandbox.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-generate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const generate = (...args: string[]) => runCli(['generate', ...args], { LOG_LEVEL: 'silent' })
const shipped = (name: string): string => join(packageFolder(), 'connectors', name, 'connector.yaml')

describe('connector generate', () => {
  test('writes a package for each connector and language, and then has nothing to do', async () => {
    const out = join(folder, 'all')
    const first = await generate('gmail', 'resend', '--lang', 'python,typescript', '--out', out)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(/python\/gmail: (\d+) of \1 files written/)
    for (const name of ['python/gmail', 'python/resend', 'typescript/gmail', 'typescript/resend'])
      expect(existsSync(join(out, name, 'connector.generated.json')), name).toBe(true)
    const second = await generate('gmail', 'resend', '--lang', 'python,typescript', '--out', out)
    expect(second.stdout.match(/nothing changed/g)).toHaveLength(4)
  })

  test('--check lists what differs, changes nothing and exits with 1', async () => {
    const out = join(folder, 'check')
    const missing = await generate('resend', '--lang', 'go', '--out', out, '--check')
    expect(missing.code).toBe(1)
    expect(missing.stdout).toContain('missing  go.mod')
    expect(existsSync(out)).toBe(false)
    await generate('resend', '--lang', 'go', '--out', out)
    expect((await generate('resend', '--lang', 'go', '--out', out, '--check')).code).toBe(0)
    writeFileSync(join(out, 'go/resend/resend.go'), 'package resend\n')
    const edited = await generate('resend', '--lang', 'go', '--out', out, '--check')
    expect(edited).toMatchObject({ code: 1 })
    expect(edited.stdout).toContain('differs  resend.go')
  })

  test('does not overwrite what was edited: it exits with 3 and says how', async () => {
    const out = join(folder, 'edited')
    await generate('resend', '--lang', 'go', '--out', out)
    const file = join(out, 'go/resend/resend.go')
    writeFileSync(file, '// mine\n')
    const refused = await generate('resend', '--lang', 'go', '--out', out)
    expect(refused.code).toBe(3)
    expect(refused.stderr).toContain('go/resend/resend.go was edited')
    expect(refused.stderr).toContain('--force')
    expect(readFileSync(file, 'utf8')).toBe('// mine\n')
    expect((await generate('resend', '--lang', 'go', '--out', out, '--force')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('package resend')
  })

  test('takes a connector file as well as a name, and gives JSON', async () => {
    const file = join(folder, 'acme.yaml')
    writeFileSync(file, readFileSync(shipped('resend'), 'utf8').replace('name: resend', 'name: acme'))
    const ran = await generate(file, '--lang', 'go', '--out', join(folder, 'file'), '--json')
    expect(JSON.parse(ran.stdout)).toMatchObject([{ connector: 'acme', language: 'go', folder: 'go/acme' }])
  })

  test('--all takes the catalogue of CONNECTORS_DIR', async () => {
    const connectors = join(folder, 'connectors')
    mkdirSync(join(connectors, 'resend'), { recursive: true })
    cpSync(shipped('resend'), join(connectors, 'resend/connector.yaml'))
    const ran = await runCli(['generate', '--all', '--out', join(folder, 'catalogue')], { CONNECTORS_DIR: connectors })
    expect(ran.stdout.match(/files written/g)).toHaveLength(3)
  })

  test.each([
    ['no connector', [], 'Name the connectors, or say --all.'],
    ['names beside --all', ['gmail', '--all'], 'Name the connectors, or say --all.'],
    ['a connector that is none', ['gmial'], 'gmial'],
    ['a language that is none', ['gmail', '--lang', 'cobol'], 'Languages: python, go, typescript.'],
    ['a file that is not there', ['./nothing.yaml'], './nothing.yaml cannot be read (ENOENT)'],
  ])('%s is a usage error', async (_says, args, words) => {
    const ran = await generate(...args, '--out', join(folder, 'usage'))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(words)
    expect(existsSync(join(folder, 'usage'))).toBe(false)
  })

  test('an invalid file exits with 2 and every finding', async () => {
    const file = join(folder, 'bad.yaml')
    writeFileSync(file, 'format: 1\nname: bad\nnmae: x\n')
    const ran = await generate(file, '--out', join(folder, 'invalid'))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/bad\.yaml:3:1: error/)
  })
})

test('the clients of the catalogue in this repository are what would be generated now', async () => {
  const ran = await generate('--all', '--out', join(packageFolder(), 'sdks/generated'), '--check')
  expect(ran.stdout).not.toContain('✗')
  expect(ran.code).toBe(0)
})

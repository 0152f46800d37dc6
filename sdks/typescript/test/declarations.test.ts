import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sdk-consumer-'))
afterAll(() => rmSync(folder, { recursive: true }))

const compile = (...options: string[]): string => {
  try {
    execFileSync(process.execPath, [join(modules, 'typescript/bin/tsc'), ...options], { cwd: folder, encoding: 'utf8' })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

beforeAll(() => {
  const installed = join(folder, 'node_modules/@connector-platform/client')
  mkdirSync(installed, { recursive: true })
  copyFileSync(join(packageFolder, 'package.json'), join(installed, 'package.json'))
  cpSync(join(packageFolder, 'test/consumers'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  expect(compile('-p', packageFolder, '--outDir', join(installed, 'dist'))).toBe('')
})

const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--target', 'es2022']
const nodeTypes = ['--typeRoots', join(modules, '@types'), '--types', 'node']

test.each([
  ['neither DOM nor Node', 'plain.ts', ['--module', 'nodenext', '--lib', 'es2022', '--types', '']],
  ['the DOM', 'dom.ts', ['--module', 'nodenext', '--lib', 'es2022,dom', '--types', '']],
  [
    'a bundler',
    'dom.ts',
    ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom', '--types', ''],
  ],
  ['Node', 'node.ts', ['--module', 'nodenext', '--lib', 'es2022', ...nodeTypes]],
  ['Node, in a program for both', 'dom.ts', ['--module', 'nodenext', '--lib', 'es2022,dom', ...nodeTypes]],
])('a strict program with the types of %s compiles against the declarations', (_, file, options) => {
  expect(compile(...strict, ...options, file)).toBe('')
})

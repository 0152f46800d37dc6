import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseTypeScript } from '@babel/parser'
import { afterAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { runCli } from '../setup/sandbox.ts'

const pages = join(packageFolder(), 'docs/connectors')
const folder = mkdtempSync(join(tmpdir(), 'cp-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp('```' + language + '\\n([^]*?)\\n```', 'g'))].map(([, text]) => text!)

test('connector docs writes the pages as they are committed', async () => {
  const { code, stdout } = await runCli(['docs', '--out', folder], { LOG_LEVEL: 'silent' })
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('resend.md') })
  expect(readdirSync(folder)).toEqual(readdirSync(pages))
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(pages, name), 'utf8'))
})

describe.each(readdirSync(pages))('%s', (name) => {
  const page = readFileSync(join(pages, name), 'utf8')

  test('has a section for each endpoint of its table, and no call of a method that is not there', () => {
    const linked = [...page.matchAll(/^\| \[`([^`]+)`\]\(#/gm)].map(([, endpoint]) => endpoint!)
    const sections = [...page.matchAll(/^### (.+)$/gm)].map(([, endpoint]) => endpoint!)
    expect(linked.length).toBeGreaterThan(0)
    expect(sections).toEqual(linked)
    expect(page).not.toContain('undefined')
  })

  test('has calls in TypeScript that can be parsed, and curl whose parameters are JSON', () => {
    const calls = blocks(page, 'ts')
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls)
      expect(() => parseTypeScript(call, { sourceType: 'module', plugins: ['typescript'] }), call).not.toThrow()
    for (const call of blocks(page, 'sh')) {
      const [, json] = /(?:-d '|Connector-Params: )(\{.*\})'/.exec(call)!
      expect(() => JSON.parse(json!.replaceAll(`'\\''`, "'")), call).not.toThrow()
    }
  })
})

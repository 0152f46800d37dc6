import { describe, expect, test } from 'vitest'
import { createParser } from './parse.ts'
import { parse } from './testing.ts'
import { authTypes } from '../auth/index.ts'
import { transforms } from '../transform/index.ts'

const abstract = (more: string): string => `format: 1\nname: house\nversion: 1.0.0\nabstract: true\n${more}`
const said = (text: string): string[] =>
  parse(text, { care: 'lint' }).findings.map(({ line, code, says }) => `${line} ${code}: ${says}`)

const OAUTH = `auth:
  - type: oauth2
    authorization_url: https://auth.example.com/authorize
`

describe('an abstract connector', () => {
  test.each([
    ['says nothing but its name', ''],
    ['gives a way to authenticate whose addresses its heirs complete', OAUTH],
    ['gives rules for errors alone', 'errors:\n  - { status: 429, code: $.code }\n'],
    ['gives a schema that only its heirs use', 'schemas:\n  Money: { type: object }\n'],
    ['names an endpoint that its heirs have', "identity: { endpoint: me, id: '$.id' }\n"],
  ])('is right when it %s', (_name, more) => {
    const { connector, findings } = parse(abstract(more), { care: 'lint' })
    expect(findings).toEqual([])
    expect(connector).toMatchObject({ name: 'house', abstract: true })
  })

  test.each([
    ['an unknown word', 'auht: []\n', [/^5 unknown_word: Unknown word "auht"\. Did you mean "auth"/]],
    ['an unknown word of something incomplete', `${OAUTH}    tokn: x\n`, [/^8 unknown_word: Unknown word "tokn"/]],
    ['a wrong type', 'errors: 5\n', [/^5 wrong_type: "errors" must be a list/]],
    ['a broken schema', 'schemas:\n  Money: { type: objct }\n', [/^6 schema: The schema is not valid/]],
    [
      'an open host',
      'inputs:\n  - { name: shop, label: Shop }\nhosts:\n  api: https://{{ input.shop }}\n',
      [/^8 host_input/, /^8 host_input/],
    ],
  ])('is told of %s', (_name, more, expected) => {
    const findings = said(abstract(more))
    expect(findings).toHaveLength(expected.length)
    expected.forEach((pattern, index) => expect(findings[index]).toMatch(pattern))
  })

  test('gives its heirs nothing that it did not say', () => {
    const heirs = createParser(authTypes, transforms, { text: () => abstract(OAUTH) })
    const { findings } = heirs('format: 1\nname: heir\nversion: 1.0.0\nextends: house\n')
    const missing = new Set(findings.map(({ says }) => /needs "(\w+)"/.exec(says)?.[1]))
    expect(missing).toEqual(new Set(['description', 'display_name', 'endpoints', 'hosts', 'token_url']))
  })
})

test('no rule that loading leaves out is an error: what validates is what the platform serves', async () => {
  const { rules } = await import('./rules/index.ts')
  expect(
    rules.filter(({ isCostly, only }) => isCostly === true || only === 'lint').filter(({ level }) => level === 'error'),
  ).toEqual([])
})

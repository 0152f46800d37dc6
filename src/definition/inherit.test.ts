import { describe, expect, test } from 'vitest'
import { authTypes } from '../auth/index.ts'
import { createParser } from './parse.ts'
import { transforms } from '../transform/index.ts'

const PARENT = `format: 1
name: parent
version: 3.1.0
abstract: true
display_name: Parent
description: What its children share.
hosts:
  files: https://files.example.com
auth:
  - type: api_key
    inject: { name: x-api-key }
  - type: oauth2
    authorization_url: https://auth.example.com/authorize
    token_url: https://auth.example.com/token
    authorize_params: { access_type: offline, prompt: consent }
    scopes: { available: {}, default: [] }
errors:
  - { status: 403, as: 429 }
  - { status: 429 }
endpoints:
  shared: { summary: Shared, request: GET /shared, host: files, response: { json: Shared } }
schemas:
  Shared: { type: object }
`
const CHILD = `format: 1
name: child
version: 1.0.0
extends: parent
display_name: Child
description: One of them.
hosts:
  api: https://api.example.com
auth:
  - type: oauth2
    authorize_params: { prompt: none }
    scopes: { available: { read: Read }, default: [read] }
endpoints:
  own: { summary: Own, request: GET /own, scopes: [read], response: { json: Shared } }
`

/** Parses a text whose parents are these. */
const parseWith = (text: string, texts: Readonly<Record<string, string>> = { parent: PARENT }) =>
  createParser(authTypes, transforms, { text: (name) => texts[name], names: () => Object.keys(texts) })(text)

describe('a connector that extends another', () => {
  test('has what it says itself, and for the rest what its parent says', () => {
    const { connector, findings } = parseWith(CHILD)
    expect(findings).toEqual([])
    expect(connector).toMatchObject({
      name: 'child',
      version: '1.0.0',
      displayName: 'Child',
      abstract: false,
      parents: ['parent'],
      errors: [{ status: [403], as: 429 }, { status: [429] }],
      schemas: { Shared: { type: 'object' } },
    })
    expect([...connector!.endpoints.keys()]).toEqual(['own', 'shared'])
  })

  test('has its own first host as the default one', () => {
    const { connector } = parseWith(CHILD)
    expect(connector?.defaultHost.url).toBe('https://api.example.com')
    expect([...connector!.hosts.keys()]).toEqual(['api', 'files'])
    expect(connector?.endpoints.get('shared')?.host).toBe('files')
  })

  test('merges its ways to authenticate by their type, and offers only those that it names', () => {
    const { connector } = parseWith(CHILD)
    expect(connector?.auth).toMatchObject([
      {
        type: 'oauth2',
        tokenUrl: 'https://auth.example.com/token',
        authorizeParams: { access_type: 'offline', prompt: 'none' },
        scopes: { default: ['read'] },
      },
    ])
    expect(
      parseWith(CHILD.replace(/auth:[\s\S]*?(?=endpoints)/, '').replace(', scopes: [read]', '')).connector?.auth.length,
    ).toBe(2)
  })

  test('replaces lists', () => {
    const { connector } = parseWith(`${CHILD}errors: [{ status: 400 }]\n`)
    expect(connector?.errors).toHaveLength(1)
  })

  test('may extend one that extends another', () => {
    const middle = 'format: 1\nname: middle\nversion: 1.0.0\nextends: parent\ndescription: Between.\n'
    const { connector, findings } = parseWith(CHILD.replace('extends: parent', 'extends: middle'), {
      parent: PARENT,
      middle,
    })
    expect(findings).toEqual([])
    expect(connector?.parents).toEqual(['middle', 'parent'])
    expect(connector?.errors).toHaveLength(2)
  })
})

describe('a finding', () => {
  test('about what the child says is at its own line', () => {
    const { findings } = parseWith(CHILD.replace('default: [read]', 'default: [raed]'))
    expect(findings).toMatchObject([
      {
        code: 'unknown_scope',
        line: 12,
        column: 52,
        says: 'The scope "raed" is not in "available". Did you mean "read"?',
      },
    ])
  })

  test('about what it inherits is at its "extends", with the place in the parent', () => {
    const parent = PARENT.replace('json: Shared', 'json: Share')
    expect(parseWith(CHILD, { parent }).findings).toMatchObject([
      {
        code: 'reference',
        line: 4,
        column: 10,
        path: 'endpoints.shared.response.json',
        says: 'There is no schema "Share". Did you mean "Shared"? (inherited from "parent", line 21)',
      },
    ])
  })

  test('about an inherited way to authenticate finds it where it stands in the parent', () => {
    const parent = PARENT.replace('https://auth.example.com/token', 'http://auth.example.com/token')
    expect(parseWith(CHILD, { parent }).findings).toMatchObject([
      { line: 4, path: 'auth.1.token_url', says: expect.stringContaining('(inherited from "parent", line 14)') },
    ])
  })

  test('about a word that neither has is where it is missing', () => {
    const { findings } = parseWith(CHILD.replace('version: 1.0.0\n', ''))
    expect(findings).toMatchObject([{ code: 'missing_word', says: 'The file needs "version".' }])
  })
})

describe('is refused at its "extends"', () => {
  test.each([
    [
      'a parent that is not there',
      CHILD.replace('parent', 'parnet'),
      { parent: PARENT },
      'unknown_parent',
      'There is no connector "parnet". Did you mean "parent"?',
    ],
    [
      'itself',
      CHILD.replace('extends: parent', 'extends: child'),
      { child: CHILD },
      'extends_cycle',
      '"child" extends itself by way of "child".',
    ],
    [
      'a circle',
      CHILD,
      { parent: PARENT.replace('abstract', 'extends: child\nabstract'), child: CHILD },
      'parent_invalid',
      '"parent" cannot be read: line 4: "child" extends itself by way of "child", "parent".',
    ],
    ['a parent that is no YAML', CHILD, { parent: 'a: [' }, 'parent_invalid', /^"parent" cannot be read: line \d+: /],
  ])('%s', (_name, text, texts, code, says) => {
    const { connector, findings } = parseWith(text, texts as unknown as Record<string, string>)
    expect(connector).toBeUndefined()
    expect(findings).toMatchObject([{ code, line: 4, column: 10 }])
    if (typeof says === 'string') expect(findings[0]!.says).toBe(says)
    else expect(findings[0]!.says).toMatch(says)
  })
})

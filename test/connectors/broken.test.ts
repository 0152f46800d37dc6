import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { type TestRunner, startTestRunner } from '../../src/connector-tests/run.ts'
import { parseTests } from '../../src/definition/parse-tests.ts'
import { createParser } from '../../src/definition/parse.ts'
import { transforms } from '../../src/transform/index.ts'
import { packageFolder } from '../../src/runtime/package.ts'

const read = (name: string): string => readFileSync(join(packageFolder(), 'test/connectors/whole', name), 'utf8')
const CONNECTOR = read('connector.yaml')
const TESTS = read('connector.test.yaml')
const parse = createParser(authTypes, transforms)

let runner: TestRunner
beforeAll(async () => {
  runner = await startTestRunner()
})
afterAll(() => runner.close())

/** What lint says of a connector, but for hints; and which of its tests say what. */
const judge = async (text: string): Promise<{ lint: string[]; tests: string[] }> => {
  const { connector, findings } = parse(text, { care: 'lint' })
  const lint = findings.filter(({ level }) => level !== 'hint').map(({ code, says }) => `${code}: ${says}`)
  if (connector === undefined) return { lint, tests: [] }
  const parsed = parseTests(TESTS, connector)
  if (parsed.file === undefined) return { lint, tests: parsed.findings.map(({ says }) => says) }
  const results = await runner.run(connector, parsed.file, parsed.at)
  const tests = results.flatMap(({ name, findings: said }) => said.map(({ says }) => `${name}: ${says}`))
  return { lint, tests }
}

test('the connector that is broken below is whole before', async () => {
  expect(await judge(CONNECTOR)).toEqual({ lint: [], tests: [] })
})

type Break = readonly [slip: string, from: string, to: string, by: 'lint' | 'tests', says: RegExp]

const breaks: readonly Break[] = [
  [
    'no offline access',
    'authorize_params: { access_type: offline }',
    'authorize_params: {}',
    'lint',
    /^no_refresh_token: Nothing asks for a refresh token/,
  ],
  [
    'the wrong scope separator',
    "separator: ','",
    "separator: ' '",
    'tests',
    /^consent .*"scope" is "files\.read files\.write"/,
  ],
  [
    'two scopes in one',
    'files.read: Read files, files.write: Write files',
    '"files.read,files.write": Both',
    'lint',
    /^scope_text: .*is it several scopes/,
  ],
  [
    'a scope that is written otherwise',
    '[files.write]',
    '[file.write]',
    'lint',
    /^unknown_scope: .*Did you mean "files\.write"/,
  ],
  [
    'the wrong host for an upload',
    'request: POST /files/upload\n    host: content',
    'request: POST /files/upload',
    'lint',
    /^bytes_host: Every other endpoint that carries bytes is at the host "content"/,
  ],
  [
    'a header that is not escaped',
    '{ in: header_json, header: Box-Arg, type: string, required: true, description: Its path. }\n    response: { binary',
    '{ in: header, type: string, required: true, description: Its path. }\n    response: { binary',
    'tests',
    /^a download .*"box-arg" is missing/,
  ],
  [
    'several objects in a header',
    "headers: { Api-Version: '2026-01-01' }",
    "params: { X-Filter: { in: header, type: array, items: { type: object }, description: Filter. } }\n  headers: { Api-Version: '2026-01-01' }",
    'lint',
    /^header_value: .*header_json/,
  ],
  ['a header beyond ASCII', "Api-Version: '2026-01-01'", 'Api-Version: Fassung°1', 'lint', /^header_value: /],
  [
    'the version header forgotten',
    "headers: { Api-Version: '2026-01-01' }",
    'headers: {}',
    'tests',
    /"api-version" is missing/,
  ],
  [
    'the client proving itself in the wrong place',
    'client_auth: basic',
    'client_auth: post',
    'tests',
    /^a code is redeemed: "authorization" is missing/,
  ],
  [
    'no PKCE where the provider wants it',
    'pkce: S256',
    'pkce: none',
    'tests',
    /^consent .*"code_challenge" is missing/,
  ],
  [
    'the token endpoint with a slip',
    'https://api.example.com/oauth2/token',
    'https://api.example.com/oauth/token',
    'tests',
    /The request is POST https:\/\/api\.example\.com\/oauth\/token/,
  ],
  [
    'a lifetime that nobody states',
    'token_response: { default_expires_in: 7200 }',
    'token_response: {}',
    'tests',
    /^a code is redeemed: \$\.expiresIn is missing/,
  ],
  [
    'a token for a host that must not get one',
    'send_auth: false',
    'send_auth: true',
    'tests',
    /^the token stays away .*"authorization" should not be there/,
  ],
  [
    'a redirect to storage that is not allowed',
    "allow: ['*.cdn.example.com']",
    "allow: ['cdn.example.com']",
    'tests',
    /^a download .*address_forbidden/,
  ],
  ['a placeholder without its parameter', 'GET /files/{id}\n', 'GET /files/{file}\n', 'lint', /^path_parameter: /],
  [
    'a list joined as the provider does not read it',
    'explode: false',
    'explode: true',
    'tests',
    /^a folder .*fields=id&fields=name/,
  ],
  [
    'a cursor that is never at its end',
    ', more: $.has_more',
    '',
    'tests',
    /^a folder is listed to its end: "next" is true/,
  ],
  [
    'pages through a parameter that is not there',
    'param: cursor, items',
    'param: page_token, items',
    'lint',
    /^pagination: /,
  ],
  [
    'a rate limit that stays a refusal',
    'as: 429, retry: true',
    'retry: true',
    'tests',
    /^a rate limit .*"status" is 403, not 429/,
  ],
  [
    'the wrong member for the error code',
    'code: $.code, message: $.message }\n\n',
    'code: $.error, message: $.message }\n\n',
    'tests',
    /^a file is found .*"provider_code" is nothing/,
  ],
  [
    'a schema that is written otherwise',
    'response: { json: Page }',
    'response: { json: Pages }',
    'lint',
    /^reference: There is no schema "Pages"\. Did you mean "Page"/,
  ],
  ['an example of another shape', 'json: { id: u1, email', 'json: { user: u1, email', 'lint', /^example_misfit: /],
  ['an input in a host that anybody may write', 'enum: [eu, us], default: eu', 'default: eu', 'lint', /^host_input: /],
  [
    'plain http',
    'docs_url: https://example.com/docs\n',
    'docs_url: http://example.com/docs\n',
    'lint',
    /^plain_http: /,
  ],
  [
    'a client secret in the file',
    'description: Files in folders',
    'description: GOCSPX-a1b2c3d4e5f6g7h8i9j0k1l2 files in folders',
    'lint',
    /^credential_in_file: /,
  ],
  [
    'an identity that is elsewhere in the answer',
    'id: $.id, label: $.email }',
    'id: $.user.id, label: $.user.email }',
    'tests',
    /^a code is redeemed: \$\.id is missing/,
  ],
]

describe('a connector broken as people do is found out, and the finding names it', () => {
  test.each(breaks)('%s', async (_slip, from, to, by, says) => {
    expect(CONNECTOR.split(from).length, `"${from}" stands in the file`).toBeGreaterThan(1)
    const found = await judge(CONNECTOR.replace(from, to))
    expect(found[by].join('\n')).toMatch(new RegExp(says.source, 'm'))
  })
})

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypeOf, authTypes } from '../../src/auth/index.ts'
import { startTestRunner } from '../../src/connector-tests/run.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { renderFinding } from '../../src/definition/finding.ts'
import { readPath } from '../../src/definition/json-path.ts'
import { parseTests } from '../../src/definition/parse-tests.ts'
import { createParser } from '../../src/definition/parse.ts'
import { parentsIn } from '../../src/registry/parents.ts'
import { newId } from '../../src/runtime/ids.ts'
import { shippedConnectors } from '../../src/runtime/package.ts'
import { transforms } from '../../src/transform/index.ts'
import { sha256Of, streamOf } from '../proxy/uploads/setup.ts'
import { ENVELOPE } from '../proxy/words.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import type { TestAnswer } from '../setup/test-client.ts'
import { type Chosen, callsOf, itemsOf, kindsOf, ruleFor } from './kinds.ts'

const folder = shippedConnectors()
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'connector.yaml')))
const textOf = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8')
const parse = createParser(authTypes, transforms, parentsIn(folder))
const connectors = names.map((name) => {
  const { connector, findings } = parse(textOf(name, 'connector.yaml'), { care: 'lint' })
  return { name, connector, findings }
})

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform({ pause: async () => {} })
})
afterAll(() => under?.close())

test.each(connectors)('$name has no errors', ({ name, connector, findings }) => {
  const errors = findings.filter(({ level }) => level === 'error')
  expect(errors.map((finding) => renderFinding(name, finding))).toEqual([])
  expect(connector).toBeDefined()
})

test.each(connectors)('$name has tests, and they hold', async ({ name, connector }) => {
  const parsed = parseTests(textOf(name, 'connector.test.yaml'), connector!)
  expect(parsed.findings).toEqual([])
  if (parsed.file === undefined) throw new Error('There are no tests.')
  const runner = await startTestRunner()
  const results = await runner.run(connector!, parsed.file, parsed.at)
  await runner.close()
  expect(results.length).toBeGreaterThan(0)
  expect(results.flatMap(({ findings }) => findings)).toEqual([])
})

const connectable = connectors.flatMap(({ name, connector }) =>
  connector === undefined || connector.abstract ? [] : [[name, connector] as const],
)

describe.each(connectable)('%s', (name, connector) => {
  const [settings] = connector.auth
  let id: string
  const scopes = settings!.scopes === undefined ? {} : { scopes: Object.keys(settings!.scopes.available) }
  beforeAll(async () => {
    under.simulator.control.forget()
    id = (await under.connect(name, 'user-1', { auth_type: settings!.type, ...scopes })).id
  })

  test.each(kindsOf(connector).map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const candidates = callsOf(kind, connector)
    expect(candidates.length, `No example shows ${kind.name}, though an endpoint has it.`).toBeGreaterThan(0)
    under.simulator.control.forget()
    await PLAYS[kind.name]!({ id, connector, ...candidates[0]! })
  })

  test.runIf(authTypeOf(settings!).begin !== undefined && settings!.scopes !== undefined)(
    'a connection with the least scopes for one endpoint calls that one, and is refused another that needs more',
    async () => {
      const scoped = callsOf(kindsOf(connector)[0]!, connector).filter(
        ({ endpoint }) => endpoint.scopes ?? endpoint.scopesAny,
      )
      expect(scoped.length, 'No example shows a call that needs a scope.').toBeGreaterThan(0)
      const { endpoint, example } = scoped[0]!
      const user = newId('user')
      const least = await under.connect(name, user, { auth_type: settings!.type, endpoints: [endpoint.name] })
      const called = await under.call(least.id, endpoint.name, example.params, bodyOf(example.body))
      expect(called.status, called.text).toBe(example.response.status)
      const told = await under.send(`/v1/connectors/${name}/scopes?endpoints=${endpoint.name}`)
      const granted = (told.json.scopes as { name: string }[]).map((scope) => scope.name)
      const beyond = [...connector.endpoints.values()].find(
        ({ scopes = [], scopesAny }) =>
          scopes.some((scope) => !granted.includes(scope)) || scopesAny?.every((scope) => !granted.includes(scope)),
      )
      expect(beyond, 'Every endpoint can be called with these scopes.').toBeDefined()
      const params = beyond!.examples[0]?.params ?? {}
      const refused = await under.call(least.id, beyond!.name, params, bodyOf(beyond!.examples[0]?.body))
      expect([refused.status, refused.json?.code]).toEqual([403, 'scope_missing'])
    },
  )
})

type Played = Chosen & { readonly id: string; readonly connector: Connector }
type Play = (played: Played) => Promise<void>

const bodyOf = (body: unknown) => (body === undefined ? {} : { body: body as never })

const callExample = ({ id, endpoint, example }: Played, headers = {}): Promise<TestAnswer> =>
  under.call(id, endpoint.name, example.params, { ...bodyOf(example.body), headers })

/** The answer is the example's; but for members that the simulator makes anew at a creation, such as an id. */
const asShown: Play = async (played) => {
  const { endpoint, example } = played
  const answer = await callExample(played)
  expect(answer.status, `${endpoint.name} ${answer.text}`).toBe(example.response.status)
  if (endpoint.state === undefined || endpoint.state.action === 'read')
    expect(answer.json).toEqual(example.response.json)
  else expect(Object.keys(answer.json).toSorted()).toEqual(Object.keys(example.response.json as object).toSorted())
}

const sizeOf = ({ paginate }: Played['endpoint']): object =>
  paginate?.size === undefined ? {} : { [paginate.size]: 1 }

/** Follows the cursor, page for page, up to the end. */
const pages = async (
  { id, endpoint, example }: Played,
  max = 50,
): Promise<{ items: unknown[]; last: TestAnswer; count: number }> => {
  const params = { ...example.params, ...sizeOf(endpoint) }
  const items: unknown[] = []
  let cursor: string | undefined
  for (let count = 1; count <= max; count++) {
    const last = await under.call(id, endpoint.name, params, {
      headers: ENVELOPE,
      ...bodyOf(example.body),
      ...(cursor !== undefined && { cursor }),
    })
    expect(last.status, last.text).toBe(200)
    const found = readPath(last.json.body, endpoint.paginate!.items.slice(endpoint.response.unwrap?.length ?? 0))
    items.push(...((found ?? []) as unknown[]))
    if (last.json.next === null) return { items, last, count }
    cursor = last.json.next as string
  }
  throw new Error(`${endpoint.name} has no last page.`)
}

const bytesOf = ({ base64, bytes, text }: Chosen['example']['response']): number | Buffer | undefined =>
  base64 === undefined ? (bytes ?? (text === undefined ? undefined : Buffer.from(text))) : Buffer.from(base64, 'base64')

const upload = async ({ id, endpoint, example }: Played, bytes: number): Promise<TestAnswer> => {
  const type = endpoint.body?.contentType ?? 'application/octet-stream'
  return under.send(`/v1/connections/${id}/call/${endpoint.name}`, {
    method: 'POST',
    body: streamOf({ bytes }),
    headers: {
      'content-type': type,
      'content-length': String(bytes),
      'connector-params': JSON.stringify(example.params).replace(
        /[^ -~]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    },
  })
}

const tookIn = async (played: Played, bytes: number): Promise<void> => {
  const { connector, endpoint, example } = played
  const answer = await upload(played, bytes)
  expect(answer.status, answer.text).toBe(example.response.status)
  expect(under.simulator.control.uploads().at(-1)).toMatchObject({
    connector: connector.name,
    bytes,
    sha256: sha256Of(bytes),
  })
  if (example.response.json !== undefined && endpoint.response.json !== undefined)
    expect(Object.keys(answer.json)).toEqual(expect.arrayContaining(Object.keys(example.response.json as object)))
}

const inPieces: Play = (played) => {
  const { upload } = played.endpoint
  if (upload === undefined || upload.style === 'single') throw new Error('This upload has no pieces.')
  return tookIn(played, Math.max(upload.singleMax, 2 * upload.chunk) + 1)
}

const PLAYS: Readonly<Record<string, Play>> = {
  'a read of JSON': asShown,
  'a write': asShown,
  'a page and the next': async (played) => {
    const { items, count } = await pages(played)
    const shown = itemsOf(played.example, played.endpoint.paginate!.items)
    if (played.endpoint.paginate!.size !== undefined || shown.length > 3) expect(count).toBeGreaterThan(1)
    // What is remembered beside the example may stand between.
    expect(shown.filter((item) => !items.some((got) => isDeepStrictEqual(got, item)))).toEqual([])
  },
  'a delta': async (played) => {
    const { last } = await pages(played)
    expect(last.json.delta).toEqual(expect.any(String))
    const { id, endpoint } = played
    const changes = await under.call(id, endpoint.name, played.example.params, {
      headers: ENVELOPE,
      cursor: last.json.delta as string,
    })
    expect(changes.status, changes.text).toBe(200)
    expect(Array.isArray(readPath(changes.json.body, endpoint.paginate!.items))).toBe(true)
  },
  'a download': async (played) => {
    const answer = await callExample(played)
    expect(answer.status, answer.text).toBe(played.example.response.status)
    const { path } = (played.endpoint.transform[0] ?? {}) as { path?: Parameters<typeof readPath>[1] }
    const wanted =
      path === undefined
        ? bytesOf(played.example.response)
        : Buffer.from(String(readPath(played.example.response.json, path)), 'base64url')
    if (typeof wanted === 'number') expect(answer.bytes).toHaveLength(wanted)
    else expect(answer.bytes.equals(wanted!)).toBe(true)
  },
  'a redirect': async (played) => {
    const answer = await callExample(played)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.bytes.length).toBeGreaterThan(0)
    expect(under.simulator.control.state()).toMatchObject({ leaked_credentials: 0 })
  },
  'an upload in one piece': (played) => tookIn(played, 1000),
  'an upload in pieces, style session': inPieces,
  'an upload in pieces, style calls': inPieces,
  'a job': async (played) => {
    const { wait } = played.endpoint
    const ended = await callExample(played, { prefer: 'wait=30', ...ENVELOPE })
    expect(ended.status, ended.text).toBe(200)
    expect(wait!.done).toContain(readPath(ended.json.body, wait!.state))
    expect(ended.json.operation).toBeNull()
  },
  'a captured header': async (played) => {
    const { response } = played.endpoint
    const answer = await callExample(played, ENVELOPE)
    const sent = new Map(
      Object.entries(played.example.response.headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const wanted = Object.entries(response.capture).map(([captured, { header, parse: how }]) => {
      const value = sent.get(header.toLowerCase())!
      return [captured, how === 'json' ? JSON.parse(value) : value]
    })
    expect(answer.json.captured, answer.text.slice(0, 300)).toEqual(Object.fromEntries(wanted))
  },
  'an error by its rules': async (played) => {
    const { response } = played.example
    const rule = ruleFor(played.connector, response)!
    const answer = await callExample(played)
    expect(answer.status, answer.text).toBe(rule.as ?? response.status)
    expect(answer.json.provider_code).toBe(String(readPath(response.json, rule.code!)))
  },
}

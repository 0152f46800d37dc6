import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { layers } from '../../src/layers.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import {
  type SourceFile,
  type WordRule,
  emptyRows,
  importsOf,
  judgeLayers,
  judgeLength,
  judgeNetwork,
  judgeWords,
  readSources,
} from './checks.ts'

const files = readSources(join(packageFolder(), 'src'))

/** Who may hold a network module beside egress, and what for. */
const NETWORK: Readonly<Record<string, string>> = {
  'cli/rest-client.ts': "The CLI's way to its own platform, at an address that the operator gave.",
  'cli/approve.ts': "Walks the sandbox's own pages for the demo.",
  'connector-tests/':
    'Records what leaves, on loopback, and asks the platform as its callers do; it never calls anyone.',
  'simulator/':
    'Serves the simulated providers; it calls nobody but, when told to deliver an event, an address on loopback.',
  'runtime/free-port.ts': 'Listens for a moment to see whether a port is free; it never calls anyone.',
  'storage/journal/live-mark.ts':
    'A Unix socket in a directory of its own shows that a process lives; nothing is said over it.',
  'storage/embedded/binaries.ts':
    'Finds the package with the programs of PostgreSQL for this machine, and loads no code.',
  'storage/embedded/directory-lock.ts':
    'Loads SQLite, whose file lock it takes, without the warning of a plain import.',
  'cli/loopback-listener.ts': 'Takes the browser that comes back to the CLI; a server on loopback.',
}

const WORDS: readonly WordRule[] = [
  {
    says: 'takes the time past the clock',
    pattern: /new Date\(\)|Date\.now\(|performance\.now\(/,
    exceptions: {
      'runtime/clock.ts': 'The clock itself.',
      'cli/commands/serve.ts': 'Says how long the start took; nothing is decided by it.',
      'storage/embedded/': 'Waits for processes and files of this machine, which no test clock moves.',
    },
  },
  {
    says: 'reads the environment past the settings',
    pattern: /process\.env\b/,
    exceptions: {
      'cli/': 'The command line is where the environment comes in.',
      'storage/embedded/site.ts': 'PATH and the like, handed on to the programs of PostgreSQL.',
    },
  },
  {
    says: 'gives up its types',
    pattern: /:\s*any\b|\bas any\b|<any>|\bany\[\]/,
    exceptions: {},
  },
  {
    says: 'silences the compiler',
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    alsoInComments: true,
    exceptions: {},
  },
  {
    says: 'reveals a secret',
    pattern: /\breveal\(/,
    exceptions: {
      'runtime/secret.ts': 'Secret itself.',
      'auth/': 'Puts credentials on the wire, and nowhere else.',
      'connections/redact.ts': 'Looks for them in what providers answer, to take them out.',
      'connections/stored-credential.ts':
        'Opens what the vault keeps, and makes fingerprints that cannot be read back.',
      'connections/consent.ts': 'Opens what a sign-in must remember.',
      'connections/complete.ts': 'Opens the answer of a sign-in.',
      'connector-tests/connection.ts': 'Its credentials are made up.',
      'definition/signed-content.ts': 'Checks the signatures of deliveries.',
      'webhooks/token.ts': 'Makes and checks the tokens of webhooks.',
      'webhooks/secrets.ts': 'Refuses one that is too short.',
      'webhooks/payload.ts': 'Opens the payload of an event, for its owner.',
      'proxy/job/operation.ts': 'Opens what a job must remember.',
      'proxy/keyed/outcome.ts': 'Opens what a kept call was asked, and how it ended.',
      'proxy/upload/resumable.ts': 'Opens what an upload must remember.',
      'proxy/pages.ts': 'Opens a cursor.',
      'storage/journal/record.ts': 'Opens the records of the journal.',
      'storage/first-access.ts': 'Writes the key of the command line into its file.',
      'transfer/record.ts': 'Writes credentials into a file that is sealed.',
      'vault/vault.ts': 'Seals.',
      'api/routes/keys.ts': 'Shows a new key this once.',
      'api/routes/user-tokens.ts': 'Shows a new token this once.',
      'applications/oauth-client.ts': 'Seals and opens the OAuth clients of applications.',
      'cli/commands/keys.ts': 'Shows a new key this once.',
    },
  },
  {
    says: 'reaches the database past row-level security',
    pattern: /\bopenDatabase\(|\bnew (pg\.\w+|Kysely)\b|from 'pg'/,
    exceptions: {
      'storage/postgres/database.ts': 'Opens the pool.',
      'storage/postgres/scoped-database.ts':
        'Gives its connections out, each under the settings of whose rows it is about.',
      'storage/postgres/preceded-query.ts': 'Sends these settings along.',
      'storage/postgres/changes.ts':
        'Listens over a connection of its own, as the login that serves, and reads no row.',
      'storage/storage.ts': 'Opens it for the stores, and as the owner of the tables for migrations.',
      'storage/existing.ts': 'Opens it for the stores of a command.',
      'storage/embedded/database.ts': 'Makes database and login of the embedded PostgreSQL.',
      'doctor/open-site.ts': 'Opens it for the checks.',
    },
  },
  {
    says: 'takes the raw database for a store',
    pattern: /\bcreate\w+Store = \(\s*\w+: (?!ScopedDatabase\b)\w*Database|\bcreate\w+Store = \(\s*\w+: Kysely/,
    exceptions: {},
  },
  {
    says: 'sees the rows of every owner',
    pattern: /\basPlatform\(\)/,
    exceptions: {
      'doctor/check.ts': 'Judges an installation as a whole; it counts, and shows what belongs to nobody.',
      'storage/postgres/scoped-database.ts': 'Defines it.',
      'storage/postgres/database.ts': 'Migrations change every row.',
      'storage/postgres/application-store.ts':
        'Finds the first application, and whether anyone has a key: both at start.',
      'storage/postgres/audit-store.ts': 'Writes entries of several applications at once, and lets old ones go.',
      'storage/postgres/call-store.ts': 'Stores calls of several applications at once, and lets old ones go.',
      'storage/postgres/connect-session-store.ts': 'Removes what has expired.',
      'storage/postgres/due-tokens.ts': 'Counts what is due, of all applications.',
      'storage/postgres/event-store.ts': 'An event goes to whoever has the account, of all applications; and expiry.',
      'storage/postgres/health-store.ts': 'Idle connections of all applications.',
      'storage/postgres/incident-store.ts': 'An OAuth client may be of the whole installation.',
      'storage/postgres/keyed-call-store.ts': 'Removes what has expired.',
      'storage/postgres/own-store.ts':
        'Finds the first application, for which the OAuth clients of the environment are.',
      'storage/postgres/refresh-store.ts': 'Due and abandoned refreshes of all applications; and expiry.',
      'storage/postgres/sealed-store.ts': 'Seals everything anew under another key.',
      'storage/postgres/share-store.ts': 'Shares are what processes settle, for nobody in particular.',
      'storage/postgres/upload-store.ts': 'Removes what has expired.',
      'storage/postgres/user-store.ts': 'Attempts of refreshes from before they said whose they were.',
      'storage/postgres/user-token-store.ts': 'Removes what has expired.',
    },
  },
  {
    says: 'prints past the log',
    pattern: /\bconsole\.\w+\(/,
    exceptions: {},
  },
]

const LINES_MAX = 300

test('a folder imports from earlier rows only, and neighbours do not know each other', () => {
  expect(judgeLayers(files, layers)).toEqual([])
})

test('every row of layers.ts is there', () => {
  expect(emptyRows(files, layers)).toEqual([])
})

test('egress is the only way out of the process', () => {
  expect(judgeNetwork(files, NETWORK)).toEqual([])
})

test.each(WORDS)('no file $says', (rule) => {
  expect(judgeWords(files, rule)).toEqual([])
})

test(`no file is longer than ${LINES_MAX} lines`, () => {
  expect(judgeLength(files, LINES_MAX, {})).toEqual([])
})

describe('the checks can fail', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text })
  const rows = [['errors', 'runtime'], ['definition'], ['api'], ['main'], ['cli']]

  test.each([
    ['an import that runs upward', file('definition/a.ts', "import { x } from '../api/x.ts'")],
    ['an import of types that runs upward', file('definition/a.ts', "import type { X } from '../api/x.ts'")],
    ['a re-export that runs upward', file('definition/a.ts', "export * from '../api/x.ts'")],
    ['a bare import that runs upward', file('definition/a.ts', "import '../api/x.ts'")],
    ['an import over several lines', file('definition/a.ts', "import {\n  x,\n  y,\n} from '../api/x.ts'")],
    ['an import() that runs upward', file('definition/deep/a.ts', "const x = await import('../../api/x.ts')")],
    ['an import() as a type', file('definition/a.ts', "let x: import('../api/x.ts').X")],
    ['an import of a neighbour', file('errors/a.ts', "import { x } from '../runtime/x.ts'")],
    ['an import of main from below it', file('api/a.ts', "import { start } from '../main.ts'")],
    ['a folder without a row', file('helpers/a.ts', '')],
    ['an import of a folder without a row', file('api/a.ts', "import { x } from '../helpers/x.ts'")],
  ])('%s', (_name, bad) => {
    expect(judgeLayers([bad], rows)).toHaveLength(1)
  })

  test('an import that runs downward, and what stands in a comment, are fine', () => {
    const good = file(
      'api/a.ts',
      "// import { x } from '../cli/x.ts'\n/* import '../cli/x.ts' */\nimport { y } from '../definition/y.ts'\nimport z from 'zod'",
    )
    expect(judgeLayers([good], rows)).toEqual([])
    expect(importsOf(good).map(({ target }) => target)).toEqual(['../definition/y.ts', 'zod'])
  })

  test.each([
    "import { request } from 'undici'",
    "import http from 'node:http'",
    "import { get } from 'https'",
    "import { connect } from 'node:net'",
    "import tls from 'node:tls'",
    "import { lookup } from 'node:dns/promises'",
    "import dgram from 'node:dgram'",
    "const http2 = await import('node:http2')",
    'await fetch(url)',
    'const socket = new WebSocket(url)',
    'await globalThis.fetch(url)',
    "await globalThis['fetch'](url)",
    "import { Pool } from 'undici/lib/pool.js'",
    "import got from 'got'",
    "import { ClientRequest } from 'node:_http_client'",
    "const http = process.getBuiltinModule('node:http')",
    "const http = createRequire(import.meta.url)('node:http')",
    'const http = await import(name)',
  ])('the network by: %s', (text) => {
    expect(judgeNetwork([file('proxy/a.ts', text)], {})).toHaveLength(1)
    expect(judgeNetwork([file('egress/a.ts', text)], {})).toEqual([])
    expect(judgeNetwork([file('proxy/a.ts', text)], { 'proxy/a.ts': 'a reason' })).toEqual([])
  })

  test('types of network modules, and members called fetch, are fine', () => {
    const text =
      "import type { IncomingMessage } from 'node:http'\nfunction f(socket: import('node:net').Socket) { store.fetch(1) }"
    expect(judgeNetwork([file('proxy/a.ts', text)], {})).toEqual([])
  })

  test('an exception that nothing needs any more is found', () => {
    expect(judgeNetwork([], { 'proxy/a.ts': 'a reason' })).toHaveLength(1)
    expect(judgeLength([], 10, { 'a.ts': 'a reason' })).toHaveLength(1)
    expect(judgeWords([], { ...WORDS[0]!, exceptions: { 'runtime/clock.ts': 'a reason' } })).toHaveLength(1)
  })

  test.each([
    'const now = new Date()',
    'Date.now()',
    'performance.now()',
    'process.env.HOME',
    'const x: any = 1',
    'x as any',
    '// @ts-ignore\nx()',
    'console.log(x)',
  ])('the words: %s', (text) => {
    const found = WORDS.flatMap((rule) => judgeWords([file('proxy/a.ts', text)], { ...rule, exceptions: {} }))
    expect(found).toHaveLength(1)
  })

  test('a file that is one line too long', () => {
    expect(judgeLength([file('api/a.ts', 'x\n'.repeat(11))], 10, {})).toHaveLength(1)
    expect(judgeLength([file('api/a.ts', 'x\n'.repeat(10))], 10, {})).toEqual([])
  })
})

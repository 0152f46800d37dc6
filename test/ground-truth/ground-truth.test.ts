import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { createParser } from '../../src/definition/parse.ts'
import { breakages } from './breakages.ts'
import { type Difference, differencesOf } from './differences.ts'
import { readDropbox } from './dropbox.ts'
import { exceptions } from './exceptions.ts'
import { readGmail } from './gmail.ts'
import { readOneDrive } from './onedrive.ts'
import type { FindOperation } from './published.ts'
import { transforms } from '../../src/transform/index.ts'

/** Who publishes what: the connector, and how its provider's documents are read. */
const published: Readonly<Record<string, (folder: string) => FindOperation>> = {
  dropbox: readDropbox,
  gmail: readGmail,
  onedrive: readOneDrive,
}

const parse = createParser(authTypes, transforms)

const connectorText = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, `../../connectors/${name}/connector.yaml`), 'utf8')

const connectorFrom = (text: string): Connector => {
  const { connector, findings } = parse(text)
  if (connector === undefined) throw new Error(findings.map(({ says }) => says).join('\n'))
  return connector
}

const sentenceOf = ({ connector, endpoint, differs }: Difference): string => `${connector} ${endpoint}: ${differs}`

const excepted = new Set(
  exceptions.flatMap(({ connector, endpoints, differs }) =>
    endpoints.map((endpoint) => sentenceOf({ connector, endpoint, differs })),
  ),
)

/** What differs without an exception that says so. */
const unexplained = (connector: Connector, find: FindOperation): Difference[] =>
  differencesOf(connector, find).filter((difference) => !excepted.has(sentenceOf(difference)))

const folder = process.env.GROUND_TRUTH || undefined

if (folder === undefined && process.env.CI) {
  test('GROUND_TRUTH names the folder with what providers publish', () => {
    expect.fail('GROUND_TRUTH is not set: in CI, connectors are compared with what their providers publish.')
  })
}

describe.skipIf(folder === undefined)(
  `what providers publish${folder === undefined ? ' (skipped: GROUND_TRUTH is not set)' : ''}`,
  () => {
    describe.each(Object.entries(published))('%s', (name, read) => {
      const connector = connectorFrom(connectorText(name))

      test.each([...connector.endpoints.keys()])('%s is as it is published', (endpoint) => {
        const own = unexplained(connector, read(folder!)).filter((found) => found.endpoint === endpoint)
        expect(own.map(({ differs }) => differs)).toEqual([])
      })

      test('every exception still applies', () => {
        const found = new Set(differencesOf(connector, read(folder!)).map(sentenceOf))
        const stale = [...excepted].filter((sentence) => sentence.startsWith(`${name} `) && !found.has(sentence))
        expect(stale).toEqual([])
      })
    })

    test.each(breakages)('$what is noticed', ({ connector: name, from, to, shows }) => {
      const text = connectorText(name)
      expect(text).toContain(from)
      const found = unexplained(connectorFrom(text.replaceAll(from, to)), published[name]!(folder!))
      expect(found.map(({ differs }) => differs)).toContainEqual(expect.stringMatching(shows))
    })
  },
)

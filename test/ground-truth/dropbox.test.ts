import { transforms } from '../../src/transform/index.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { createParser } from '../../src/definition/parse.ts'
import { behaviours } from './dropbox-behaviours.ts'
import { gapsOf, readList } from './dropbox-whole.ts'

const parse = createParser(authTypes, transforms)
const text = readFileSync(path.join(import.meta.dirname, '../../connectors/dropbox/connector.yaml'), 'utf8')

const connectorFrom = (yaml: string): Connector => {
  const { connector: parsed, findings } = parse(yaml, { care: 'quick' })
  if (parsed === undefined) throw new Error(findings.map(({ says }) => says).join('\n'))
  return parsed
}

const connector = connectorFrom(text)

const folder = process.env.GROUND_TRUTH || undefined

describe.skipIf(folder === undefined)('dropbox, whole', () => {
  test('there is everything that Dropbox publishes of the endpoints on the list', () => {
    expect(readList(folder!).endpoints).toHaveLength(50)
    expect(gapsOf(connector, folder!)).toEqual([])
  })

  test.each(Object.entries(behaviours))('%s', (_beginning, isSaid) => {
    expect(isSaid(connector)).toBe(true)
  })

  test('each behaviour on the list is looked at', () => {
    const beginnings = Object.keys(behaviours)
    const listed = readList(folder!).behaviours
    const unseen = listed.filter((behaviour) => !beginnings.some((beginning) => behaviour.startsWith(beginning)))
    expect([listed.length, unseen]).toEqual([beginnings.length, []])
  })

  test.each<[what: string, from: string | RegExp, to: string, shows: RegExp]>([
    ['an endpoint', '  files.restore:', '  files.bring_back:', /^files\.restore is missing/],
    ['a parameter', /^ {6}fp_sealed_result: .*\n/m, '', /^sharing\.add_folder_member: fp_sealed_result is missing/],
    ['a choice of a parameter', 'w2048h1536, w3200h2400]', 'w2048h1536]', /^size cannot be "w3200h2400"/],
    ['a member of an argument', /^ {6}strict_conflict: \{ type: .*\n/m, '', /^CommitInfo\.strict_conflict is missing/],
    ['a member of an answer', /^ {6}file_lock_info: .*\n/m, '', /^FileMetadata\.file_lock_info is missing/],
    ['a tag of an answer', 'alert_only, stop_sync, other]', 'alert_only, other]', /cannot be "stop_sync"/],
    ['a variant', / {6}- type: object\n.*\n.*const: failed .*DeleteBatchError.*\n/, '', /variant "failed" is missing/],
    [
      'what a variant has',
      'const: async_job_id }, async_job_id',
      'const: async_job_id }, job',
      /async_job_id is missing/,
    ],
    ['pages', 'items: $.matches', 'items: $.entries', /^files\.search_v2: its pages are/],
    ['a key', 'key: $.rev', 'key: $.id', /^files\.list_revisions: its pages are/],
    [
      'the answer in a header',
      'Result, parse: json, schema: ExportResult',
      'Out, parse: json, schema: ExportResult',
      /^files\.export captures no/,
    ],
    [
      'the type of that answer',
      'parse: json, schema: ExportResult',
      'parse: json, schema: FileMetadata',
      /is called File/,
    ],
  ])('%s that is missing is noticed', (_what, from, to, shows) => {
    const broken = text.replaceAll(typeof from === 'string' ? from : new RegExp(from.source, 'gm'), to)
    expect(broken).not.toBe(text)
    expect(gapsOf(connectorFrom(broken), folder!)).toContainEqual(expect.stringMatching(shows))
  })
})

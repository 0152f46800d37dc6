import { transforms } from '../../src/transform/index.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { createParser } from '../../src/definition/parse.ts'
import { behaviours } from './gmail-behaviours.ts'
import { gapsOf, readList } from './gmail-whole.ts'

const parse = createParser(authTypes, transforms)
const text = readFileSync(path.join(import.meta.dirname, '../../connectors/gmail/connector.yaml'), 'utf8')

const connectorFrom = (yaml: string): Connector => {
  const { connector, findings } = parse(yaml)
  if (connector === undefined) throw new Error(findings.map(({ says }) => says).join('\n'))
  return connector
}

const folder = process.env.GROUND_TRUTH || undefined

describe.skipIf(folder === undefined)('gmail, whole', () => {
  test('there is everything that Google publishes of the endpoints on the list', () => {
    expect(readList(folder!).endpoints).toHaveLength(40)
    expect(gapsOf(connectorFrom(text), folder!)).toEqual([])
  })

  test.each(Object.entries(behaviours))('%s', (_beginning, isSaid) => {
    expect(isSaid(connectorFrom(text))).toBe(true)
  })

  test('each behaviour on the list is looked at', () => {
    const beginnings = Object.keys(behaviours)
    const listed = readList(folder!).behaviours
    const unseen = listed.filter((behaviour) => !beginnings.some((beginning) => behaviour.startsWith(beginning)))
    expect([listed.length, unseen]).toEqual([beginnings.length, []])
  })

  test.each<[what: string, from: string | RegExp, to: string, shows: RegExp]>([
    ['an endpoint', '  users.threads.untrash:', '  users.threads.unbin:', /^users\.threads\.untrash is missing/],
    ['a parameter', /^ {6}labelFilterAction: .*\n/m, '', /^users\.watch: labelFilterAction is missing/],
    ['a shared parameter', /^ {4}fields: \{ in: query.*\n/m, '', /^users\.getProfile: fields is missing/],
    ['a member of an answer', /^ {6}treatAsAlias: .*\n/m, '', /^SendAs: treatAsAlias is missing/],
    ['a choice of an answer', 'none, ssl, starttls]', 'ssl, starttls]', /^SmtpMsa\.securityMode: none is missing/],
    ['a scope', /^ {8}https:\S+gmail\.settings\.sharing: .*\n/m, '', /gmail\.settings\.sharing is missing/],
    ['paging', 'items: $.drafts', 'items: $.threads', /^users\.drafts\.list: its pages are at/],
    ['a cost', 'cost: 15\n', 'cost: 5\n', /^users\.drafts\.update costs 5, not 15/],
    ['the size of an upload', 'max_bytes: 36700160', 'max_bytes: 157286400', /^users\.drafts\.send\.upload\.multipart/],
    ['a form of upload', '  users.messages.insert.upload:', '  users.messages.insert.bytes:', /insert\.upload is miss/],
    ['the form of an upload', 'uploadType: resumable', 'uploadType: media', /upload\.start: uploadType is media/],
    ['the pieces of an upload', 'multiple_of: 262144', 'multiple_of: 131072', /pieces are no multiples of 262144/],
    ['a redirect that is none', 'more: [308]', 'more: [202]', /308 does not mean that more is wanted/],
    [
      'lists that are left out',
      'ListDraftsResponse, omit_empty: true',
      'ListDraftsResponse',
      /^users\.drafts\.list: .* left out/,
    ],
    [
      'a 64-bit integer',
      'expiration: { type: string, format: int64',
      'expiration: { type: string',
      /^WatchResponse\.expiration: int64/,
    ],
    ['base64url', /raw: \{ type: string, format: byte/, 'raw: { type: string', /^Message\.raw: byte is missing/],
    ['a 403 that is a 429', 'equals: rateLimitExceeded', 'equals: rateLimitReached', /^403 rateLimitExceeded/],
    ['an error that passes', '[429, 500], code', '[429, 501], code', /^500 cannot be tried again/],
  ])('%s that is missing is noticed', (_what, from, to, shows) => {
    const broken = text.replaceAll(typeof from === 'string' ? from : new RegExp(from.source, 'gm'), to)
    expect(broken).not.toBe(text)
    expect(gapsOf(connectorFrom(broken), folder!)).toContainEqual(expect.stringMatching(shows))
  })
})

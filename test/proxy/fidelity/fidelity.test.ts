import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connector } from '../../../src/definition/connector.ts'
import { type TestPlatform, startTestPlatform } from '../../setup/platform.ts'
import type { Case } from './case.ts'
import { answerCases } from './cases/answers.ts'
import { requestBodyCases } from './cases/request-bodies.ts'
import { requestCases } from './cases/requests.ts'
import { type Observed, differencesOf, ownAnswerOf } from './compare.ts'
import { RULES, fits, ruleFor } from './differences.ts'
import { exchange } from './raw-client.ts'
import { type RawProvider, startRawProvider } from './raw-provider.ts'

const CASES = [...requestCases, ...requestBodyCases, ...answerCases]

let provider: RawProvider
let under: TestPlatform
let proxied: string
beforeAll(async () => {
  provider = await startRawProvider()
  const moved = (connector: Connector): Connector => {
    const host = { ...connector.defaultHost, url: `http://${provider.host}/base` }
    return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host }
  }
  under = await startTestPlatform({
    adapt: (connector) => (connector.name === 'resend' ? moved(connector) : connector),
  })
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'user-1', access_token: 'token' },
  })
  proxied = `/v1/connections/${json.id}/proxy`
})
afterAll(async () => {
  provider?.close()
  await under?.close()
})

/** The same exchange with the provider itself, or with what stands before it. */
const observed = async (one: Case, at: { host: string; path: string; key: string }): Promise<Observed> => {
  provider.play(one.answer)
  const head = [
    `${one.method} ${at.path}${one.target} ${one.version}`,
    `Host: ${at.host}`,
    `Authorization: Bearer ${at.key}`,
  ]
  const bytes = `${[...head, ...one.lines].join('\r\n')}\r\n\r\n`
  const seen = await exchange(Number(at.host.split(':')[1]), one.method, [bytes, ...one.body])
  // What the platform refuses reaches no provider.
  return { request: ownAnswerOf(seen) === undefined || at.path === '/base' ? await provider.taken() : undefined, seen }
}

const directly = (one: Case): Promise<Observed> => observed(one, { host: provider.host, path: '/base', key: 'own' })
const through = (one: Case): Promise<Observed> =>
  observed(one, { host: new URL(under.url).host, path: proxied, key: under.apiKey })

const found = new Set<string>()

test('there are 150 cases and more, each of its own name', () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
  expect(CASES.length).toBeGreaterThanOrEqual(150)
})

describe('through the platform everything is as it is directly, but for what the list says', () => {
  test.each(CASES.map((one) => [one.name.slice(0, 80), one] as const))('%s', async (_name, one) => {
    const differences = differencesOf(await directly(one), await through(one))
    for (const { line } of differences) found.add(line)
    expect(differences.filter(({ line }) => ruleFor(line) === undefined)).toEqual([])
  })

  test('and nothing stands on the list that does not come up', () => {
    const unused = RULES.flatMap(({ name, allows }) =>
      allows
        .filter((pattern) => ![...found].some((line) => fits(pattern, line)))
        .map((pattern) => `${name}: ${pattern}`),
    )
    expect(unused).toEqual([])
  })
})

import type { Connector } from '../definition/connector.ts'
import type { ExpectedResult } from '../definition/test-file.ts'
import { differences, shown } from './differences.ts'
import { type Say, judgeBody, judgePairs } from './judge-body.ts'
import type { Outcome } from './outcome.ts'

/** Judges what came of a test's action against what it should give. */
export const judgeResult = (
  expected: ExpectedResult,
  outcome: Outcome,
  { fixtures }: Pick<Connector, 'fixtures'>,
  fill: (text: string) => string,
  say: Say,
): void => {
  if (expected.problem !== undefined) return judgeProblem(expected, outcome, say)
  if (outcome.problem !== undefined) {
    const { code, title, detail } = outcome.problem
    return say([], `There is a problem: ${shown(code)}, ${shown(detail ?? title)}.`)
  }
  judgeAnswer(expected, outcome, fixtures, say)
  judgeOnward(expected, outcome, fill, say)
  for (const word of ['credential', 'account', 'captured'] as const)
    if (expected[word] !== undefined)
      for (const difference of differences(stated(expected[word]), outcome[word])) say([word], difference)
  for (const word of ['next', 'refused', 'revocation'] as const)
    if (expected[word] !== undefined && expected[word] !== outcome[word])
      say([word], `"${word}" is ${shown(outcome[word])}.`)
  if (outcome.refused !== undefined && expected.refused === undefined)
    say([], `The user is sent back with ${shown(outcome.refused)}.`)
}

const stated = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))

const judgeProblem = ({ problem, status }: ExpectedResult, outcome: Outcome, say: Say): void => {
  if (outcome.problem === undefined)
    return say(
      ['problem'],
      `There is no problem${outcome.status === undefined ? '' : `: the status is ${outcome.status}`}.`,
    )
  for (const [name, value] of Object.entries({ ...problem, ...(status !== undefined && { status }) }))
    for (const difference of differences(value, outcome.problem[name]))
      say(['problem', name], difference.replace('$', `"${name}"`))
}

const judgeAnswer = (expected: ExpectedResult, outcome: Outcome, fixtures: Connector['fixtures'], say: Say): void => {
  const { status = 200, headers, fixture } = expected
  if (outcome.status !== undefined && outcome.status !== status)
    say(['status'], `The status is ${outcome.status}, not ${status}.`)
  for (const [name, value] of Object.entries(headers))
    if (outcome.headers?.[name.toLowerCase()] !== value)
      say(['headers', name], `"${name}" is ${shown(outcome.headers?.[name.toLowerCase()])}.`)
  const body = outcome.body ?? Buffer.alloc(0)
  judgeBody(expected, body, say)
  if (fixture !== undefined)
    judgeBody({ json: fixtures[fixture] ?? null } as never, body, (_path, says) => say(['fixture'], says))
}

const judgeOnward = (
  { url, query }: ExpectedResult,
  outcome: Outcome,
  fill: (text: string) => string,
  say: Say,
): void => {
  const { origin = '', pathname = '', searchParams = new URLSearchParams() } = outcome.url ?? {}
  if (url !== undefined && origin + pathname !== url) say(['url'], `The browser is sent to ${origin}${pathname}`)
  if (query !== undefined) judgePairs(query, searchParams, 'query', fill, say)
}

import type { Connector } from '../definition/connector.ts'
import type { DocumentPath, Finding } from '../definition/finding.ts'
import type { Locate } from '../definition/locate.ts'
import type { ConnectorTest, TestFile } from '../definition/test-file.ts'
import { fillTemplate } from '../definition/template.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { problemOf } from '../errors/problem.ts'
import { expectedResults, performCall } from './call.ts'
import { performAuthorize, performConnect, performRefresh, performRevoke } from './connect.ts'
import { type Front, startFront } from './front.ts'
import type { Say } from './judge-body.ts'
import { isOfLibrary, judgeRequest } from './judge-request.ts'
import { judgeResult } from './judge-result.ts'
import type { Acted } from './outcome.ts'
import { type RecordingProvider, startRecordingProvider } from './provider.ts'
import { createWorld } from './world.ts'

/** What came of one test. It holds where there are no findings. */
export interface TestResult {
  readonly name: string
  readonly line: number
  readonly findings: readonly Finding[]
}

/** Tests of connectors, run on the platform's own parts. */
export interface TestRunner {
  /** Runs the tests of a connector, or those whose name holds a text. */
  run(connector: Connector, file: TestFile, at: Locate, only?: string): Promise<TestResult[]>
  close(): Promise<void>
}

export const startTestRunner = async (): Promise<TestRunner> => {
  const provider = await startRecordingProvider()
  const front = await startFront()
  return {
    run: async (connector, file, at, only = '') => {
      const results: TestResult[] = []
      for (const [index, test] of file.tests.entries()) {
        if (!test.name.toLowerCase().includes(only.toLowerCase())) continue
        const findings: Finding[] = []
        const say: Say = (path, says) =>
          findings.push({ code: 'test_failed', level: 'error', ...at(['tests', index, ...path], 'value'), says })
        await runTest(connector, file, test, { provider, front, say })
        results.push({ name: test.name, line: at(['tests', index, 'name'], 'key').line, findings })
      }
      return results
    },
    close: async () => {
      await front.close()
      await provider.close()
    },
  }
}

interface Stage {
  readonly provider: RecordingProvider
  readonly front: Front
  readonly say: Say
}

const runTest = async (connector: Connector, file: TestFile, test: ConnectorTest, stage: Stage): Promise<void> => {
  const { provider, say } = stage
  provider.play(
    test.provider.map(({ answers }) => answers),
    connector.fixtures,
  )
  const { outcomes, madeUp } = await actOrFail(connector, file, test, stage)
  const fill = (text: string): string => fillKnown(text, madeUp)
  judgeRequests(connector, file, test, provider, fill, say)

  const results = expectedResults(test)
  const isList = Array.isArray(test.gives)
  for (const [index, expected] of results.entries()) {
    const path: DocumentPath = isList ? ['gives', index] : ['gives']
    const outcome = outcomes[index]
    const sayOfResult: Say = (below, says) => say([...path, ...below], says)
    if (outcome === undefined) sayOfResult([], `There is no such page: there are ${outcomes.length}.`)
    else judgeResult(expected, outcome, connector, fill, sayOfResult)
  }
}

const actOrFail = async (connector: Connector, file: TestFile, test: ConnectorTest, stage: Stage): Promise<Acted> => {
  try {
    return await act(connector, file, test, stage)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return { outcomes: [{ problem: { ...problemOf(error, 'test') } }], madeUp: {} }
  }
}

const act = (
  connector: Connector,
  { inputs }: TestFile,
  test: ConnectorTest,
  { provider, front }: Stage,
): Promise<Acted> => {
  const world = createWorld(connector, provider.egress)
  if (test.call !== undefined)
    return performCall(test.call, expectedResults(test).length, connector, inputs, world, front)
  if (test.authorize !== undefined) return performAuthorize(test.authorize, connector, inputs, world)
  if (test.connect !== undefined) return performConnect(test.connect, connector, inputs, world)
  if (test.refresh !== undefined) return performRefresh(test.refresh, connector, inputs, world)
  return performRevoke(test.revoke!, connector, inputs, world)
}

const judgeRequests = (
  { name }: Connector,
  { headers }: TestFile,
  test: ConnectorTest,
  provider: RecordingProvider,
  fill: (text: string) => string,
  say: Say,
): void => {
  const recorded = provider.recorded()
  for (const [index, { gets }] of test.provider.entries()) {
    const request = recorded[index]
    const path = ['provider', index, 'gets']
    if (request === undefined) {
      say(path, 'This request was not made.')
      continue
    }
    // A call may need a token first.
    const isOfAuth = test.call === undefined || isOfLibrary(request.headers)
    judgeRequest(gets, request, { headers: isOfAuth ? {} : headers, isOfAuth, fill }, (below, says) =>
      say([...path, ...below], says),
    )
  }
  for (const { method, url } of recorded.slice(test.provider.length))
    say(['provider'], `A request left that ${name} should not make: ${method} ${url}`)
}

/** Fills the places for which there is a text; any other stays, as it may be the provider's own. */
const fillKnown = (text: string, madeUp: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) =>
    madeUp[name] === undefined ? place : fillTemplate(place, madeUp),
  )

import type { Connector } from './connector.ts'
import { type DocumentPath, type Finding, hasErrors } from './finding.ts'
import type { Locate } from './locate.ts'
import { didYouMean } from './nearest.ts'
import { inFileOrder, readAs } from './read-as.ts'
import { type ConnectorTest, TEST_KINDS, type TestFile, testFileSchema } from './test-file.ts'
import { DISK_LIMITS } from './yaml-intake.ts'

/** What came of reading a file of tests. The tests are there when no finding is an error. */
export type ParsedTests =
  | { readonly file: TestFile; readonly at: Locate; readonly findings: readonly Finding[] }
  | { readonly file?: undefined; readonly findings: readonly Finding[] }

type Report = (path: DocumentPath, says: string) => void

/** Reads the tests of a connector, and judges whether they are about things that it has. */
export const parseTests = (text: string, connector: Connector): ParsedTests => {
  const read = readAs(text, testFileSchema, DISK_LIMITS)
  if ('findings' in read) return { findings: read.findings }
  const { value: file, at } = read
  const findings: Finding[] = []
  const report: Report = (path, says) =>
    findings.push({ code: 'test_invalid', level: 'error', ...at(path, 'value'), says })
  judgeNames(file, report)
  for (const [index, test] of file.tests.entries())
    judgeTest(test, connector, (path, says) => report(['tests', index, ...path], says))
  const ordered = inFileOrder(findings)
  return hasErrors(ordered) ? { findings: ordered } : { file, at, findings: ordered }
}

const judgeNames = ({ tests }: TestFile, report: Report): void => {
  const seen = new Set<string>()
  for (const [index, { name }] of tests.entries()) {
    if (seen.has(name)) report(['tests', index, 'name'], `There is another test of this name: "${name}".`)
    seen.add(name)
  }
}

const judgeTest = (test: ConnectorTest, connector: Connector, report: Report): void => {
  const oneOf = (noun: string, path: DocumentPath, name: string | undefined, known: Iterable<string>): void => {
    const names = [...known]
    if (name !== undefined && !names.includes(name))
      report(path, `${connector.displayName} has no ${noun} "${name}".${didYouMean(name, names)}`)
  }
  const fixture = (path: DocumentPath, name: string | undefined): void =>
    oneOf('fixture', path, name, Object.keys(connector.fixtures))

  oneOf('endpoint', ['call', 'endpoint'], test.call?.endpoint, connector.endpoints.keys())
  for (const kind of TEST_KINDS)
    oneOf(
      'auth type',
      [kind, 'as'],
      test[kind]?.as,
      connector.auth.map(({ type }) => type),
    )
  const { body, base64, bytes } = test.call ?? {}
  atMostOne(['call'], { body, base64, bytes }, report)
  for (const [index, { gets, answers }] of test.provider.entries()) {
    const path = ['provider', index]
    const { json, form, parts, text, base64: encoded, sha256, bytes: madeUp } = gets
    atMostOne([...path, 'gets'], { json, form, parts, text, base64: encoded, sha256, bytes: madeUp }, report)
    if (gets.query !== undefined && gets.request.includes('?'))
      report([...path, 'gets', 'query'], 'The query stands in "request" already.')
    if ('fixture' in answers) fixture([...path, 'answers', 'fixture'], answers.fixture)
  }
  const isList = Array.isArray(test.gives)
  for (const [index, result] of [test.gives].flat().entries()) {
    const path = isList ? ['gives', index] : ['gives']
    fixture([...path, 'fixture'], result.fixture)
    const { json, text, base64: encoded, sha256, bytes: madeUp } = result
    atMostOne(path, { json, text, base64: encoded, sha256, bytes: madeUp, fixture: result.fixture }, report)
  }
}

const atMostOne = (path: DocumentPath, words: Readonly<Record<string, unknown>>, report: Report): void => {
  const [first, second] = Object.keys(words).filter((word) => words[word] !== undefined)
  if (second !== undefined) report([...path, second], `There is "${first}" already: only one of them may stand here.`)
}

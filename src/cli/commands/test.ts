import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { type Finding, hasErrors, renderFinding } from '../../definition/finding.ts'
import type { TestResult, TestRunner } from '../../connector-tests/run.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { allConnectorFiles, connectorFile, parseFile, readText, testFileOf } from '../connector-files.ts'
import { usageFailure } from '../failure.ts'
import { bad, dim, good } from '../output.ts'

interface TestOptions {
  readonly all?: boolean
  readonly only?: string
}

/** What came of the tests of one connector. */
interface Tested {
  readonly connector: string
  readonly file: string
  /** What is wrong with the connector or its tests, so that none could run. */
  readonly findings: readonly Finding[]
  readonly tests: readonly TestResult[]
}

export const addTest: AddCommand = (program) => {
  program
    .command('test')
    .description('run the tests that stand beside a connector: connector.test.yaml')
    .argument('[connector...]', 'names from the catalogue, or connector.yaml files')
    .option('--all', 'those of every connector of the catalogue')
    .option('--only <words>', 'only tests whose name holds these words')
    .addHelpText('after', '\nExit code: 0 all hold, 1 one does not, 2 a file cannot be run.')
    .action(async (names: string[], { all, only }: TestOptions, command) => {
      if ((names.length === 0) !== (all === true)) throw usageFailure('Name a connector, or give --all.')
      const files =
        all === true ? allConnectorFiles().filter((file) => existsSync(testFileOf(file))) : names.map(connectorFile)
      const { startTestRunner } = await import('../platform.ts')
      const runner = await startTestRunner()
      const tested: Tested[] = []
      try {
        for (const file of files) tested.push(await testOne(file, only, runner))
      } finally {
        await runner.close()
      }
      if (only !== undefined && tested.every(({ tests, findings }) => tests.length + findings.length === 0))
        throw usageFailure(`No test is called "${only}".`)
      outputOf(command).result(tested.map(summary), () => tested.map(describe).join('\n'))
      process.exitCode = exitCode(tested)
    })
}

const testOne = async (file: string, only: string | undefined, runner: TestRunner): Promise<Tested> => {
  const { parseTests } = await import('../platform.ts')
  const { connector, findings } = await parseFile(file)
  if (connector === undefined)
    return { connector: file, file, findings: findings.filter(({ level }) => level === 'error'), tests: [] }
  const testFile = testFileOf(file)
  if (!existsSync(testFile))
    throw usageFailure(
      `${connector.displayName} has no tests (${testFile}).`,
      'The format: docs/reference/connector-format.md.',
    )
  const parsed = parseTests(await readText(testFile), connector)
  const common = { connector: connector.name, file: testFile, findings: parsed.findings }
  if (parsed.file === undefined) return { ...common, tests: [] }
  return { ...common, tests: await runner.run(connector, parsed.file, parsed.at, only) }
}

const exitCode = (tested: readonly Tested[]): number => {
  if (tested.some(({ findings }) => hasErrors(findings))) return 2
  return tested.some(({ tests }) => tests.some(({ findings }) => findings.length > 0)) ? 1 : 0
}

const summary = ({ connector, file, findings, tests }: Tested) => ({
  connector,
  file: shortened(file),
  findings,
  tests: tests.map(({ name, line, findings: said }) => ({ name, line, holds: said.length === 0, findings: said })),
})

const describe = ({ connector, file, findings, tests }: Tested): string => {
  const name = shortened(file)
  const failed = tests.filter((result) => result.findings.length > 0)
  return [
    ...findings.map((finding) => renderFinding(name, finding)),
    ...tests.flatMap((test) => describeTest(name, test)),
    findings.length > 0 && tests.length === 0
      ? `${connector}: ${bad('the tests cannot run')}`
      : `${connector}: ${tests.length - failed.length} of ${tests.length} tests hold`,
  ].join('\n')
}

const describeTest = (file: string, { name, findings }: TestResult): string[] => [
  `${findings.length === 0 ? good('ok') : bad('failed')}  ${name}`,
  ...findings.map((finding) => `    ${dim(renderFinding(file, finding))}`),
]

/** A file as seen from where the command runs, where that is shorter. */
const shortened = (file: string): string => {
  const near = relative(process.cwd(), file)
  return near !== '' && near.length < file.length ? near : file
}

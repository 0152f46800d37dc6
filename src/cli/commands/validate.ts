import { type Finding, LEVELS, type Level, hasErrors, renderFinding } from '../../definition/finding.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { allConnectorFiles, connectorFile, parseFile, testFileOf } from '../connector-files.ts'
import { usageFailure } from '../failure.ts'
import { lintFile, lintTests } from '../lint-file.ts'

/** What came of judging one file. */
interface Judged {
  readonly file: string
  readonly valid: boolean
  readonly findings: readonly Finding[]
}

export const addValidate: AddCommand = (program) => {
  program
    .command('validate')
    .description('judge connector files: whatever keeps them from being used, with its line and column')
    .argument('<file...>', 'connector.yaml files')
    .action(async (files: string[], _options, command) => {
      const judged: Judged[] = []
      for (const file of files) judged.push(judgedOf(file, (await parseFile(file)).findings))
      outputOf(command).result(judged, () => judged.map((one) => describe(one, ['error'])).join('\n'))
      if (judged.some(({ valid }) => !valid)) process.exitCode = 1
    })
}

interface LintOptions {
  readonly all?: boolean
  readonly fail: string
}

export const addLint: AddCommand = (program) => {
  program
    .command('lint')
    .description('judge connectors: also what could be better, and what broke since the version before')
    .argument('[connector...]', 'names from the catalogue, or connector.yaml files')
    .option('--all', 'every connector of the catalogue')
    .option('--fail <level>', 'the mildest level that makes the command fail: error, warning or hint', 'error')
    .action(async (names: string[], { all, fail }: LintOptions, command) => {
      if ((names.length === 0) !== (all === true)) throw usageFailure('Name a connector, or give --all.')
      const failing = levelsUpTo(fail)
      const judged: Judged[] = []
      for (const file of all === true ? allConnectorFiles() : names.map(connectorFile))
        judged.push(judgedOf(file, await lintFile(file)), ...(await judgedTests(file)))
      outputOf(command).result(judged, () => judged.map((one) => describe(one, LEVELS)).join('\n'))
      if (judged.some(({ findings }) => findings.some(({ level }) => failing.includes(level)))) process.exitCode = 1
    })
}

/** The tests beside a connector, where there is something to say of them. */
const judgedTests = async (file: string): Promise<Judged[]> => {
  const findings = await lintTests(file)
  return findings.length === 0 ? [] : [judgedOf(testFileOf(file), findings)]
}

const levelsUpTo = (mildest: string): readonly Level[] => {
  const index = LEVELS.indexOf(mildest as Level)
  if (index === -1) throw usageFailure(`--fail must be ${LEVELS.join(', ')}, not "${mildest}".`)
  return LEVELS.slice(0, index + 1)
}

const judgedOf = (file: string, findings: readonly Finding[]): Judged => ({
  file,
  valid: !hasErrors(findings),
  findings,
})

const describe = ({ file, valid, findings }: Judged, shown: readonly Level[]): string => {
  const counts = LEVELS.map((level) => countOf(level, findings)).filter((text) => text !== '')
  return [
    ...findings.filter(({ level }) => shown.includes(level)).map((finding) => renderFinding(file, finding)),
    `${file}: ${valid ? 'valid' : 'not valid'}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}`,
  ].join('\n')
}

const countOf = (level: Level, findings: readonly Finding[]): string => {
  const found = findings.filter((finding) => finding.level === level).length
  return found === 0 ? '' : `${found} ${level}${found === 1 ? '' : 's'}`
}

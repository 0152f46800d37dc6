import { type Comparison, VERDICT_WORDS } from '../../comparison/compare.ts'
import type { Connector } from '../../definition/connector.ts'
import { renderFinding } from '../../definition/finding.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { parseFile, versionFile } from '../connector-files.ts'
import { usageFailure } from '../failure.ts'
import { bad, bold, dim, good } from '../output.ts'

export const addDiff: AddCommand = (program) => {
  program
    .command('diff')
    .description('say what a newer version of a connector means to those who use the older one')
    .argument('<old>', 'a file, a name of the catalogue, or name@version')
    .argument('<new>', 'the same')
    .addHelpText('after', '\nExit code: 0 nothing breaks, or the major version says so; 1 something breaks without it.')
    .action(async (old: string, next: string, _options, command) => {
      const { compareConnectors } = await import('../platform.ts')
      const [before, after] = [await readVersion(old), await readVersion(next)]
      const comparison = compareConnectors(before, after)
      const result = { connector: after.name, from: before.version, to: after.version, ...comparison }
      outputOf(command).result(result, () => describe(before, after, comparison))
      if (!comparison.isNumberedRight) process.exitCode = 1
    })
}

const readVersion = async (reference: string): Promise<Connector> => {
  const file = await versionFile(reference)
  const { connector, findings } = await parseFile(file)
  if (connector !== undefined) return connector
  const errors = findings.filter(({ level }) => level === 'error')
  throw usageFailure(errors.map((finding) => renderFinding(file, finding)).join('\n'))
}

const describe = (
  before: Connector,
  after: Connector,
  { verdict, changes, names, isNumberedRight }: Comparison,
): string => {
  const ofWeight = (weight: string): string[] =>
    changes.filter((change) => change.weight === weight).map(({ at, says }) => `  ${at}: ${says}`)
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [bold(title), ...lines]
  return [
    `${after.name} ${before.version} -> ${after.version}: ${verdict === 'breaking' ? bad(verdict) : good(verdict)}. ${VERDICT_WORDS[verdict]}`,
    ...section('Breaking', ofWeight('breaking')),
    ...section('Compatible', ofWeight('compatible')),
    ...section(
      'Names in generated clients',
      names.map(
        ({ language, thing, before: old, after: now }) =>
          `  ${language.padEnd(11)}${thing}: ${old} -> ${now ?? dim('gone')}`,
      ),
    ),
    ...(isNumberedRight ? [] : [bad(`The version must be at least ${neededVersion(before, verdict)}.`)]),
  ].join('\n')
}

const neededVersion = ({ version }: Connector, verdict: Comparison['verdict']): string =>
  verdict === 'breaking' ? `${Number(version.split('.')[0]) + 1}.0.0` : version

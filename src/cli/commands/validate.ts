import { type Finding, hasErrors, renderFinding } from '../../definition/finding.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { readText } from '../connector-files.ts'
import { transforms } from '../../transform/index.ts'

export const addValidate: AddCommand = (program) => {
  program
    .command('validate')
    .description('judge connector files: every finding with its line and column')
    .argument('<file...>', 'connector.yaml files')
    .action(async (files: string[], _options, command) => {
      const { authTypes, createParser } = await import('../platform.ts')
      const parse = createParser(authTypes, transforms)
      const judged: { file: string; valid: boolean; findings: readonly Finding[] }[] = []
      for (const file of files) {
        const { findings } = parse(await readText(file))
        judged.push({ file, valid: !hasErrors(findings), findings })
      }
      outputOf(command).result(judged, () => judged.map(describe).join('\n'))
      if (judged.some(({ valid }) => !valid)) process.exitCode = 1
    })
}

const describe = ({
  file,
  valid,
  findings,
}: {
  file: string
  valid: boolean
  findings: readonly Finding[]
}): string => {
  const count = (level: Finding['level'], noun: string): string => {
    const found = findings.filter((finding) => finding.level === level).length
    return found === 0 ? '' : `${found} ${noun}${found === 1 ? '' : 's'}`
  }
  const counts = [count('error', 'error'), count('warning', 'warning')].filter((text) => text !== '').join(', ')
  return [
    ...findings.map((finding) => renderFinding(file, finding)),
    `${file}: ${valid ? 'valid' : 'not valid'}${counts && ` (${counts})`}`,
  ].join('\n')
}

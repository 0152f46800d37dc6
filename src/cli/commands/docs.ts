import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderFinding } from '../../definition/finding.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { allConnectorFiles, connectorFile, parseFile } from '../connector-files.ts'
import { usageFailure } from '../failure.ts'

export const addDocs: AddCommand = (program) => {
  program
    .command('docs')
    .description('write a page about a connector: connecting, scopes, endpoints with their calls, errors, limits')
    .argument('[connector...]', 'names from the catalogue, or connector.yaml files; all of them unless stated')
    .option('--out <folder>', 'write <connector>.md into this folder, rather than to standard output')
    .action(async (names: string[], { out }: { out?: string }, command) => {
      const { renderConnectorPage } = await import('../platform.ts')
      const written: { connector: string; file: string | null; text: string }[] = []
      for (const file of names.length === 0 ? allConnectorFiles() : names.map(connectorFile)) {
        const { connector, findings } = await parseFile(file)
        if (connector === undefined)
          throw usageFailure(findings.map((finding) => renderFinding(file, finding)).join('\n'))
        if (connector.abstract) continue
        const page = out === undefined ? null : join(out, `${connector.name}.md`)
        written.push({ connector: connector.name, file: page, text: renderConnectorPage(connector) })
      }
      if (out !== undefined) mkdirSync(out, { recursive: true })
      for (const { file, text } of written) if (file !== null) writeFileSync(file, text)
      outputOf(command).result(written, () =>
        written.map(({ file, text }) => (file === null ? text : `written  ${file}`)).join('\n'),
      )
    })
}

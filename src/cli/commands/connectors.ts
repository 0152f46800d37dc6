import { type AddCommand, contextOf } from '../command.ts'
import { table } from '../output.ts'
import type { ConnectorSummary, List } from '../wire.ts'

export const addConnectors: AddCommand = (program) => {
  program
    .command('connectors')
    .description('list or search the connectors')
    .argument('[word...]', 'words that must all occur')
    .action(async (words: string[], _options, command) => {
      const { client, output } = contextOf(command)
      const { items } = await client.json<List<ConnectorSummary>>(
        `/v1/connectors?q=${encodeURIComponent(words.join(' '))}`,
      )
      output.result(items, () => (items.length === 0 ? 'No connector fits.' : describe(items)))
    })
}

const describe = (items: readonly ConnectorSummary[]): string => {
  const rows = items.map(({ name, version, auth_types, endpoints, valid, description }) => [
    name,
    version ?? '-',
    auth_types.join(', '),
    String(endpoints),
    valid ? description : 'NOT VALID',
  ])
  const findings = items.flatMap(({ name, findings }) =>
    findings.map(({ level, line, column, says }) => `${name}:${line}:${column}: ${level}: ${says}`),
  )
  return [table(['NAME', 'VERSION', 'AUTH', 'ENDPOINTS', 'DESCRIPTION'], rows), ...findings].join('\n')
}

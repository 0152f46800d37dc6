import type { Command } from 'commander'
import { type Finding, renderFinding } from '../../definition/finding.ts'
import { parseJson } from '../../runtime/json.ts'
import { type AddCommand, contextOf } from '../command.ts'
import { readText } from '../connector-files.ts'
import { usageFailure } from '../failure.ts'
import { problemFailure } from '../rest-client.ts'
import { table } from '../output.ts'
import type { ConnectorSummary, List } from '../wire.ts'

export const addConnectors: AddCommand = (program) => {
  const connectors = program
    .command('connectors')
    .description("list or search the connectors; upload and remove the application's own")

  connectors
    .command('list', { isDefault: true })
    .description('list or search them')
    .argument('[word...]', 'words that must all occur')
    .action(async (words: string[], _options, command) => {
      const { client, output } = contextOf(command)
      const { items } = await client.json<List<ConnectorSummary>>(
        `/v1/connectors?q=${encodeURIComponent(words.join(' '))}`,
      )
      output.result(items, () => (items.length === 0 ? 'No connector fits.' : describe(items)))
    })

  connectors
    .command('put')
    .description("upload a connector of the application's own, or another version of it; no other application sees it")
    .argument('<file>', 'its YAML')
    .action(async (file: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const yaml = await readText(file)
      const name = nameIn(yaml)
      if (name === undefined) throw usageFailure(`${file} does not say what the connector is called: it needs "name".`)
      const answer = await client.raw(`/v1/connectors/${name}`, {
        method: 'PUT',
        text: { type: 'application/yaml', body: yaml },
      })
      const body = parseJson(await answer.body.text()) as ConnectorSummary & { code?: string }
      const findings = (body.findings ?? []).map((finding) => renderFinding(file, finding as Finding))
      if (answer.statusCode >= 300) {
        if (findings.length > 0) process.stderr.write(`${findings.join('\n')}\n`)
        throw problemFailure(answer.statusCode, body, { connector: name })
      }
      output.result(body, () => [...findings, `uploaded  ${body.name} ${body.version}`].join('\n'))
    })

  connectors
    .command('remove')
    .description("remove a connector of the application's own, which has no connections any more")
    .argument('<connector>')
    .action(async (name: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const removed = await client.json<{ name: string }>(`/v1/connectors/${encodeURIComponent(name)}`, {
        method: 'DELETE',
      })
      output.result(removed, () => `removed  ${removed.name}`)
    })
}

/** What a file says that it is called; the platform judges whether it may. */
const nameIn = (yaml: string): string | undefined => /^['"]?name['"]?\s*:\s*['"]?([a-z][a-z0-9-]*)/m.exec(yaml)?.[1]

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

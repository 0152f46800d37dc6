import { VERDICT_WORDS } from '../../comparison/compare.ts'
import { type AddCommand, contextOf } from '../command.ts'
import { bad, bold, dim, good } from '../output.ts'
import type { ConnectorSummary, List, Upgrade } from '../wire.ts'

/** `enable` and `disable`. */
export const addSwitches: AddCommand = (program) => {
  for (const [action, description] of [
    ['enable', 'let a connector be used again'],
    ['disable', 'switch a connector off: no calls, no connecting'],
  ] as const)
    program
      .command(action)
      .description(description)
      .argument('<connector>')
      .action(async (name: string, _options, command) => {
        const { client, output } = contextOf(command)
        const path = `/v1/connectors/${encodeURIComponent(name)}/${action}`
        const summary = await client.json<ConnectorSummary>(path, { method: 'POST' })
        output.result(summary, () => `${summary.name} is ${summary.enabled ? good('on') : bad('off')}`)
      })
}

interface UpgradeOptions {
  readonly to?: string
  readonly connections?: string[]
  readonly apply?: boolean
}

export const addUpgrade: AddCommand = (program) => {
  program
    .command('upgrade')
    .description('say what another version of a connector means to its connections; with --apply, let them go over')
    .argument('<connector>')
    .option('--to <version>', 'the version; the newest unless stated')
    .option('--connections <id...>', 'only these connections')
    .option('--apply', 'do it')
    .action(async (name: string, { to, connections, apply }: UpgradeOptions, command) => {
      const { client, output } = contextOf(command)
      const { items } = await client.json<List<Upgrade>>(`/v1/connectors/${encodeURIComponent(name)}/upgrade`, {
        method: 'POST',
        json: { to, connections, apply: apply === true },
      })
      output.result(items, () =>
        items.length === 0 ? 'No connection has another version.' : describe(items, apply === true),
      )
      if (apply === true && items.some(({ applied }) => !applied)) process.exitCode = 1
    })
}

/** What changes is said once for all connections that come from the same version, to each whom it concerns. */
const describe = (items: readonly Upgrade[], isApplied: boolean): string => {
  const versions = [...new Set(items.map(({ from }) => from))]
  return versions
    .flatMap((from) => describeVersion(items.filter((item) => item.from === from)))
    .concat(isApplied ? [] : [dim('Nothing was changed: --apply does it.')])
    .join('\n')
}

const UNKNOWN = 'The older version is no longer there, so that nobody can say what changes.'

const describeVersion = (items: readonly Upgrade[]): string[] => {
  const { from, to, verdict, changes, names } = items[0]!
  const users = new Set(items.map(({ user_id }) => user_id)).size
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`For ${title}:`, ...lines]
  return [
    bold(`${from} -> ${to}: ${verdict}. ${verdict === 'unknown' ? UNKNOWN : VERDICT_WORDS[verdict]}`),
    ...section(
      'whoever calls it through these connections',
      changes.map(({ weight, at, says }) => `  ${weight === 'breaking' ? bad(weight) : weight}  ${at}: ${says}`),
    ),
    ...section(
      'programs with generated clients, when they are generated anew',
      names.map(({ language, thing, before, after }) => `  ${language}  ${thing}: ${before} -> ${after ?? 'gone'}`),
    ),
    ...section(
      `${items.length} ${items.length === 1 ? 'connection' : 'connections'} of ${users} ${users === 1 ? 'user' : 'users'}`,
      items.map((item) => `  ${item.connection_id}  ${item.name}  ${dim(`of ${item.user_id}`)}  ${stateOf(item)}`),
    ),
  ]
}

const stateOf = ({ blocked, applied }: Upgrade): string => {
  if (blocked !== null) return bad(`cannot go over: ${blocked}`)
  return applied ? good('has gone over') : 'would go over'
}

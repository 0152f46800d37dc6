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

/** What changes is said once for all connections that come from the same version. */
const describe = (items: readonly Upgrade[], isApplied: boolean): string => {
  const versions = [...new Set(items.map(({ from }) => from))]
  return versions
    .flatMap((from) => {
      const ofVersion = items.filter((item) => item.from === from)
      const { to, verdict, changes, names } = ofVersion[0]!
      return [
        bold(`${from} -> ${to}: ${verdict}`),
        ...changes.map(({ weight, at, says }) => `  ${weight === 'breaking' ? bad(weight) : weight}  ${at}: ${says}`),
        ...names.map(
          ({ language, thing, before, after }) => `  ${language}  ${thing}: ${before} -> ${after ?? 'gone'}`,
        ),
        ...ofVersion.map(
          (item) => `  ${item.connection_id}  ${item.name}  ${dim(`of ${item.user_id}`)}  ${stateOf(item)}`,
        ),
      ]
    })
    .concat(isApplied ? [] : [dim('Nothing was changed: --apply does it.')])
    .join('\n')
}

const stateOf = ({ blocked, applied }: Upgrade): string => {
  if (blocked !== null) return bad(`cannot go over: ${blocked}`)
  return applied ? good('has gone over') : 'would go over'
}

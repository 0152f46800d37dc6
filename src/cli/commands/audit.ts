import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import { usageFailure, wholeNumber } from '../failure.ts'
import { table } from '../output.ts'
import type { AuditEntry, List } from '../wire.ts'

interface Options {
  readonly actor?: string
  readonly user?: string
  readonly connection?: string
  readonly action?: string
  readonly since?: string
  readonly until?: string
  readonly limit: string
}

const PAGE = 100

export const addAudit: AddCommand = (program) => {
  program
    .command('audit')
    .description('who did what: keys, connections, connectors; newest first')
    .option('--actor <id>', 'of this key; "operator" for who worked on the database itself')
    .option('--user <id>', 'what was done for this user')
    .option('--connection <id>', 'what was done to this connection')
    .option('--action <name>', 'such as connection.deleted')
    .option('--since <time>', 'from then on, such as 2026-03-02 or 2026-03-02T09:00:00Z')
    .option('--until <time>', 'before then')
    .option('--limit <entries>', 'how many', '100')
    .action(async (options: Options, command: Command) => {
      const { client, output } = contextOf(command)
      const wanted = wholeNumber('--limit', options.limit, 1, 100_000)
      const query = queryOf(options)
      const entries: AuditEntry[] = []
      for (let cursor: string | null = ''; cursor !== null && entries.length < wanted; ) {
        query.set('limit', String(Math.min(PAGE, wanted - entries.length)))
        if (cursor !== '') query.set('cursor', cursor)
        const page: List<AuditEntry> = await client.json(`/v1/audit?${query}`)
        entries.push(...page.items)
        cursor = page.next_cursor
      }
      output.result(entries, () => (entries.length === 0 ? 'Nothing.' : render(entries)))
    })
}

const queryOf = ({ actor, user, connection, action, since, until }: Options): URLSearchParams => {
  const given = {
    actor,
    user_id: user,
    connection_id: connection,
    action,
    since: since && timeOf('--since', since),
    until: until && timeOf('--until', until),
  }
  return new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

const timeOf = (option: string, text: string): string => {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw usageFailure(`${option} must be a time such as 2026-03-02T09:00:00Z.`)
  return time.toISOString()
}

const render = (entries: readonly AuditEntry[]): string =>
  table(
    ['TIME', 'ACTOR', 'ACTION', 'TARGET', 'USER', 'OUTCOME', 'FROM'],
    entries.map(({ at, actor, action, target, user_id, outcome, address, count }) => [
      at,
      actor,
      count === 1 ? action : `${action} x${count}`,
      target?.id ?? '',
      user_id ?? '',
      outcome,
      address ?? '',
    ]),
  )

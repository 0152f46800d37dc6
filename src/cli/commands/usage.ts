import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import { wholeNumber } from '../failure.ts'
import { table } from '../output.ts'
import type { List, UsageEntry } from '../wire.ts'

interface Options {
  readonly from?: string
  readonly to?: string
  readonly user?: string
  readonly connector?: string
  readonly limit: string
}

const PAGE = 100

export const addUsage: AddCommand = (program) => {
  program
    .command('usage')
    .description('how much was called, by day, user and connector; the last day first')
    .option('--from <day>', 'the first day, of UTC, such as 2026-03-02; 30 days before the last unless given')
    .option('--to <day>', 'the last day; today unless given')
    .option('--user <id>', 'of this user alone')
    .option('--connector <name>', 'of this connector alone')
    .option('--limit <entries>', 'how many', '100')
    .action(async ({ from, to, user, connector, limit }: Options, command: Command) => {
      const { client, output } = contextOf(command)
      const wanted = wholeNumber('--limit', limit, 1, 100_000)
      const given = Object.entries({ from, to, user_id: user, connector })
      const query = new URLSearchParams(given.filter((pair): pair is [string, string] => pair[1] !== undefined))
      const entries: UsageEntry[] = []
      for (let cursor: string | null = ''; cursor !== null && entries.length < wanted; ) {
        query.set('limit', String(Math.min(PAGE, wanted - entries.length)))
        if (cursor !== '') query.set('cursor', cursor)
        const page: List<UsageEntry> = await client.json(`/v1/usage?${query}`)
        entries.push(...page.items)
        cursor = page.next_cursor
      }
      output.result(entries, () => (entries.length === 0 ? 'Nothing.' : render(entries)))
    })
}

const render = (entries: readonly UsageEntry[]): string =>
  table(
    ['DAY', 'USER', 'CONNECTOR', 'CALLS', 'ERRORS', 'BYTES IN', 'BYTES OUT'],
    entries.map(({ day, user_id, connector, calls, errors, bytes_in, bytes_out }) => [
      day,
      user_id,
      connector,
      ...[calls, errors, bytes_in, bytes_out].map(String),
    ]),
  )

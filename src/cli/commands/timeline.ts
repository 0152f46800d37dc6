import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import { wholeNumber } from '../failure.ts'
import { bad, bold, dim, good } from '../output.ts'
import type { List, TimelineEntry } from '../wire.ts'

export const addTimeline: AddCommand = (program) => {
  program
    .command('timeline')
    .description('what happened to a connection: refreshes, failures, reasons, and what to do')
    .argument('<connection>')
    .option('--limit <entries>', 'how many, newest first', '20')
    .action(async (id: string, options: { limit: string }, command: Command) => {
      const { client, output } = contextOf(command)
      const entries: TimelineEntry[] = []
      const wanted = wholeNumber('--limit', options.limit, 1, 10_000)
      for (let cursor: string | null = ''; cursor !== null && entries.length < wanted; ) {
        const query = new URLSearchParams({ limit: String(Math.min(100, wanted - entries.length)) })
        if (cursor !== '') query.set('cursor', cursor)
        const path = `/v1/connections/${encodeURIComponent(id)}/timeline?${query}`
        const page: List<TimelineEntry> = await client.json(path)
        entries.push(...page.items)
        cursor = page.next_cursor
      }
      output.result(entries, () =>
        entries.length === 0 ? 'Nothing in the last 90 days.' : entries.map(render).join('\n\n'),
      )
    })
}

/** An entry as a few lines: when and what, the facts, what it means, and what to do. */
const render = (entry: TimelineEntry): string =>
  [
    `${dim(entry.at)}  ${bold(headlineOf(entry))}`,
    ...factsOf(entry).map((fact) => `  ${fact}`),
    `  ${entry.means}`,
    ...(entry.to_do === null ? [] : [`  To do: ${entry.to_do}`]),
  ].join('\n')

const headlineOf = ({ type, reason, refresh }: TimelineEntry): string => {
  if (refresh === null) return reason === null ? type : `${type} (${reason})`
  const { outcome } = refresh
  const paint = outcome === 'refreshed' ? good : outcome === null || outcome === 'superseded' ? dim : bad
  return `refresh ${paint(outcome ?? 'under way')}`
}

const factsOf = ({ refresh }: TimelineEntry): string[] => {
  if (refresh === null) return []
  const { cause, process: by, fingerprint_before: before, fingerprint_after: after } = refresh
  const said = [refresh.provider_status, refresh.provider_code, refresh.provider_message].filter(
    (word) => word !== null,
  )
  return [
    `cause ${cause}, by ${by}, token ${before ?? '?'}${after === null ? '' : ` -> ${after}`}`,
    ...(said.length === 0 ? [] : [`the provider said: ${said.join(' ')}`]),
    ...(refresh.next_try_at === null ? [] : [`tried again from ${refresh.next_try_at}`]),
  ]
}

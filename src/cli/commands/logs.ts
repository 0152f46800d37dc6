import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import { wholeNumber } from '../failure.ts'
import { type Output, bad, good, table } from '../output.ts'
import type { RestClient } from '../rest-client.ts'
import type { CallRecord, List } from '../wire.ts'

interface Options {
  readonly user?: string
  readonly connector?: string
  readonly endpoint?: string
  readonly status?: string
  readonly limit: string
  readonly follow?: true
}

const PAGE = 100
const LOOK_EVERY_MS = 1_000

export const addLogs: AddCommand = (program) => {
  program
    .command('logs')
    .description('the last calls: what was called, what came of it, and what the provider calls it')
    .argument('[connection]', 'of this connection alone')
    .option('--user <id>', 'of this user alone')
    .option('--connector <name>', 'of this connector alone')
    .option('--endpoint <name>', 'of this endpoint alone')
    .option('--status <status>', 'such as 404, or 4xx for all that begin with 4')
    .option('--limit <calls>', 'how many', '20')
    .option('-f, --follow', 'go on with what is called from now on, a line each, until Ctrl-C')
    .action(async (connection: string | undefined, options: Options, command: Command) => {
      const { client, output } = contextOf(command)
      const query = queryOf(connection, options)
      const wanted = wholeNumber('--limit', options.limit, 1, 10_000)
      if (options.follow !== undefined) return follow(client, query, wanted, output)
      const calls = await newest(client, query, (found) => found.length >= wanted)
      // The last one stands last, as in any log.
      const inOrder = calls.slice(0, wanted).toReversed()
      output.result(inOrder, () => (inOrder.length === 0 ? 'Nothing.' : render(inOrder)))
    })
}

const queryOf = (connection: string | undefined, { user, connector, endpoint, status }: Options): URLSearchParams => {
  const given = { connection_id: connection, user_id: user, connector, endpoint, status, limit: String(PAGE) }
  return new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** Calls, newest first, a page after the other until it is enough or there are no more. */
const newest = async (
  client: RestClient,
  query: URLSearchParams,
  isEnough: (found: readonly CallRecord[]) => boolean,
): Promise<CallRecord[]> => {
  const calls: CallRecord[] = []
  const asked = new URLSearchParams(query)
  for (;;) {
    const page: List<CallRecord> = await client.json(`/v1/calls?${asked}`)
    calls.push(...page.items)
    if (page.next_cursor === null || isEnough(calls)) return calls
    asked.set('cursor', page.next_cursor)
  }
}

/**
 * Shows the last calls and then what comes, for ever. Calls are listed by when they came and are there when they have
 * ended: one may come to stand between others, so that a whole page is looked at each time.
 */
const follow = async (client: RestClient, query: URLSearchParams, wanted: number, output: Output): Promise<never> => {
  let known = new Set<string>()
  for (let isFirst = true; ; isFirst = false) {
    const isEnough = (found: readonly CallRecord[]): boolean =>
      isFirst ? found.length >= wanted : known.size === 0 || found.some(({ id }) => known.has(id))
    const calls = await newest(client, query, isEnough)
    const fresh = isFirst ? calls.slice(0, wanted) : calls.filter(({ id }) => !known.has(id))
    for (const call of fresh.toReversed()) output.line(output.isJson ? JSON.stringify(call) : line(call))
    known = new Set(calls.map(({ id }) => id))
    await sleep(LOOK_EVERY_MS)
  }
}

const render = (calls: readonly CallRecord[]): string =>
  table(['TIME', 'STATUS', 'CALL', 'MS', 'USER', 'REQUEST', 'ERROR', "PROVIDER'S REQUEST"], calls.map(cellsOf))

const cellsOf = (call: CallRecord): string[] => [
  call.at,
  String(call.status),
  `${call.connector} ${call.endpoint ?? call.method}`,
  String(call.duration_ms),
  call.user_id,
  call.id,
  call.error_code ?? '',
  call.provider_request_id ?? '',
]

const line = (call: CallRecord): string => {
  const [at, status, ...rest] = cellsOf(call)
  return [at, (call.status < 400 ? good : bad)(status!), ...rest].join('  ').trimEnd()
}

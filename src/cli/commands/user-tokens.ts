import type { Command } from 'commander'
import { systemClock } from '../../runtime/clock.ts'
import { type AddCommand, contextOf } from '../command.ts'
import { secondsOf } from '../lifetime.ts'
import type { UserToken } from '../wire.ts'

interface CreateOptions {
  readonly user: string
  readonly connection?: string[]
  readonly endpoint?: string[]
  readonly proxy?: string[]
  readonly expires?: string
}

export const addUserTokens: AddCommand = (program) => {
  const tokens = program.command('user-tokens').description('short-lived tokens of one user, for a browser or an agent')

  tokens
    .command('create')
    .description('make one; it is shown this once')
    .requiredOption('--user <id>', 'the user for whom alone it acts')
    .option('--connection <id...>', 'the only connections of the user that it sees')
    .option('--endpoint <name...>', 'what it may call, such as dropbox:files.list_folder; all unless said')
    .option('--proxy <connector...>', 'to what it may pass requests through; to nothing unless said')
    .option('--expires <time>', 'for how long it is good, such as 15m; an hour unless said, 24h at most')
    .action(async ({ user, connection, endpoint, proxy, expires }: CreateOptions, command: Command) => {
      const { client, output } = contextOf(command)
      const json = {
        user_id: user,
        ...(connection !== undefined && { connections: connection }),
        ...(endpoint !== undefined && { endpoints: endpoint }),
        ...(proxy !== undefined && { proxy }),
        ...(expires !== undefined && { expires_in: secondsOf(expires, systemClock.now()) }),
      }
      const made = await client.json<UserToken & { token: string }>('/v1/user-tokens', { method: 'POST', json })
      output.result(made, () => made.token)
    })

  tokens
    .command('delete')
    .description('make one useless')
    .argument('<id>')
    .action(async (id: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const path = `/v1/user-tokens/${encodeURIComponent(id)}`
      const removed = await client.json<{ id: string }>(path, { method: 'DELETE' })
      output.result(removed, () => `deleted  ${removed.id}`)
    })
}

import type { Command } from 'commander'
import type { z } from 'zod'
import type { userRemoval } from '../../api/routes/users.ts'
import { type AddCommand, contextOf } from '../command.ts'

export const addUsers: AddCommand = (program) => {
  program
    .command('users')
    .description('the users of the application')
    .command('delete')
    .description('revoke all connections of a user at their providers, and erase everything of the user')
    .argument('<id>')
    .action(async (id: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const removed = await client.json<z.output<typeof userRemoval>>(`/v1/users/${encodeURIComponent(id)}`, {
        method: 'DELETE',
      })
      output.result(removed, () =>
        [
          `deleted  ${removed.user_id}: ${removed.connections} connections, ${removed.timeline_entries} entries of timelines`,
          ...Object.entries(removed.revocations)
            .filter(([, count]) => count > 0)
            .map(([outcome, count]) => `         at the providers: ${count} ${outcome}`),
          ...removed.not_revoked.map(
            ({ connector, account_id }) => `         not revoked: ${connector} ${account_id ?? ''}`,
          ),
        ].join('\n'),
      )
      if (removed.not_revoked.length > 0) process.exitCode = 1
    })
}

import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { RemovedConnection } from '../../connections/remove-user.ts'
import { removeUser } from '../../connections/remove-user.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { theUser } from '../audit-subjects.ts'
import { scopeOf } from '../scope.ts'
import { problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const count = z.number().int()

export const userRemoval = z.object({
  user_id: z.string(),
  deleted: z.literal(true),
  connections: count.describe('How many connections there were.'),
  revocations: z
    .object({ revoked: count, not_supported: count, nothing_to_revoke: count, failed: count })
    .describe('What became of their tokens at the providers.'),
  not_revoked: z
    .array(z.object({ id: z.string(), connector: z.string(), account_id: z.string().nullable() }))
    .describe('The connections whose provider could not be told: their tokens are erased here, and live on there.'),
  connect_sessions: count,
  events: count.describe('Events of providers that were left; others went with their connections.'),
  timeline_entries: count,
})

export const userRoutes: Routes = (server, deps) => {
  server.withTypeProvider<ZodTypeProvider>().delete(
    '/v1/users/:userId',
    {
      config: { needs: 'admin', audit: { action: 'user.erased', subjects: theUser } },
      schema: {
        tags: ['administration'],
        summary: 'Revoke all connections of a user at their providers, then erase everything of the user',
        description: 'The audit log alone keeps the user id, until its entries are old enough to go.',
        params: z.object({ userId }),
        response: { 200: userRemoval, ...problems(400, 404) },
      },
    },
    async (request) => {
      const { userId: user } = request.params
      const scope = scopeOf(request)
      // Who acts for one user learns nothing of others, and who has some connections ends no others.
      if ((scope.userId !== undefined && scope.userId !== user) || scope.connectionIds !== undefined)
        throw new PlatformError('not_found')
      const owner = { applicationId: scope.applicationId, userId: user }
      const { removed, erased } = await removeUser(owner, deps)
      for (const id of erased.keys) deps.keys.forget(id)
      for (const id of erased.tokens) deps.tokens.forget(id)
      await deps.calls.forget(owner, deps.clock.now())
      await deps.callRecords.removeUser(owner)
      return {
        user_id: user,
        deleted: true as const,
        connections: erased.connections,
        revocations: {
          revoked: countOf(removed, 'revoked'),
          not_supported: countOf(removed, 'not_supported'),
          nothing_to_revoke: countOf(removed, 'nothing_to_revoke'),
          failed: countOf(removed, 'failed'),
        },
        not_revoked: removed
          .filter(({ outcome }) => outcome === 'failed')
          .map(({ connection: { id, connector, accountId } }) => ({ id, connector, account_id: accountId ?? null })),
        connect_sessions: erased.sessions,
        events: erased.events,
        timeline_entries: erased.timelineEntries,
      }
    },
  )
}

const countOf = (removed: readonly RemovedConnection[], outcome: RemovedConnection['outcome']): number =>
  removed.filter((each) => each.outcome === outcome).length

import { checkOfData, fail, ok } from './check.ts'

/** OAuth clients that a provider refuses: no connection of theirs can be refreshed. */
export const incidents = checkOfData('incidents', async (database) => {
  const open = await database
    .selectFrom('oauth_client_incidents')
    .select(['connector', 'opened_at', 'refusals', 'provider_status', 'provider_code', 'provider_message'])
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .execute()
  if (open.length === 0) return [ok('no provider refuses an OAuth client')]
  return open.map(({ connector, opened_at, refusals, provider_status, provider_code, provider_message }) => {
    const words = [provider_status, provider_code, provider_message].filter((part) => part !== null).join(' ')
    return fail(
      `${connector}'s provider has refused its OAuth client since ${opened_at.toISOString()}, ${refusals} times (${words})`,
      `Compare id and secret with the registration ("connector setup ${connector}") and start again; its connections are untouched.`,
    )
  })
})

import type { Command } from 'commander'
import { systemClock } from '../../runtime/clock.ts'
import { type AddCommand, contextOf, outputOf } from '../command.ts'
import { CliFailure } from '../failure.ts'
import { endOf } from '../lifetime.ts'
import { table } from '../output.ts'
import type { ApiKey, List } from '../wire.ts'

interface CreateOptions {
  readonly direct?: boolean
  readonly scope?: string[]
  readonly user?: string
  readonly connection?: string
  readonly expires?: string
}

export const addKeys: AddCommand = (program) => {
  const keys = program.command('keys').description('API keys')

  keys
    .command('list', { isDefault: true })
    .description('list them')
    .action(async (_options, command: Command) => {
      const { client, output } = contextOf(command)
      const { items } = await client.json<List<ApiKey>>('/v1/keys')
      output.result(items, () =>
        table(
          ['ID', 'NAME', 'MAY', 'FOR', 'MADE', 'ENDS'],
          items.map((key) => [
            key.id,
            key.name,
            key.scopes.join(' '),
            key.connection_id ?? key.user_id ?? 'all',
            key.created_at,
            key.expires_at ?? 'never',
          ]),
        ),
      )
    })

  keys
    .command('create')
    .description('make one; it is shown this once')
    .argument('<name>', 'what it is for')
    .option('--scope <scope...>', 'what it may do, such as connections:read or calls:dropbox; everything unless said')
    .option('--user <id>', 'the user for whom alone it acts')
    .option('--connection <id>', 'the connection that alone it sees')
    .option('--expires <time>', 'when it ends: a time, or for how long it lives, such as 12h or 30d')
    .option('--direct', 'write it into the database of DATABASE_URL: for the first key, when there is none to ask with')
    .action(async (name: string, options: CreateOptions, command: Command) => {
      if (options.direct) return createDirectly(name, options, command)
      const { client, output } = contextOf(command)
      const { scope: scopes, user, connection, expires } = options
      const json = {
        name,
        ...(scopes !== undefined && { scopes }),
        ...(user !== undefined && { user_id: user }),
        ...(connection !== undefined && { connection_id: connection }),
        ...(expires !== undefined && { expires_at: endOf(expires, systemClock.now()).toISOString() }),
      }
      const made = await client.json<ApiKey & { key: string }>('/v1/keys', { method: 'POST', json })
      output.result(made, () => made.key)
    })

  keys
    .command('delete')
    .description('make one useless')
    .argument('<id>')
    .action(async (id: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const removed = await client.json<{ id: string }>(`/v1/keys/${encodeURIComponent(id)}`, { method: 'DELETE' })
      output.result(removed, () => `deleted  ${removed.id}`)
    })

  keys
    .command('vault')
    .description('make a sealing key for VAULT_KEYS')
    .argument('[id]', 'its id', 'key1')
    .action(async (id: string, _options, command: Command) => {
      const { newKeyEntry } = await import('../platform.ts')
      const entry = newKeyEntry(id)
      outputOf(command).result({ entry }, () => entry)
    })
}

/** Whoever may write to the database may have a key, which may do everything. */
const createDirectly = async (
  name: string,
  { scope, user, connection, expires }: CreateOptions,
  command: Command,
): Promise<void> => {
  if ([scope, user, connection, expires].some((option) => option !== undefined))
    throw new CliFailure('--direct makes keys that may do everything, without an end.', {
      next: 'Make one with it, and the others with that one.',
    })
  const { createApiKey, createLog, firstApplication, openStorage, operatorEntry, readSettings } = await import(
    '../platform.ts'
  )
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL === undefined)
    throw new CliFailure('--direct needs DATABASE_URL.', {
      next: 'The embedded database makes its first key by itself: see cli.json in DATA_DIR.',
    })
  const { DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: migrationUrl } = settings
  const storage = await openStorage({ databaseUrl, migrationUrl, directory: '', log: createLog('warn') })
  try {
    const application = await firstApplication(storage.applications, systemClock)
    const { key, secret } = await createApiKey(application.id, name, {
      applications: storage.applications,
      clock: systemClock,
    })
    const target = { type: 'api_key', id: key.id } as const
    await storage.audit.append([operatorEntry(application.id, { action: 'api_key.created', target }, systemClock)])
    outputOf(command).result({ id: key.id, name, key: secret.reveal() }, () => secret.reveal())
  } finally {
    await storage.close()
  }
}

import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import { usageFailure } from '../failure.ts'
import { readSecret } from '../hidden-input.ts'
import { table } from '../output.ts'
import type { List, OAuthClient } from '../wire.ts'

interface SetOptions {
  readonly clientId: string
  readonly public?: boolean
  readonly keyFile?: string
  readonly keyId?: string
}

export const addCredentials: AddCommand = (program) => {
  const credentials = program
    .command('credentials')
    .description("the application's OAuth clients, sealed in the database")

  credentials
    .command('list', { isDefault: true })
    .description('list them')
    .action(async (_options, command: Command) => {
      const { client, output } = contextOf(command)
      const { items } = await client.json<List<OAuthClient>>('/v1/credentials')
      output.result(items, () =>
        items.length === 0
          ? 'None was given: the first application has those of the environment.'
          : table(
              ['CONNECTOR', 'CLIENT ID', 'PROOF', 'REDIRECT URI'],
              items.map(({ connector, client_id, has_secret, has_key, redirect_uri }) => [
                connector,
                client_id,
                has_secret ? 'secret' : has_key ? 'key' : 'none',
                redirect_uri,
              ]),
            ),
      )
    })

  credentials
    .command('set')
    .description('give a connector an OAuth client; the secret comes from standard input')
    .argument('<connector>')
    .requiredOption('--client-id <id>', 'as the provider shows it')
    .option('--public', 'the client has no secret')
    .option('--key-file <file>', 'a private key as PEM, where the client signs assertions; it has no secret then')
    .option('--key-id <id>', 'the name under which the provider knows the key')
    .action(async (connector: string, options: SetOptions, command: Command) => {
      const { client, output } = contextOf(command)
      const made = await client.json<OAuthClient>(`/v1/credentials/${encodeURIComponent(connector)}`, {
        method: 'PUT',
        json: { client_id: options.clientId, ...(await proofOf(options)) },
      })
      output.result(made, () => `sealed  ${made.connector}\nRedirect URI to register  ${made.redirect_uri}`)
    })

  credentials
    .command('remove')
    .description('forget one')
    .argument('<connector>')
    .action(async (connector: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const removed = await client.json<{ connector: string }>(`/v1/credentials/${encodeURIComponent(connector)}`, {
        method: 'DELETE',
      })
      output.result(removed, () => `removed  ${removed.connector}`)
    })
}

/** What the client proves itself with. */
const proofOf = async ({ public: isPublic, keyFile, keyId }: SetOptions): Promise<object> => {
  if (isPublic === true) return {}
  if (keyFile !== undefined)
    return { client_key: readKey(keyFile), ...(keyId !== undefined && { client_key_id: keyId }) }
  const secret = await readSecret('Client secret: ')
  if (secret === '') throw usageFailure('The secret is empty.', 'A client without one is given with --public.')
  return { client_secret: secret }
}

const readKey = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw usageFailure(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

import { z } from 'zod'
import { words } from '../definition/words.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthType, OAuthClient } from './auth-type.ts'
import { clientSecretOf } from './oauth-clients.ts'

const settings = words({
  type: z.literal('basic').describe('A user name and a password, RFC 7617.'),
  credentials: z
    .enum(['user', 'client'])
    .default('user')
    .describe("Whose name and password: the user's, or the id and secret of the application's OAuth client."),
  username_label: z.string().default('User name').describe('What the connect page calls the name.'),
  password_label: z.string().default('Password').describe('What the connect page calls the password.'),
  description: z.string().optional().describe('Where the user finds them.'),
})

/** User name and password, RFC 7617. */
export const basic: AuthType<z.output<typeof settings>> = {
  name: 'basic',
  summary: 'A user name and a password, RFC 7617.',
  settings,
  needsClient: ({ credentials }) => credentials === 'client',
  isWithoutConnection: ({ credentials }) => credentials === 'client',
  fields: ({ credentials, usernameLabel, passwordLabel, description }) =>
    credentials === 'client'
      ? []
      : [
          { name: 'username', label: usernameLabel, secret: false, ...(description !== undefined && { description }) },
          { name: 'password', label: passwordLabel, secret: true },
        ],
  complete: async ({ credentials }, { values }) => {
    const { username = '', password = '' } = values
    // The first colon parts the two, RFC 7617 section 2.
    if (username.includes(':'))
      throw new PlatformError('invalid_request', { detail: 'The user name must hold no colon, RFC 7617.' })
    return { accessToken: new Secret(credentials === 'client' ? '' : `${username}:${password}`), tokenType: 'basic' }
  },
  sign: (_request, { credentials }, { accessToken }, context) => {
    const text = credentials === 'client' ? clientPair(context.client(), context.connector) : accessToken.reveal()
    return { headers: [['authorization', `Basic ${Buffer.from(text, 'utf8').toString('base64')}`]], query: [] }
  },
}

const clientPair = (client: OAuthClient, connector: string): string =>
  `${client.id}:${clientSecretOf(client, connector).reveal()}`

import { z } from 'zod'
import { words } from '../definition/words.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthType } from './auth-type.ts'

const settings = words({
  type: z.literal('basic'),
  username_label: z.string().default('User name'),
  password_label: z.string().default('Password'),
  description: z.string().optional().describe('Where the user finds them.'),
})

/** User name and password, RFC 7617. */
export const basic: AuthType<z.output<typeof settings>> = {
  name: 'basic',
  summary: 'A user name and a password, RFC 7617.',
  settings,
  fields: ({ usernameLabel, passwordLabel, description }) => [
    { name: 'username', label: usernameLabel, secret: false, ...(description !== undefined && { description }) },
    { name: 'password', label: passwordLabel, secret: true },
  ],
  // RFC 7617 allows no colon in the user name, so that the first one parts the two.
  complete: async (_settings, { values }) => ({
    accessToken: new Secret(`${values.username ?? ''}:${values.password ?? ''}`),
    tokenType: 'basic',
  }),
  sign: (_settings, { accessToken }) => ({
    headers: [['authorization', `Basic ${Buffer.from(accessToken.reveal(), 'utf8').toString('base64')}`]],
    query: [],
  }),
}

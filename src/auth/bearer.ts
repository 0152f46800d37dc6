import { z } from 'zod'
import { words } from '../definition/words.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthType } from './auth-type.ts'
import { BEARER, inject, injectedOf } from './injection.ts'

const settings = words({
  type: z.literal('bearer').describe("A token that the user makes in the provider's settings, RFC 6750."),
  label: z.string().default('Access token').describe('What the connect page calls the token.'),
  description: z.string().optional().describe('Where the user finds it.'),
  inject: inject.default(BEARER).describe('Where the token goes on a request.'),
})

/** A token that the user makes in the provider's settings, sent as RFC 6750 says. */
export const bearer: AuthType<z.output<typeof settings>> = {
  name: 'bearer',
  summary: "A token that the user makes in the provider's settings, sent as RFC 6750 says.",
  settings,
  fields: ({ label, description }) => [
    { name: 'token', label, secret: true, ...(description !== undefined && { description }) },
  ],
  complete: async (_settings, { values }) => ({ accessToken: new Secret(values.token ?? ''), tokenType: 'bearer' }),
  isSteady: true,
  sign: (_request, { inject }, credential, context) => injectedOf(inject, credential, context),
}

import { z } from 'zod'
import { words } from '../definition/words.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthType } from './auth-type.ts'
import { inject, injectedOf } from './injection.ts'

const settings = words({
  type: z.literal('api_key').describe("A key that the user copies from the provider's settings."),
  label: z.string().default('API key').describe('What the connect page calls the key.'),
  description: z.string().optional().describe('Where the user finds it.'),
  inject: inject.describe('Where the key goes on a request.'),
})

/** A key that the user copies from the provider's settings. */
export const apiKey: AuthType<z.output<typeof settings>> = {
  name: 'api_key',
  summary: "A key that the user copies from the provider's settings.",
  settings,
  fields: ({ label, description }) => [
    { name: 'api_key', label, secret: true, ...(description !== undefined && { description }) },
  ],
  complete: async (_settings, { values }) => ({ accessToken: new Secret(values.api_key ?? ''), tokenType: 'api_key' }),
  isSteady: true,
  sign: (_request, { inject }, credential, context) => injectedOf(inject, credential, context),
}

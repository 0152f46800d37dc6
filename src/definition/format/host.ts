import { z } from 'zod'
import { httpsUrl, words } from '../words.ts'

export const host = z.union([
  httpsUrl,
  words({
    url: httpsUrl.describe('The base URL; may hold `{{ input.x }}` and `{{ capture.x }}`.'),
    send_auth: z
      .boolean()
      .default(true)
      .describe('Whether calls to this host carry the credential, and fixed values that name a secret.'),
    allow: z
      .array(
        z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'must be a host name, or *. and a host name' }),
      )
      .default([])
      .describe('Hosts that an answer of this host may send us on to, always without the credential.'),
  }),
])

const memberName = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'must be lower case letters, digits and _' })

export const input = words({
  name: memberName.describe('What templates call it: `{{ input.<name> }}`.'),
  label: z.string().describe('What the connect page calls it.'),
  description: z.string().optional().describe('Where whoever is asked finds it.'),
  pattern: z.string().optional().describe('A regular expression (RE2) that the whole value must match.'),
  enum: z.array(z.string()).min(1).optional().describe('The values that may be chosen.'),
  values: z
    .record(z.string(), z.record(memberName, z.string()))
    .refine((values) => Object.keys(values).length > 0, { error: 'needs at least one value' })
    .optional()
    .describe(
      'Instead of `enum`: the values that may be chosen, each with what it stands for in templates, as in `{{ input.cloud.login }}`.',
    ),
  default: z.string().optional().describe('What counts where it is left out; without one it must be given.'),
  stage: z
    .enum(['app', 'user'])
    .default('user')
    .describe(
      'Who knows it: the `user`, who is asked on the connect page, or the `app`, which gives it with the connect session.',
    ),
  secret: z.boolean().default(false).describe('Whether it is sealed like a credential and never shown again.'),
}).refine((given) => given.enum === undefined || given.values === undefined, {
  error: 'has "enum" and "values": keep one',
})

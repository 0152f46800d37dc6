import { z } from 'zod'
import type { ImportRequest } from '../connections/lifecycle.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import { userId } from './shapes.ts'

const secret = z
  .string()
  .min(1)
  .max(16_384)
  .regex(/^[^\u0000-\u001f\u007f]+$/, { error: 'must hold no control characters' })

const fieldValue = z
  .string()
  .max(16_384)
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, { error: 'must hold no control characters' })

/** One of many: whether it has one credential is judged, and answered, of each by itself. */
export const takeOverOfMany = z.strictObject({
  connector: z.string(),
  user_id: userId,
  name: z.string().min(1).max(255).optional(),
  auth_type: z.string().optional(),
  config: z.record(z.string(), z.string().max(1024)).optional().describe("The connector's inputs."),
  access_token: secret.optional().describe('The access token, the API key, or `username:password`.'),
  refresh_token: secret.optional(),
  expires_at: z.iso.datetime().optional(),
  scope: z.string().max(4096).optional(),
  account_id: z.string().min(1).max(255).optional().describe("The account's id at the provider, where it is known."),
  fields: z
    .record(z.string(), fieldValue)
    .optional()
    .describe('Instead of a token: what the connect page asks for, by name, such as `{"api_key": "…"}`.'),
  captured: z
    .record(z.string(), z.string().max(2048))
    .optional()
    .describe(
      'What the connector captures on connecting, by the names of its `capture`, such as `{"instance_url": "…"}`: calls need it, and a token alone does not tell.',
    ),
})

/** Credentials that an application already has, on the wire. */
export const takeOver = takeOverOfMany.meta({ oneOf: [{ required: ['access_token'] }, { required: ['fields'] }] })

/** What is asked of the platform. Throws `invalid_request` where there is not one credential. */
export const takeOverOf = (body: z.output<typeof takeOver>): ImportRequest => ({
  connector: body.connector,
  userId: body.user_id,
  credential: credentialOf(body),
  ...(body.name !== undefined && { name: body.name }),
  ...(body.auth_type !== undefined && { authType: body.auth_type }),
  ...(body.config !== undefined && { inputs: body.config }),
  ...(body.scope !== undefined && { scope: body.scope }),
  ...(body.captured !== undefined && { captured: body.captured }),
  ...(body.account_id !== undefined && { accountId: body.account_id }),
})

const credentialOf = ({ access_token, refresh_token, expires_at, fields }: z.output<typeof takeOver>) => {
  if ((access_token === undefined) === (fields === undefined))
    throw new PlatformError('invalid_request', { detail: 'Either "access_token" or "fields" is needed.' })
  if (fields !== undefined) return { fields }
  return {
    accessToken: new Secret(access_token!),
    ...(refresh_token !== undefined && { refreshToken: new Secret(refresh_token) }),
    ...(expires_at !== undefined && { expiresAt: new Date(expires_at) }),
  }
}

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fillTemplate, fillTemplates } from '../definition/template.ts'
import { words } from '../definition/words.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import type { AuthContext, AuthType, Field } from './auth-type.ts'
import type { Credential } from './credential.ts'
import { injectedOf } from './injection.ts'
import { clientSecretOf } from './oauth-clients.ts'
import { type Occasion, askForToken, grantWords, refusedCode, scopeOf } from './oauth2/token-grant.ts'
import { algorithmOf, privateKeyOf, signJwt } from './private-key.ts'

const LIFETIME_MAX = 3600

const settings = words({
  type: z.literal('jwt_bearer').describe('A service account, whose private key signs for it, RFC 7523.'),
  ...grantWords,
  key: z
    .enum(['user', 'app'])
    .default('user')
    .describe(
      "Whose key signs: the user's service account, or the application's OAuth client, whose secret is a private key in PEM.",
    ),
  subject: z
    .enum(['none', 'optional', 'required'])
    .default('none')
    .describe('Whether the page asks for the user to act for, the claim `sub`.'),
  subject_label: z.string().default('User to act for').describe('What the page calls that user.'),
  audience: z.string().optional().describe('The claim `aud`, unless it is `token_url`.'),
  scope_claim: z.boolean().default(true).describe('Whether scopes are a claim, as Google has it; else a parameter.'),
  claims: z
    .record(z.string(), z.string())
    .default({})
    .describe('Further claims, such as `{ box_sub_type: enterprise }`.'),
  lifetime: z
    .number()
    .int()
    .positive()
    .max(LIFETIME_MAX)
    .default(LIFETIME_MAX)
    .describe('Seconds that an assertion is good for.'),
  description: z.string().optional().describe('Where the user finds the key.'),
  setup: words({
    url: z.url().describe('Where a developer registers.'),
    steps: z.array(z.string()).default([]).describe('What to do there.'),
  })
    .optional()
    .describe('How a developer registers; `connector setup` and the docs show it.'),
})

type Settings = z.output<typeof settings>

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** What a connection keeps, to sign with again. */
interface Kept {
  readonly private_key?: string
  readonly issuer?: string
  readonly key_id?: string
  readonly subject?: string
  /** The scopes that were asked for. */
  readonly asked_scope?: string
}

/** A service account, whose private key signs for it, RFC 7523 section 2.1. */
export const jwtBearer: AuthType<Settings> = {
  name: 'jwt_bearer',
  summary: 'A service account, whose private key signs for it: JWT bearer assertion, RFC 7523.',
  settings,
  needsClient: ({ key }) => key === 'app',
  fields: (settings) => [...keyFields(settings), ...subjectFields(settings)],
  complete: (settings, { values, memory }, context) => {
    const kept = {
      ...(settings.key === 'user' && keyIn(values.key ?? '', values.issuer)),
      ...(values.subject && { subject: values.subject }),
      ...(memory.scope !== undefined && { asked_scope: memory.scope }),
    }
    return askAs(kept, settings, context, 'complete')
  },
  renew: (settings, { extra = {} }, context) => askAs(extra, settings, context, 'renew'),
  isSteady: true,
  sign: (_request, { inject }, credential, context) => injectedOf(inject, credential, context),
}

const keyFields = ({ key, description }: Settings): Field[] =>
  key === 'app'
    ? []
    : [
        {
          name: 'key',
          label: 'Key of the service account',
          description: description ?? 'The JSON file that the provider gave you, or a private key in PEM.',
          secret: true,
          isMultiline: true,
        },
        {
          name: 'issuer',
          label: 'Service account',
          description: 'Its name at the provider; the JSON file has it already.',
          secret: false,
          isOptional: true,
        },
      ]

const subjectFields = ({ subject, subjectLabel }: Settings): Field[] =>
  subject === 'none'
    ? []
    : [{ name: 'subject', label: subjectLabel, secret: false, ...(subject === 'optional' && { isOptional: true }) }]

/** The key that was pasted, as a key file of Google's form or as PEM. Throws `invalid_request` with what is wrong. */
const keyIn = (pasted: string, givenIssuer: string | undefined): Kept => {
  const json = parseJson(pasted)
  const file = isObject(json) ? json : { private_key: pasted }
  const pem = textOf(file.private_key)?.replaceAll('\r\n', '\n') ?? ''
  const issuer = givenIssuer || textOf(file.client_email) || textOf(file.client_id)
  const keyId = textOf(file.private_key_id)
  const key = privateKeyOf(pem)
  if (key === undefined) throw unusable('This holds no private key in PEM, and is no key file in JSON that does.')
  if (algorithmOf(key) === undefined)
    throw unusable('The private key must be RSA of 2048 bits or more, or EC on the curve P-256.')
  if (issuer === undefined) throw unusable('The service account is needed, as the key alone does not say it.')
  return { private_key: pem, issuer, ...(keyId !== undefined && { key_id: keyId }) }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const unusable = (detail: string): PlatformError => new PlatformError('invalid_request', { detail })

/** Signs an assertion with what the connection keeps, and keeps it again beside the token. */
const askAs = async (kept: Kept, settings: Settings, context: AuthContext, occasion: Occasion): Promise<Credential> => {
  const { pem, issuer } = settings.key === 'app' ? ofApp(context) : { pem: kept.private_key!, issuer: kept.issuer! }
  const scope = scopeOf(settings, kept.asked_scope)
  const assertion = assertionOf(pem, issuer, kept, scope, settings, context, occasion)
  const credential = await askForToken(settings, context, occasion, {
    grantType: GRANT_TYPE,
    parameters: { assertion, ...(!settings.scopeClaim && scope !== '' && { [settings.scopes.param]: scope }) },
    clientId: issuer,
    askedScope: scope,
    // The assertion is the proof; no client is named beside it.
    clientAuth: () => undefined,
    secrets: [assertion],
  })
  return { ...credential, ...(Object.keys(kept).length > 0 && { extra: { ...kept } as Record<string, string> }) }
}

const ofApp = ({ client, connector }: AuthContext): { pem: string; issuer: string } => {
  const registered = client()
  return { issuer: registered.id, pem: clientSecretOf(registered, connector).reveal() }
}

const assertionOf = (
  pem: string,
  issuer: string,
  { key_id: kid, subject }: Kept,
  scope: string,
  { tokenUrl, audience, scopes, scopeClaim, claims, lifetime }: Settings,
  { inputs, clock }: AuthContext,
  occasion: Occasion,
): string => {
  const key = privateKeyOf(pem)
  const alg = key && algorithmOf(key)
  if (key === undefined || alg === undefined)
    throw new PlatformError(refusedCode(occasion), {
      detail: 'The private key cannot be used: RSA or EC P-256 in PEM is needed.',
    })
  const now = Math.floor(clock.now().getTime() / 1000)
  return signJwt(
    { alg, ...(kid !== undefined && { kid }) },
    {
      iss: issuer,
      ...(subject !== undefined && { sub: subject }),
      aud: fillTemplate(audience ?? tokenUrl, inputs),
      ...(scopeClaim && scope !== '' && { [scopes.param]: scope }),
      ...fillTemplates(claims, inputs),
      iat: now,
      exp: now + lifetime,
      jti: randomUUID(),
    },
    key,
  )
}

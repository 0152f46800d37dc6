import { z } from 'zod'
import { readPath } from '../definition/json-path.ts'
import { fillAddress, fillJson } from '../definition/template.ts'
import { httpsUrl, jsonPath, words } from '../definition/words.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { parseJson } from '../runtime/json.ts'
import { retryAfterSeconds } from '../runtime/retry-after.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthContext, AuthType } from './auth-type.ts'
import { endOf, lifeSeconds } from './token-life.ts'
import type { Credential } from './credential.ts'
import { inject, injectedOf } from './injection.ts'
import type { TokenAnswer } from './token-http.ts'

const field = words({
  name: z
    .string()
    .regex(/^[a-z_]\w*$/, { error: 'must be letters, digits and _' })
    .describe('What `login` calls it: `{{ field.<name> }}`.'),
  label: z.string().describe('What the connect page calls it.'),
  description: z.string().optional().describe('Where the user finds it.'),
  secret: z.boolean().default(true).describe('Whether what is typed is hidden.'),
})

const DEFAULT_FIELDS = [
  { name: 'username', label: 'User name', description: undefined, secret: false },
  { name: 'password', label: 'Password', description: undefined, secret: true },
]

const settings = words({
  type: z
    .literal('session')
    .describe('A login call that gives a token or a cookie for a while; when it dies, the platform logs in again.'),
  fields: z
    .array(field)
    .min(1)
    .default(DEFAULT_FIELDS)
    .describe('What the page asks for; user name and password unless stated.'),
  login: words({
    url: httpsUrl.describe('Where it goes.'),
    format: z.enum(['json', 'form']).default('json').describe('How `body` is written.'),
    headers: z.record(z.string(), z.string()).default({}).describe('Fixed headers of it.'),
    body: z.record(z.string(), z.json()).describe('What is sent, with places such as `{{ field.password }}`.'),
  }).describe('The call that logs in, a POST.'),
  token: z
    .union([
      words({ json: jsonPath.describe('Where the answer has it.') }),
      words({ header: z.string().describe('The header that has it.') }),
      words({ cookie: z.string().describe('The cookie that has it.') }),
    ])
    .describe('Where the answer to the login has the token.'),
  expires_in: jsonPath.optional().describe('Where the answer says how many seconds the session lasts.'),
  default_expires_in: z.number().int().positive().optional().describe('Seconds, where the provider does not say.'),
  inject: inject.describe('Where the token goes on a request.'),
})

export type SessionSettings = z.output<typeof settings>

const LEEWAY_SECONDS = 30

/** A login call that gives a token for a while; when it dies, the platform logs in again. */
export const session: AuthType<SessionSettings> = {
  name: 'session',
  summary: 'A login call that gives a token or a cookie for a while; when it dies, the platform logs in again.',
  settings,
  fields: ({ fields }) =>
    fields.map(({ name, label, description, secret }) => ({
      name,
      label,
      secret,
      ...(description !== undefined && { description }),
    })),
  complete: (settings, { values }, context) => {
    const typed = settings.fields.map(({ name }) => [`field.${name}`, values[name] ?? ''])
    return logIn(Object.fromEntries(typed) as Record<string, string>, settings, context, 'complete')
  },
  renew: (settings, { extra = {} }, context) => logIn(extra, settings, context, 'renew'),
  isSteady: true,
  sign: (_request, { inject }, credential, context) => injectedOf(inject, credential, context),
}

const logIn = async (
  typed: Readonly<Record<string, string>>,
  settings: SessionSettings,
  context: AuthContext,
  occasion: 'complete' | 'renew',
): Promise<Credential> => {
  const { url, format, headers, body } = settings.login
  const values = { ...context.inputs, ...typed }
  const content = fillJson(body, values) as Record<string, unknown>
  const answer = await context.http({
    url: fillAddress(url, context.inputs),
    method: 'POST',
    headers: {
      accept: 'application/json',
      ...headers,
      'content-type': format === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    },
    body: format === 'json' ? JSON.stringify(content) : formOf(content),
  })
  judge(answer, occasion, context.clock.now())
  return credentialIn(answer, typed, settings, context, occasion)
}

const formOf = (content: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(content).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()

const CODES = { complete: 'token_exchange_failed', renew: 'token_refresh_failed' } as const

/** Any 4xx but 408 and 429 refuses the credentials; everything else may pass. */
const judge = ({ status, headers }: TokenAnswer, occasion: 'complete' | 'renew', now: Date): void => {
  if (status < 400) return
  if (status >= 500 || status === 429 || status === 408) {
    const asked = retryAfterSeconds(headers, now)
    throw new PlatformError(CODES[occasion], {
      detail: `The provider answered the login with ${status}.`,
      providerStatus: status,
      retryable: true,
      ...(asked !== undefined && { retryAfterSeconds: asked }),
    })
  }
  throw refusedLogin(occasion, `The provider does not accept this (it answered ${status}).`, status)
}

const refusedLogin = (occasion: 'complete' | 'renew', detail: string, providerStatus: number): PlatformError =>
  occasion === 'complete'
    ? new PlatformError('invalid_request', { detail })
    : new PlatformError('connection_needs_reauth', { providerStatus })

const credentialIn = (
  answer: TokenAnswer,
  extra: Readonly<Record<string, string>>,
  { token: place, expiresIn, defaultExpiresIn }: SessionSettings,
  { clock }: AuthContext,
  occasion: 'complete' | 'renew',
): Credential => {
  const body = parseJson(answer.body)
  const token = tokenAt(answer, body, place)
  // Many answer 200 to a wrong password too, with words instead of a token.
  if (token === undefined)
    throw refusedLogin(occasion, `The provider's answer (${answer.status}) holds no token.`, answer.status)
  const seconds = lifeSeconds(expiresIn === undefined ? undefined : readPath(body, expiresIn), defaultExpiresIn)
  return {
    accessToken: new Secret(token),
    tokenType: 'session',
    extra,
    ...(seconds !== undefined && { expiresAt: endOf(seconds, LEEWAY_SECONDS, clock.now()) }),
  }
}

const tokenAt = (answer: TokenAnswer, body: unknown, place: SessionSettings['token']): string | undefined => {
  const found =
    'json' in place
      ? readPath(body, place.json)
      : 'header' in place
        ? answer.headers[place.header.toLowerCase()]
        : cookieIn(answer.cookies ?? [], place.cookie)
  const text = typeof found === 'number' ? String(found) : found
  // What comes from outside ends up in a header.
  return typeof text === 'string' && /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text) ? text : undefined
}

const cookieIn = (lines: readonly string[], name: string): string | undefined =>
  lines
    .map((line) => line.split(';')[0]!.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

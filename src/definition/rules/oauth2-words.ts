import type { DocumentPath } from '../finding.ts'
import type { Report, Rule } from './rule.ts'

/** The words of `type: oauth2` that depend on each other, as this rule reads them. */
interface Words {
  readonly authorizationUrl?: string
  readonly deviceUrl?: string
  readonly issuer?: string
  readonly clientAuth?: string
  readonly assertionAudience?: string
  readonly tokenRequest?: { readonly method?: string; readonly format?: string }
  readonly authorizeParams?: Readonly<Record<string, string>>
  readonly refresh?: { readonly keepAlive?: boolean; readonly idleLifetime?: number }
  readonly capture?: Readonly<Record<string, object>>
}

/** What the platform itself says at the provider's door. */
const OURS = ['response_type', 'client_id', 'redirect_uri', 'state', 'scope', 'code_challenge', 'code_challenge_method']

export const oauth2Words: Rule = {
  code: 'oauth2_words',
  level: 'error',
  summary: 'The words of `oauth2` that need each other come together.',
  check: ({ auth }, report) => {
    auth.forEach((settings, index) => {
      if (settings.type === 'oauth2') judge(settings as unknown as Words, ['auth', index], report)
    })
  },
}

const judge = (words: Words, path: DocumentPath, report: Report): void => {
  const { authorizationUrl, deviceUrl, issuer, clientAuth, assertionAudience, tokenRequest, refresh, capture } = words
  if (authorizationUrl === undefined && deviceUrl === undefined)
    report(path, 'It needs "authorization_url", or "device_url", or both.')
  if (clientAuth === 'private_key_jwt' && issuer === undefined && assertionAudience === undefined)
    report(
      [...path, 'clientAuth'],
      'An assertion names whom it is for: "private_key_jwt" needs "issuer" or "assertion_audience".',
    )
  if (tokenRequest?.method === 'GET' && tokenRequest.format !== 'query')
    report([...path, 'tokenRequest', 'method'], 'A GET has no content: it needs "format: query".')
  if (refresh?.keepAlive === true && refresh.idleLifetime === undefined)
    report([...path, 'refresh', 'keepAlive'], 'What is to be kept alive needs "idle_lifetime".')
  for (const name of OURS.filter((ours) => Object.hasOwn(words.authorizeParams ?? {}, ours)))
    report([...path, 'authorizeParams', name], `"${name}" is the platform's to send: what stands here would not be.`)
  const fromCallback = Object.entries(capture ?? {}).find(([, one]) => Object.hasOwn(one, 'callback'))
  if (fromCallback !== undefined && deviceUrl !== undefined)
    report(
      [...path, 'capture', fromCallback[0]],
      'A sign-in on another device has no callback: nothing can be captured from it beside "device_url".',
    )
}

import * as oauth from 'oauth4webapi'
import { fillAddress } from '../../definition/template.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Answer, AuthContext, DeviceBegin, DevicePoll } from '../auth-type.ts'
import { askedScopes, partiesOf, resourcePairs, secretOf } from './parties.ts'
import type { OAuth2Settings } from './settings.ts'
import { deviceAnswer } from './token-answer.ts'
import { type Exchanged, exchangeToken } from './token-endpoint.ts'

/** Of RFC 8628; providers that say nothing are asked every five seconds. */
const DEFAULT_INTERVAL_SECONDS = 5

/** Asks for a code that the user enters on another device, RFC 8628 section 3.1. */
export const beginDevice = async (
  settings: OAuth2Settings,
  scopes: readonly string[],
  context: AuthContext,
): Promise<DeviceBegin> => {
  const { client, clientAuth, server: plain } = partiesOf(settings, settings.tokenUrl, context)
  const server = { ...plain, device_authorization_endpoint: fillAddress(settings.deviceUrl!, context.inputs) }
  const asked = askedScopes(settings, scopes)
  const parameters = new URLSearchParams([...askedPairs(settings, asked), ...resourcePairs(settings)])
  const { tokens: begun } = await exchangeToken(
    settings,
    context,
    async (options) => {
      const response = await oauth.deviceAuthorizationRequest(server, client, clientAuth, parameters, options)
      return oauth.processDeviceAuthorizationResponse(server, client, response)
    },
    { code: 'token_exchange_failed', invalidGrant: 'token_exchange_failed', secrets: [secretOf(context)] },
    deviceAnswer,
  )
  return {
    userCode: begun.user_code,
    verificationUri: webAddress(begun.verification_uri),
    ...(begun.verification_uri_complete !== undefined && {
      verificationUriComplete: webAddress(begun.verification_uri_complete),
    }),
    expiresInSeconds: begun.expires_in,
    intervalSeconds: begun.interval ?? DEFAULT_INTERVAL_SECONDS,
    memory: { device_code: begun.device_code, scope: asked.join(' ') },
  }
}

const askedPairs = ({ scopes }: OAuth2Settings, asked: readonly string[]): [string, string][] =>
  asked.length === 0 ? [] : [[scopes.param, asked.join(scopes.separator)]]

/** It becomes a link on a page: nothing but an address of the web may stand there. */
const webAddress = (text: string): string => {
  const url = URL.parse(text)
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href
  throw new PlatformError('token_exchange_failed', { detail: 'The provider named no address to enter the code at.' })
}

const DENIALS = new Set(['access_denied', 'authorization_declined'])

/** Asks whether the user has decided, RFC 8628 section 3.4. Tokens come as an answer to be kept sealed, not used. */
export const pollDevice = async (
  settings: OAuth2Settings,
  memory: Answer['memory'],
  context: AuthContext,
): Promise<DevicePoll> => {
  const { client, clientAuth, server } = partiesOf(settings, settings.tokenUrl, context)
  const deviceCode = memory.device_code!
  const failure = {
    code: 'token_exchange_failed',
    invalidGrant: 'token_exchange_failed',
    secrets: [deviceCode, secretOf(context)],
  } as const
  try {
    const exchanged = await exchangeToken(
      settings,
      context,
      async (options) => {
        const more = {
          ...options,
          additionalParameters: [...Object.entries(settings.tokenParams), ...resourcePairs(settings)],
        }
        const response = await oauth.deviceCodeGrantRequest(server, client, clientAuth, deviceCode, more)
        return oauth.processDeviceCodeResponse(server, client, response)
      },
      failure,
    )
    const received = { ...exchanged, received_at: context.clock.now().toISOString() }
    return { is: 'allowed', values: { device_answer: JSON.stringify(received) } }
  } catch (error) {
    return meaningOf(error)
  }
}

const meaningOf = (error: unknown): DevicePoll => {
  if (!(error instanceof PlatformError)) throw error
  const { providerCode = '' } = error.facts
  if (providerCode === 'authorization_pending') return { is: 'pending', slowDown: false }
  // A provider out of reach or overburdened is asked again, and less often, RFC 8628 section 3.5.
  if (providerCode === 'slow_down' || error.facts.retryable || RETRYABLE.has(error.code))
    return { is: 'pending', slowDown: true }
  if (providerCode === 'expired_token') return { is: 'expired' }
  if (DENIALS.has(providerCode)) return { is: 'refused', error: 'access_denied' }
  throw error
}

const RETRYABLE = new Set(['provider_unreachable', 'provider_timed_out'])

/** What a poll brought, as it was sealed, with the time at which it came. */
export const deviceTokens = ({ values }: Answer): (Exchanged & { receivedAt: Date }) | undefined => {
  if (values.device_answer === undefined) return undefined
  const { received_at, ...exchanged } = JSON.parse(values.device_answer) as Exchanged & { received_at: string }
  return { ...exchanged, receivedAt: new Date(received_at) }
}

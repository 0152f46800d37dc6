import type { OAuth1Settings } from '../auth/oauth1/oauth1.ts'
import type { GrantSettings } from '../auth/oauth2/token-grant.ts'
import type { SessionSettings } from '../auth/session.ts'
import type { Connector } from '../definition/connector.ts'
import type { AuthSettings } from '../definition/schema.ts'
import { authorize } from './authorize.ts'
import type { Codes } from './codes.ts'
import type { Counts } from './counts.ts'
import { answerDeviceAuthorization, deviceUserPage } from './device.ts'
import type { Devices } from './devices.ts'
import type { Effects } from './faults.ts'
import { answerGrant } from './grant-token.ts'
import type { Grants } from './grants.ts'
import { answerAccessToken, answerRequestToken, authorizeOAuth1 } from './oauth1-server.ts'
import { grantAddress, oauth2Of } from './relocate.ts'
import { jsonReply } from './reply.ts'
import { answerLogin } from './session-login.ts'
import type { Signing } from './signed-requests.ts'
import { answerRevoke, answerToken } from './token.ts'
import type { Answer, Arrival } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly home: string
  readonly codes: Codes
  readonly devices: Devices
  readonly grants: Grants
  readonly signing: Signing
  readonly counts: Counts
  readonly faults: (...places: string[]) => Effects
  readonly suffer: (effects: Effects) => Promise<void>
}

/** Plays whatever gives out credentials for a connector, of all its auth types. */
export const answerAuth = async (arrival: Arrival, action: string, needs: Needs): Promise<Answer> => {
  const { connector, home, faults, suffer, signing } = needs
  const settingsOf = (wanted: string) => connector.auth.find(({ type }) => type === wanted)
  const [place = '', leg] = action.split('/')
  const settings = settingsOf(place === 'login' ? 'session' : place)
  if (settings === undefined) return answerOAuth(arrival, action, needs)
  if (place === 'oauth1') return answerOAuth1(arrival, leg, { ...needs, settings: settings as OAuth1Settings })
  if (arrival.method !== 'POST') return nothingHere
  const effects = faults('token', 'exchange')
  await suffer(effects)
  if (place === 'login')
    return { reply: await answerLogin(arrival, { ...needs, settings: settings as SessionSettings, effects }), effects }
  if (leg !== 'token') return nothingHere
  const address = grantAddress(home, place)
  return answerGrant(arrival, {
    ...needs,
    settings: settings as AuthSettings & GrantSettings,
    address,
    clock: signing.clock,
    effects,
  })
}

const answerOAuth1 = async (
  arrival: Arrival,
  leg: string | undefined,
  needs: Needs & { readonly settings: OAuth1Settings },
): Promise<Answer> => {
  switch (`${arrival.method} ${leg}`) {
    case 'POST request_token':
      return { reply: answerRequestToken(arrival, needs) }
    case 'GET authorize':
    case 'POST authorize':
      return { reply: await authorizeOAuth1(arrival, needs) }
    case 'POST access_token':
      return { reply: await answerAccessToken(arrival, needs) }
    default:
      return nothingHere
  }
}

/** Plays the authorization server of OAuth 2.0: `authorize`, `token` and `revoke`. */
const answerOAuth = async (arrival: Arrival, action: string, needs: Needs): Promise<Answer> => {
  const { faults, suffer, ...rest } = needs
  const settings = oauth2Of(needs.connector)
  if (settings === undefined) return nothingHere
  const { method } = arrival
  if (action === 'token' && method === settings.tokenRequest.method) {
    const answer = await answerToken(arrival, { ...rest, settings, faults: (type) => faults('token', type) })
    await suffer(answer.effects ?? {})
    return answer
  }
  switch (`${method} ${action}`) {
    case 'GET authorize':
    case 'POST authorize':
      if (settings.authorizationUrl === undefined) return nothingHere
      return { reply: await authorize(arrival, { ...rest, settings }) }
    case 'POST device_authorization':
      if (settings.deviceUrl === undefined) return nothingHere
      return { reply: await answerDeviceAuthorization(arrival, { ...rest, settings }) }
    case 'GET device':
    case 'POST device':
      if (settings.deviceUrl === undefined) return nothingHere
      return { reply: await deviceUserPage(arrival, { ...rest, settings }) }
    case 'POST revoke': {
      const effects = faults('revoke')
      await suffer(effects)
      if (effects.status !== undefined) return { reply: jsonReply(effects.status, { error: 'fault' }), effects }
      return { reply: await answerRevoke(arrival, { ...rest, settings }), effects }
    }
    default:
      return nothingHere
  }
}

const nothingHere: Answer = {
  reply: jsonReply(404, { error: { code: 'not_found', message: 'The authorization server has no such address.' } }),
}

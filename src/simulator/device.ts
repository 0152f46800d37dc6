import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { Connector } from '../definition/connector.ts'
import { accountsOf } from './accounts.ts'
import { unknownScope } from './authorize.ts'
import { codePage, consentPage, donePage, errorPage } from './consent-page.ts'
import { type Counts, countsOf } from './counts.ts'
import { DEVICE_INTERVAL_SECONDS, DEVICE_LIFETIME_SECONDS, type DeviceEntry, type Devices } from './devices.ts'
import { isFromOwnPage } from './own-page.ts'
import { type Reply, jsonReply } from './reply.ts'
import { errorAnswer } from './token.ts'
import { OAuthError, authenticateClient, readParameters } from './token-request.ts'
import { type Arrival, mediaTypeOf, readText } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly settings: OAuth2Settings
  readonly home: string
  readonly devices: Devices
  readonly counts: Counts
}

const NO_STORE = { 'cache-control': 'no-store' }

/** The device authorization endpoint, RFC 8628 section 3.1. */
export const answerDeviceAuthorization = async (arrival: Arrival, needs: Needs): Promise<Reply> => {
  const { connector, settings, devices, home } = needs
  try {
    const parameters = await readParameters(arrival, settings.tokenRequest)
    const clientId = authenticateClient(arrival, parameters, settings, home)
    const scopes = (parameters.get(settings.scopes.param) ?? '').split(settings.scopes.separator).filter(Boolean)
    const unknown = unknownScope(scopes, settings)
    if (unknown !== undefined) throw new OAuthError('invalid_scope', `There is no scope ${unknown}.`)
    const { deviceCode, entry } = devices.issue({ connector: connector.name, clientId, scopes })
    const address = `${home}/-/device`
    return jsonReply(
      200,
      {
        device_code: deviceCode,
        user_code: entry.userCode,
        verification_uri: address,
        verification_uri_complete: `${address}?user_code=${entry.userCode}`,
        expires_in: DEVICE_LIFETIME_SECONDS,
        interval: DEVICE_INTERVAL_SECONDS,
      },
      NO_STORE,
    )
  } catch (error) {
    return errorAnswer(error, settings)
  }
}

/** The page at which the user enters the code, and then decides, RFC 8628 section 3.3. */
export const deviceUserPage = async (arrival: Arrival, needs: Needs): Promise<Reply> => {
  const isPost = arrival.method === 'POST'
  if (isPost && !isFromOwnPage(arrival)) return errorPage(403, 'The decision came from another site.')
  if (isPost && mediaTypeOf(arrival) !== 'application/x-www-form-urlencoded')
    return errorPage(415, 'The decision is no form.')
  const form = isPost ? new URLSearchParams(await readText(arrival)) : new URLSearchParams()
  const typed = form.get('user_code') ?? arrival.query.get('user_code') ?? undefined
  if (typed === undefined) return codePage(needs.connector.displayName)
  const entry = needs.devices.findByUserCode(needs.connector.name, typed)
  if (entry === undefined || entry.decision !== 'pending')
    return codePage(needs.connector.displayName, 'There is no such code, or it has served or expired.')
  return form.has('decision') ? decide(form, entry, needs) : ask(entry, needs)
}

const ask = (entry: DeviceEntry, { connector, settings }: Needs): Reply =>
  consentPage({
    provider: connector.displayName,
    clientId: entry.clientId,
    accounts: accountsOf(connector),
    returnsTo: 'your other device',
    scopes: entry.scopes.map((name) => ({ name, description: settings.scopes.available[name] })),
    userCode: entry.userCode,
  })

const decide = (form: URLSearchParams, entry: DeviceEntry, { connector, counts }: Needs): Reply => {
  const counted = countsOf(counts, connector.name)
  const accounts = accountsOf(connector)
  const account = accounts.find((email) => email === (form.get('account') ?? accounts[0]))
  if (form.get('decision') === 'deny') {
    entry.decision = 'denied'
    counted.denials += 1
    return donePage(connector.displayName, 'Access was denied.')
  }
  if (form.get('decision') !== 'allow' || account === undefined)
    return errorPage(400, 'The decision must be allow or deny, for one of the accounts.')
  entry.decision = { account }
  counted.authorizations += 1
  return donePage(connector.displayName, 'Access is allowed. Go back to your other device.')
}

import type { OAuth1Settings } from '../auth/oauth1/oauth1.ts'
import type { Connector } from '../definition/connector.ts'
import { accountsOf } from './accounts.ts'
import { consentPage, errorPage } from './consent-page.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Grants } from './grants.ts'
import { readOAuth1, secretOfToken } from './oauth1-request.ts'
import { type Reply, emptyReply, textReply } from './reply.ts'
import type { Signing } from './signed-requests.ts'
import { type Arrival, readText } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly settings: OAuth1Settings
  readonly grants: Grants
  readonly counts: Counts
  readonly signing: Signing
}

/** OAuth 1.0 tokens do not expire. */
const LIFETIME_SECONDS = 10 * 365 * 86_400
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'cache-control': 'no-store' }

/** Gives temporary credentials, RFC 5849 section 2.1. */
export const answerRequestToken = (arrival: Arrival, { connector, settings, signing }: Needs): Reply => {
  const read = readOAuth1(arrival, settings, signing, () => undefined)
  if ('problem' in read) return refuse(read.problem)
  const callback = read.parameters.get('oauth_callback') ?? ''
  if (!URL.canParse(callback)) return refuse('oauth_callback is missing, or no address.', 400)
  const clientId = read.parameters.get('oauth_consumer_key')!
  const token = signing.oauth1.issue({ connector: connector.name, clientId, callback })
  return formReply({ oauth_token: token, oauth_token_secret: secretOfToken(token), oauth_callback_confirmed: 'true' })
}

/** Asks the user, RFC 5849 section 2.2. */
export const authorizeOAuth1 = async (arrival: Arrival, { connector, counts, signing }: Needs): Promise<Reply> => {
  const token = arrival.query.get('oauth_token') ?? ''
  const temporary = signing.oauth1.find(token)
  if (temporary === undefined || temporary.connector !== connector.name)
    return errorPage(400, 'There is no such request token, or it has expired.')
  const accounts = accountsOf(connector)
  const returnsTo = new URL(temporary.callback)
  if (arrival.method !== 'POST')
    return consentPage({
      provider: connector.displayName,
      clientId: temporary.clientId,
      accounts,
      returnsTo: returnsTo.origin,
      scopes: [],
    })

  const form = new URLSearchParams(await readText(arrival))
  const account = accounts.find((email) => email === (form.get('account') ?? accounts[0]))
  if (form.get('decision') === 'allow' && account !== undefined) {
    countsOf(counts, connector.name).authorizations += 1
    returnsTo.searchParams.append('oauth_token', token)
    returnsTo.searchParams.append('oauth_verifier', signing.oauth1.allow(temporary, account))
  } else {
    countsOf(counts, connector.name).denials += 1
    returnsTo.searchParams.append('denied', token)
  }
  return emptyReply(303, { location: returnsTo.href, 'cache-control': 'no-store' })
}

/** Gives token credentials for temporary ones that the user has allowed, RFC 5849 section 2.3. */
export const answerAccessToken = async (arrival: Arrival, needs: Needs): Promise<Reply> => {
  const { connector, settings, grants, counts, signing } = needs
  const read = readOAuth1(arrival, settings, signing, (given) => secretOfToken(given.get('oauth_token') ?? ''))
  if ('problem' in read) return refuse(read.problem)
  const { parameters } = read
  const spent = signing.oauth1.spend(parameters.get('oauth_token') ?? '', parameters.get('oauth_verifier') ?? '')
  if (spent === undefined || spent.clientId !== parameters.get('oauth_consumer_key'))
    return refuse('The request token was not allowed, or was used before.', 400)
  const { clientId, allowed } = spent
  const grant = grants.add({ connector: connector.name, client_id: clientId, account: allowed!.account, scopes: [] })
  const token = grants.issueAccessToken(grant, LIFETIME_SECONDS)
  countsOf(counts, connector.name).exchanges += 1
  await grants.saved()
  return formReply({ oauth_token: token, oauth_token_secret: secretOfToken(token) })
}

const formReply = (members: Record<string, string>): Reply => ({
  ...textReply(200, new URLSearchParams(members).toString()),
  headers: FORM,
})

const refuse = (problem: string, status = 401): Reply =>
  textReply(status, problem, { 'www-authenticate': 'OAuth realm="simulator"' })

import { hash } from 'node:crypto'
import { type AwsSettings } from '../auth/aws-sigv4/aws-sigv4.ts'
import { UNSIGNED_PAYLOAD, awsAuthorization } from '../auth/aws-sigv4/signature.ts'
import type { OAuth1Settings } from '../auth/oauth1/oauth1.ts'
import { templatePlaces } from '../definition/template.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Grant, Grants } from './grants.ts'
import type { OAuth1Tokens } from './oauth1-tokens.ts'
import { readOAuth1, secretOfToken } from './oauth1-request.ts'
import { type Arrival, headerOf } from './wire.ts'

/** What the provider knows that judges a signature. */
export interface Signing {
  readonly clock: Clock
  /** The secret of every OAuth client and of every access key here. */
  readonly secret: string
  readonly oauth1: OAuth1Tokens
  /** The content, where it was read to be judged. */
  readonly content?: Buffer
}

export type Judged = 'absent' | { readonly problem: string } | { readonly grant?: Grant; readonly token?: string }

const AWS_HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=[0-9a-f]{64}$/
const AWS_SKEW_MS = 15 * 60_000

/** Makes the AWS signature once more and compares. */
export const judgeAws = (arrival: Arrival, settings: AwsSettings, { clock, secret, content }: Signing): Judged => {
  const authorization = headerOf(arrival, 'authorization')
  if (authorization === undefined) return 'absent'
  const [, id = '', date = '', region = '', service = '', names = ''] = AWS_HEADER.exec(authorization) ?? []
  if (id === '') return { problem: 'The Authorization header is not one of AWS Signature Version 4.' }
  if (id.startsWith('bad')) return { problem: 'There is no such access key.' }
  if (!fits(region, settings.region) || !fits(service, settings.service))
    return { problem: 'The credential is for another region or service.' }

  const time = headerOf(arrival, 'x-amz-date') ?? ''
  const signed = names.split(';')
  const problem = problemOfAws(arrival, time, date, signed, clock)
  if (problem !== undefined) return { problem }

  const named = headerOf(arrival, 'x-amz-content-sha256')
  const actual = hash('sha256', content ?? '')
  if (named === undefined && settings.contentSha256) return { problem: 'The header x-amz-content-sha256 is missing.' }
  if (named !== undefined && named !== UNSIGNED_PAYLOAD && named !== actual)
    return { problem: 'The content is not the one that was signed.' }

  const request = {
    method: arrival.method,
    path: arrival.path,
    query: arrival.queryText,
    headers: signed.map((name) => [name, headerOf(arrival, name) ?? ''] as const),
    payloadHash: named ?? actual,
  }
  const expected = awsAuthorization(request, { region, service, time }, { id, secret }, settings.path)
  return expected === authorization ? {} : { problem: 'The signature does not match.' }
}

const problemOfAws = (
  arrival: Arrival,
  time: string,
  date: string,
  signed: readonly string[],
  clock: Clock,
): string | undefined => {
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(clock.now().getTime() - at) <= AWS_SKEW_MS) || !time.startsWith(date))
    return 'The request was signed at another time.'
  const needed = Object.keys(arrival.message.headers).filter(
    (name) => name === 'host' || name === 'content-type' || name.startsWith('x-amz-'),
  )
  const unsigned = needed.find((name) => !signed.includes(name))
  return unsigned === undefined ? undefined : `The header ${unsigned} is not signed.`
}

const fits = (value: string, wanted: string): boolean => value === wanted || templatePlaces(wanted).length > 0

/** Makes the OAuth 1.0 signature once more and compares; a nonce counts once, RFC 5849 section 3.2. */
export const judgeOAuth1 = (
  arrival: Arrival,
  connector: string,
  settings: OAuth1Settings,
  grants: Grants,
  signing: Signing,
): Judged => {
  if (headerOf(arrival, 'authorization') === undefined) return 'absent'
  const token = (parameters: ReadonlyMap<string, string>) => secretOfToken(parameters.get('oauth_token') ?? '')
  const read = readOAuth1(arrival, settings, signing, token)
  if ('problem' in read) return read
  const presented = read.parameters.get('oauth_token') ?? ''
  const found = grants.findByAccessToken(connector, presented)
  if (found === undefined) return { problem: 'The token is unknown or was revoked.' }
  if (found.isExpired) return { problem: 'The token has expired.' }
  if (found.grant.client_id !== read.parameters.get('oauth_consumer_key'))
    return { problem: 'The token is of another client.' }
  return { grant: found.grant, token: presented }
}

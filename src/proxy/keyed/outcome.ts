import type { ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError, type PublicFacts } from '../../errors/platform-error.ts'
import { ProviderResponse } from '../../egress/provider-response.ts'
import { parseJson } from '../../runtime/json.ts'
import { Secret } from '../../runtime/secret.ts'
import { type Place, type Sealer, ownerOf } from '../../vault/vault.ts'
import type { SentCall } from '../send-call.ts'
import type { FoundCall, KeyedCallId } from './keyed-call-store.ts'

/** How a call ended: with an answer of the provider, with a problem of ours, or with more than is kept. */
export type Outcome =
  | { readonly is: 'answer'; readonly answer: KeptAnswer }
  | { readonly is: 'problem'; readonly code: ErrorCode; readonly facts: PublicFacts }
  | { readonly is: 'too_large' }

/** An answer as the provider gave it, so that it can be told anew in whatever form the next caller asks for. */
interface KeptAnswer extends Omit<SentCall['settled'], 'response'> {
  readonly status: number
  readonly headers: readonly string[]
  /** Base64. */
  readonly body: string
  readonly url: string
}

export const keptAnswer = ({ settled, url }: SentCall, body: Buffer): Outcome => {
  const { response, ...others } = settled
  const { status, rawHeaders: headers } = response
  return { is: 'answer', answer: { ...others, status, headers, body: body.toString('base64'), url: url.href } }
}

/** A kept answer, as if the provider had just given it. */
export const answerAgain = ({ status, headers, body, url, ...others }: KeptAnswer): SentCall => {
  const response = ProviderResponse.of(status, headers, Buffer.from(body, 'base64'))
  return { settled: { ...others, response }, response, url: new URL(url), rate: [], release: () => {} }
}

/** A kept problem. It will not pass: whoever tries the same again is told the same. */
export const problemAgain = (code: ErrorCode, facts: PublicFacts): PlatformError =>
  new PlatformError(code, { ...facts, retryable: false })

export const sealOutcome = (outcome: Outcome, id: KeyedCallId, vault: Sealer): Buffer =>
  vault.seal(new Secret(JSON.stringify(outcome)), keyedPlace(id, 'outcome'))

export const openOutcome = (sealed: Buffer, id: KeyedCallId, vault: Sealer): Outcome =>
  parseJson(vault.open(sealed, keyedPlace(id, 'outcome')).reveal()) as Outcome

export const sealRequest = (fingerprint: string, id: KeyedCallId, vault: Sealer): Buffer =>
  vault.seal(new Secret(fingerprint), keyedPlace(id, 'request'))

/** Whether a call that was made before asked for the same. */
export const isSameRequest = (found: FoundCall, fingerprint: string, id: KeyedCallId, vault: Sealer): boolean =>
  vault.open(found.request, keyedPlace(id, 'request')).reveal() === fingerprint

/** Where what is kept of a call lives. */
export const keyedPlace = (
  { applicationId, userId, connectionId, endpoint, keyHash }: KeyedCallId,
  column: 'request' | 'outcome',
): Place => ({
  table: 'keyed_calls',
  column,
  row: JSON.stringify([connectionId, endpoint, keyHash]),
  owner: ownerOf(applicationId, userId),
  generation: 0,
})

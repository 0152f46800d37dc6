import { createHmac } from 'node:crypto'
import type { Secret } from '../runtime/secret.ts'
import type { Webhooks } from './schema.ts'
import { fillTemplate, templatePlaces } from './template.ts'

export type HmacWords = Extract<Webhooks['verify'], { type: 'hmac' }>

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

const HEADER_PLACE = /^header\.(.+)$/

/** The headers, in lower case, that a signature covers. */
export const signedHeaders = ({ signed }: Pick<HmacWords, 'signed'>): string[] =>
  templatePlaces(signed).flatMap(({ name }) => HEADER_PLACE.exec(name)?.[1]?.toLowerCase() ?? [])

/** The HMAC of a delivery (RFC 2104), over its bytes as they came; undefined where a header that is signed is not there. */
export const signatureOf = (words: HmacWords, headers: Headers, body: Buffer, secret: Secret): Buffer | undefined => {
  const values = Object.fromEntries(
    templatePlaces(words.signed).flatMap(({ name }) => {
      const value = headers[HEADER_PLACE.exec(name)?.[1]?.toLowerCase() ?? '']
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
  if (signedHeaders(words).some((name) => typeof headers[name] !== 'string')) return undefined
  // One character a byte, there and back: the body is never decoded as text.
  const text = fillTemplate(words.signed, { ...values, body: body.toString('latin1') })
  return createHmac(words.algorithm, secret.reveal()).update(Buffer.from(text, 'latin1')).digest()
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../runtime/secret.ts'

const LABEL = 'connector-platform/webhook-token/1'
const TOKEN = /^(con_[0-9a-z]{25})\.([\w-]{43})$/

const proofOf = (connector: string, connectionId: string, secret: Secret): Buffer =>
  createHmac('sha256', secret.reveal())
    .update(JSON.stringify([LABEL, connector, connectionId]))
    .digest()

/** What a provider is given on subscribing, and sends with each event: it says whose the event is, and proves it. */
export const webhookToken = (connector: string, connectionId: string, secret: Secret): string =>
  `${connectionId}.${proofOf(connector, connectionId, secret).toString('base64url')}`

/** The connection that a token was made for; undefined where it is not one of ours. */
export const connectionOfToken = (token: unknown, connector: string, secret: Secret): string | undefined => {
  const [, id, proof] = (typeof token === 'string' && TOKEN.exec(token)) || []
  if (id === undefined) return undefined
  const given = Buffer.from(proof!, 'base64url')
  return timingSafeEqual(given, proofOf(connector, id, secret)) ? id : undefined
}

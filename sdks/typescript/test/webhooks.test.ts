import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { ConnectorError, WebhookVerificationError, verifyWebhook } from '../src/index.ts'

// The vector of the Standard Webhooks specification and of its reference implementations.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const payload = '{"test": 2432232314}'
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const at = { nowMs: 1_614_265_330_000 }
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const wrong = 'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc='

test('the specification’s vector is right, as text, as bytes, with Headers and with Node’s', async () => {
  expect(await verifyWebhook(payload, headers, secret, at)).toEqual({ test: 2432232314 })
  expect(await verifyWebhook(new TextEncoder().encode(payload), new Headers(headers), secret, at)).toEqual({
    test: 2432232314,
  })
  const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
  expect(await verifyWebhook(payload, shouted, secret.replace('whsec_', ''), at)).toEqual({ test: 2432232314 })
})

test('one right signature of several is enough, and one right secret', async () => {
  const several = { ...headers, 'webhook-signature': `v2,xyz v1,@@ ${wrong} ${headers['webhook-signature']}` }
  expect(await verifyWebhook(payload, several, [other, secret], at)).toEqual({ test: 2432232314 })
})

test.each([
  ['another body', { body: '{"test": 2432232315}' }],
  ['another secret', { secrets: other }],
  ['no secret', { secrets: [] }],
  ['a secret that is none', { secrets: 'whsec_' }],
  ['another id', { headers: { ...headers, 'webhook-id': 'msg_2' } }],
  ['another signature', { headers: { ...headers, 'webhook-signature': wrong } }],
  ['a signature of another version', { headers: { ...headers, 'webhook-signature': 'v1a,g0hM9SsE' } }],
  ['an empty signature', { headers: { ...headers, 'webhook-signature': 'v1,' } }],
  ['no id', { headers: { ...headers, 'webhook-id': undefined } }],
  ['no timestamp', { headers: { ...headers, 'webhook-timestamp': undefined } }],
  ['no signature', { headers: { ...headers, 'webhook-signature': undefined } }],
  ['a timestamp that is none', { headers: { ...headers, 'webhook-timestamp': '1614265330 ' } }],
  ['a time too long ago', { nowMs: at.nowMs + 301_000 }],
  ['a time too far ahead', { nowMs: at.nowMs - 301_000 }],
])('%s is refused', async (_, given) => {
  const { body = payload, secrets = secret, headers: sent = headers, nowMs = at.nowMs } = given as any
  const error = await verifyWebhook(body, sent, secrets, { nowMs }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(WebhookVerificationError)
  expect(error).toBeInstanceOf(ConnectorError)
})

test('five minutes are tolerated, or as many as one says', async () => {
  await expect(verifyWebhook(payload, headers, secret, { nowMs: at.nowMs + 300_000 })).resolves.toBeDefined()
  const late = { nowMs: at.nowMs + 900_000, toleranceSeconds: 1000 }
  await expect(verifyWebhook(payload, headers, secret, late)).resolves.toBeDefined()
})

test('what is signed but no JSON is refused', async () => {
  const key = Buffer.from(secret.slice(6), 'base64')
  const signature = createHmac('sha256', key)
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.<`)
    .digest('base64')
  const signed = { ...headers, 'webhook-signature': `v1,${signature}` }
  await expect(verifyWebhook('<', signed, secret, at)).rejects.toThrow('not JSON')
})

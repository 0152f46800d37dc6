import { createHmac, timingSafeEqual } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { connectionOfToken } from './token.ts'
import { isGenuine } from './verify.ts'

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  return { ...crypto, timingSafeEqual: vi.fn(crypto.timingSafeEqual) }
})

const secret = new Secret('a'.repeat(32))

test('signatures and tokens are compared in constant time, right or wrong', () => {
  const compared = vi.mocked(timingSafeEqual)
  for (const key of ['a'.repeat(32), 'wrong']) {
    const signature = createHmac('sha256', key).update('{}').digest('hex')
    const delivery = { method: 'POST', query: {}, headers: { x: signature }, body: Buffer.from('{}') }
    const words = { type: 'hmac', header: 'x', algorithm: 'sha256', encoding: 'hex', prefix: '' } as const
    isGenuine({ ...words, signed: '{{ body }}', secret: 'webhook' }, delivery, secret, new Date(0))
  }
  expect(compared.mock.results.map(({ value }) => value as boolean)).toEqual([true, false])
  connectionOfToken(`con_${'a'.repeat(25)}.${'A'.repeat(43)}`, 'onedrive', secret)
  expect(compared).toHaveBeenCalledTimes(3)
})

import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import type { Dispatcher } from 'undici'
import { beforeEach, expect, test, vi } from 'vitest'
import { ProviderResponse } from '../egress/provider-response.ts'
import { bodyPassed } from '../runtime/garbage.ts'
import { CallerBody } from './caller-body.ts'

vi.mock('../runtime/garbage.ts', () => ({ bodyPassed: vi.fn() }))
beforeEach(() => void vi.mocked(bodyPassed).mockClear())

// Without it the pieces gather until V8 goes through all that is alive: `make bench ONLY=stream` shows what that costs.
test('every piece of a caller’s body is counted for the young collection', async () => {
  const incoming = new PassThrough()
  const body = new CallerBody(incoming as unknown as IncomingMessage)
  incoming.end(Buffer.alloc(10_000))
  let bytes = 0
  for await (const piece of body) bytes += (piece as Buffer).length
  expect(bytes).toBe(10_000)
  expect(vi.mocked(bodyPassed).mock.calls.flat()).toEqual([10_000])
})

test('every piece of a provider’s body is counted for the young collection', () => {
  const response = ProviderResponse.of(200, [], Buffer.alloc(0))
  const controller = { pause: () => {} } as unknown as Dispatcher.DispatchController
  for (const size of [10_000, 20_000]) response.onResponseData(controller, Buffer.alloc(size))
  expect(vi.mocked(bodyPassed).mock.calls.flat()).toEqual([10_000, 20_000])
})

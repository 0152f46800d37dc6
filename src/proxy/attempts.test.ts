import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { PlatformError } from '../errors/platform-error.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { mayRepeat, withAttempts } from './attempts.ts'
import { answerWith, connectorOf, playedTime } from './testing.ts'

const connectorWith = (retry: string, errors = '  []') =>
  connectorOf({
    ...(retry !== '' && { retry: `  ${retry}` }),
    errors,
    endpoints: `  read: { summary: Read, request: POST /read, effect: read, response: { json: true } }
  write: { summary: Write, request: POST /write, response: { json: true } }
  keyed: { summary: Keyed, request: POST /keyed, response: { json: true }, idempotency: { header: Key } }`,
  })
const requestWith = (more: Partial<OutgoingRequest> = {}): OutgoingRequest =>
  ({ method: 'POST', url: new URL('https://a.example/'), headers: [], timeoutMs: 10_000, ...more }) as OutgoingRequest

const PLAIN = '{ on: [429, 503] }'

/** Makes a call whose attempts end as is said, and gives what came of it. */
const attempts = async (
  outcomes: (ReturnType<typeof answerWith> | Error)[],
  retry = PLAIN,
  errors?: string,
  timeoutMs = 10_000,
  mayTryAgain = () => true,
) => {
  const connector = connectorWith(retry, errors)
  const time = playedTime()
  const timeouts: number[] = []
  const released: number[] = []
  const send = async (request: OutgoingRequest) => {
    timeouts.push(request.timeoutMs)
    const index = timeouts.length - 1
    const outcome = outcomes[index]!
    if (outcome instanceof Error) throw outcome
    return { response: outcome, rate: [], release: () => void released.push(index) }
  }
  const attempted = { connector, endpoint: connector.endpoints.get('read')!, request: requestWith({ timeoutMs }) }
  const done = withAttempts(send, attempted, { clock: time, waiting: time }, mayTryAgain).then(
    ({ response }) => response.status,
    (error: PlatformError) => error.code,
  )
  await time.pass(100_000)
  return { came: await done, timeouts, slept: time.slept, released }
}

describe('a call that may be repeated', () => {
  const request = requestWith()
  test.each([
    ['reads', connectorWith(PLAIN), 'read', request, true],
    ['reads, at a provider that says nothing of it', connectorWith(''), 'read', request, false],
    ['writes', connectorWith(PLAIN), 'write', request, false],
    ['writes with a key', connectorWith(PLAIN), 'keyed', requestWith({ body: 'x' }), true],
    ['is streamed', connectorWith(PLAIN), 'keyed', requestWith({ body: Readable.from([]) }), false],
  ] as const)('%s', (_what, connector, name, made, may) => {
    expect(mayRepeat({ connector, endpoint: connector.endpoints.get(name)!, request: made })).toBe(may)
  })
})

describe('a failure', () => {
  const unreachable = new PlatformError('provider_unreachable')

  test('that is listed is tried again, with doubling pauses and full jitter', async () => {
    const { came, slept, released } = await attempts([answerWith(503), answerWith(429), answerWith(200)])
    expect({ came, slept, released }).toEqual({ came: 200, slept: [125, 250], released: [0, 1] })
  })

  test('of the connection is tried again', async () => {
    expect(await attempts([unreachable, answerWith(200)])).toMatchObject({ came: 200, slept: [125] })
  })

  test.each([
    ['that is not listed', [answerWith(500)], 500],
    ['that no second attempt can mend', [new PlatformError('address_forbidden')], 'address_forbidden'],
    ['that nobody foresaw', [new TypeError('bug')], undefined],
  ] as const)('%s is the answer', async (_what, outcomes, came) => {
    expect(await attempts([...outcomes])).toMatchObject({ came, slept: [] })
  })

  test('is the answer after so many attempts', async () => {
    expect(await attempts([answerWith(503), answerWith(503), answerWith(503)])).toMatchObject({
      came: 503,
      timeouts: { length: 3 },
    })
    expect(await attempts([answerWith(503)], '{ on: [503], attempts: 1 }')).toMatchObject({ came: 503, slept: [] })
    expect(await attempts([unreachable, unreachable, unreachable])).toMatchObject({ came: 'provider_unreachable' })
  })

  test.each([
    ['{ on: [503] }', 'retry-after', '2', 2125],
    ['{ on: [503], header: X-Wait, after: milliseconds }', 'x-wait', '700', 825],
    ['{ on: [503], after: unix }', 'retry-after', '1767000003', 2125],
    ['{ on: [503], after: http_date }', 'retry-after', new Date(1_767_000_003_000).toUTCString(), 2125],
  ])('waits as the provider says: %s', async (retry, header, text, ms) => {
    expect(await attempts([answerWith(503, { [header]: text }), answerWith(200)], retry)).toMatchObject({
      came: 200,
      slept: [ms],
    })
  })

  test('is the answer at once where the call has no time left to wait', async () => {
    const late = answerWith(503, { 'retry-after': '11' })
    expect(await attempts([late, answerWith(200)])).toMatchObject({ came: 503, slept: [] })
  })

  test('leaves later attempts only the time that the call still has', async () => {
    const { timeouts } = await attempts([answerWith(503, { 'retry-after': '4' }), answerWith(200)])
    expect(timeouts).toEqual([10_000, 10_000 - 4_125])
  })

  test('is the answer where the host has been asked again too often', async () => {
    const left = [true, false]
    const fails = () => answerWith(503)
    const made = await attempts(
      [fails(), fails(), fails()],
      '{ on: [503], attempts: 3 }',
      undefined,
      10_000,
      () => left.shift()!,
    )
    expect(made).toMatchObject({ came: 503, timeouts: { length: 2 } })
  })

  test('that a rule calls hopeless or hopeful goes by the rule', async () => {
    const rules = `  - { status: 429, path: $.code, equals: quota, retry: false }
  - { status: 403, path: $.code, equals: rate, as: 429 }
  - { status: 409, path: $.code, equals: busy, retry: true }`
    const says = (status: number, code: string) => answerWith(status, {}, JSON.stringify({ code }))
    expect(await attempts([says(429, 'quota')], PLAIN, rules)).toMatchObject({ came: 429, slept: [] })
    expect(await attempts([says(403, 'rate'), answerWith(200)], PLAIN, rules)).toMatchObject({ came: 200 })
    expect(await attempts([says(403, 'other')], PLAIN, rules)).toMatchObject({ came: 403 })
    expect(await attempts([says(409, 'busy'), answerWith(200)], PLAIN, rules)).toMatchObject({ came: 200 })
  })
})

import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type ProxyPlatform, TOKEN, startProxyPlatform } from '../proxy/setup.ts'

interface OtlpSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { key: string; value: { stringValue?: string; intValue?: string } }[]
  readonly status?: { readonly code: number }
}

let collector: Server
let under: ProxyPlatform
/** What the collector was sent. */
let bodies: string[] = []
const asked: { readonly path: string; readonly key: string | undefined }[] = []
let answers = 200

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push({ path: request.url!, key: request.headers['x-collector-key'] as string | undefined })
    if (answers === 200) bodies.push(Buffer.concat(chunks).toString())
    response.writeHead(answers).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => collector.once('listening', resolve))
  under = await startProxyPlatform({
    environment: {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=a%3Db',
      OTEL_SERVICE_NAME: 'under-test',
    },
  })
})
afterAll(async () => {
  await under?.close()
  collector.closeAllConnections()
  collector.close()
})
beforeEach(() => {
  answers = 200
  under.provider.answer = (_incoming, response) => void response.end('ok')
})

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const PARENT = 'b7ad6b7169203331'

const spans = (): OtlpSpan[] => bodies.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans)

/** The spans of one trace, once the request's own is there, which ends last. */
const traceOf = async (id: string): Promise<OtlpSpan[]> => {
  await vi.waitUntil(() => spans().some(({ traceId, kind }) => traceId === id && kind === 2), 30_000)
  return spans().filter(({ traceId }) => traceId === id)
}

const attributesOf = ({ attributes }: OtlpSpan): Record<string, string | undefined> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))

const proxied = (path: string, headers: Record<string, string> = {}) =>
  under.send(`/v1/connections/${under.connection}/proxy/${path}`, { headers })

test('a request goes on with the trace of its caller, and what is asked of the provider is part of it', async () => {
  const header = `00-${TRACE}-${PARENT}-01`
  const answer = await proxied('secret-path?token=secret-query', { traceparent: header })
  const trace = await traceOf(TRACE)
  expect(trace).toHaveLength(2)
  const [server, client] = [trace.find(({ kind }) => kind === 2)!, trace.find(({ kind }) => kind === 3)!]
  expect(server.parentSpanId).toBe(PARENT)
  expect(client.parentSpanId).toBe(server.spanId)
  expect(server.name).toBe('GET /v1/connections/:connectionId/proxy/*')
  expect(attributesOf(server)).toMatchObject({
    'http.response.status_code': '200',
    'connector.request_id': answer.headers['connector-request-id'],
    'connector.connection_id': under.connection,
    'connector.name': 'resend',
  })
  expect(client.name).toBe('GET 127.0.0.1')
  expect(BigInt(client.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(server.startTimeUnixNano) - 1_000_000n)
  expect(BigInt(server.endTimeUnixNano)).toBeGreaterThan(BigInt(server.startTimeUnixNano))
  const line = under.logged.find((text) => text.includes(String(answer.headers['connector-request-id'])))
  expect(JSON.parse(line!)).toMatchObject({ trace_id: TRACE })
  expect(asked.at(-1)).toEqual({ path: '/v1/traces', key: 'a=b' })
  expect(bodies[0]).toContain('{"key":"service.name","value":{"stringValue":"under-test"}}')
})

test('the provider gets what its caller sent, and no header of ours', async () => {
  const header = `00-${TRACE}-${PARENT}-01`
  await proxied('with', { traceparent: header })
  await proxied('without')
  const [given, none] = under.provider.seen.slice(-2)
  expect(given!.headers.traceparent).toBe(header)
  expect(none!.headers.traceparent).toBeUndefined()
})

test('a caller who does not want its trace has none, and what is no traceparent begins a new one', async () => {
  const unwanted = '1af7651916cd43dd8448eb211c80319c'
  await proxied('unwanted', { traceparent: `00-${unwanted}-${PARENT}-00` })
  const wrong = await proxied('wrong', { traceparent: `00-${'0'.repeat(32)}-${PARENT}-01` })
  const id = String(wrong.headers['connector-request-id'])
  await vi.waitUntil(() => spans().some((span) => attributesOf(span)['connector.request_id'] === id), 30_000)
  const mine = spans().find((span) => attributesOf(span)['connector.request_id'] === id)!
  expect(mine.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/)
  expect(mine.parentSpanId).toBeUndefined()
  expect(spans().filter(({ traceId }) => traceId === unwanted)).toEqual([])
})

test('a refresh is part of what it was made for, and a failure shows', async () => {
  const { id } = await under.connect('gmail', 'traced')
  const trace = '2af7651916cd43dd8448eb211c80319c'
  await under.send(`/v1/connections/${id}/refresh`, {
    method: 'POST',
    headers: { traceparent: `00-${trace}-${PARENT}-01` },
  })
  const refreshed = await traceOf(trace)
  expect(refreshed.map(({ name }) => name)).toContain('refresh')
  expect(attributesOf(refreshed.find(({ name }) => name === 'refresh')!)).toMatchObject({
    'connector.name': 'gmail',
    'refresh.outcome': 'refreshed',
  })
  under.provider.answer = (_incoming, response) => void response.destroy()
  const broken = '3af7651916cd43dd8448eb211c80319c'
  expect((await proxied('broken', { traceparent: `00-${broken}-${PARENT}-01` })).status).toBe(502)
  const failed = await traceOf(broken)
  expect(failed.every(({ status }) => status?.code === 2)).toBe(true)
  expect(attributesOf(failed.find(({ kind }) => kind === 3)!)['error.type']).toBe('provider_unreachable')
})

test('with the collector away calls go on, and what was taken down is sent when it is back', async () => {
  answers = 503
  const trace = '4af7651916cd43dd8448eb211c80319c'
  expect((await proxied('away', { traceparent: `00-${trace}-${PARENT}-01` })).status).toBe(200)
  await vi.waitUntil(() => under.logged.some((line) => line.includes('failed to send spans')), 30_000)
  answers = 200
  expect(await traceOf(trace)).toHaveLength(2)
})

test('no credential, path or query is in any trace', () => {
  const text = bodies.join('\n')
  expect(text).not.toBe('')
  expect(text).not.toContain(TOKEN)
  expect(text).not.toContain(under.apiKey)
  expect(text).not.toMatch(/secret-path|secret-query|client-secret-canary/)
})

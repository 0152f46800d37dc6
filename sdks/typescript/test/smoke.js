// What differs between environments, in one program that each of them can run, after `npm run build`:
//   node test/smoke.js · deno run --allow-net --allow-env test/smoke.js · bun test/smoke.js
import { createServer } from 'node:http'
import {
  Client,
  ConnectorError,
  NotFound,
  TransportError,
  TransportTimeout,
  VERSION,
  verifyWebhook,
} from '../dist/index.js'

const answers = {
  '/v1/call/mail/get': (_, response) => response.end('{"id":1}'),
  '/v1/call/mail/put': (request, response, body) =>
    response.end(JSON.stringify({ bytes: body, by: request.headers['user-agent'] })),
  '/v1/call/mail/file': (_, response) => {
    let left = 160
    const more = () => (left-- > 0 ? response.write(Buffer.alloc(65_536), more) : response.end())
    more()
  },
  '/v1/call/mail/missing': (_, response) => {
    response.writeHead(404, { 'content-type': 'application/problem+json', 'connector-source': 'platform' })
    response.end('{"code":"endpoint_not_found","source":"caller","detail":"No such endpoint.","retryable":false}')
  },
  '/v1/call/mail/slow': () => {},
  '/v1/call/mail/broken': (request) => request.socket.destroy(),
  '/v1/call/mail/moved': (_, response) => response.writeHead(302, { location: '/v1/keys' }).end(),
}
const server = createServer((request, response) => {
  let body = 0
  request.on('data', (chunk) => (body += chunk.length))
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    answers[request.url](request, response, body)
  })
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const client = new Client({ baseUrl: `http://127.0.0.1:${server.address().port}`, apiKey: 'key', maxRetries: 0 })
const call = (endpoint, input, options) => client.call({ connector: 'mail', user: 'u' }, endpoint, input, options)

const check = (name, holds, found) => {
  console.log(holds ? `ok    ${name}` : `WRONG ${name}: ${JSON.stringify(found)} ${found}`)
  if (!holds) process.exitCode = 1
}
const failure = (promise) =>
  promise.then(
    () => undefined,
    (error) => error,
  )

const got = await call('get')
check('a call', got.id === 1, got)

const chunks = async function* () {
  for (let index = 0; index < 160; index += 1) yield new Uint8Array(65_536)
}
const put = await call('put', { body: chunks() })
check('an upload of an async iterable', put.bytes === 10_485_760, put)
check(
  'the user agent',
  new RegExp(`^connector-platform-typescript/${VERSION} (node|deno|bun)/\\d`).test(put.by),
  put.by,
)
const stream = await call('put', { body: new Blob(['abc']).stream() })
check('an upload of a ReadableStream', stream.bytes === 3, stream)
const blob = await call('put', { body: new Blob(['abc']) })
check('an upload of a Blob', blob.bytes === 3, blob)
const again = await call('put', { body: () => chunks() })
check('an upload that can be repeated', again.bytes === 10_485_760, again)

const sizeOf = async (chunks) => {
  let size = 0
  for await (const chunk of chunks) size += chunk.byteLength
  return size
}
const size = await sizeOf((await call('file', {}, { result: 'binary' })).body)
check('a download', size === 10_485_760, size)
const piped = await new Response((await call('file', {}, { result: 'binary' })).stream()).arrayBuffer()
check('a download as a stream', piped.byteLength === 10_485_760, piped.byteLength)

const missing = await failure(call('missing'))
check('an error', missing instanceof NotFound && missing.code === 'endpoint_not_found', missing)
const late = await failure(call('slow', {}, { timeoutMs: 50 }))
check('a time-out', late instanceof TransportTimeout, late)
const reason = new Error('left')
const left = await failure(call('slow', {}, { signal: AbortSignal.abort(reason) }))
check('an abort', left === reason, left)
const broken = await failure(call('broken'))
check('a broken connection', broken instanceof TransportError, broken)
const moved = await failure(call('moved'))
check('a redirect', moved instanceof ConnectorError && /redirects to \/v1\/keys/.test(moved.message), moved)

let slept = 0
const clockwork = { sleep: async () => void (slept += 1), random: Math.random }
const closed = createServer()
await new Promise((resolve) => closed.listen(0, '127.0.0.1', resolve))
const { port: freePort } = closed.address()
await new Promise((resolve) => closed.close(resolve))
const nobody = new Client({ baseUrl: `http://127.0.0.1:${freePort}`, apiKey: 'key' }, clockwork)
const refused = await failure(nobody.keys.create({ name: 'x' }))
check('a write that could not connect is repeated', refused instanceof TransportError && slept === 2, [
  slept,
  refused,
  refused.cause,
])

const event = await verifyWebhook(
  '{"test": 2432232314}',
  {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  { nowMs: 1_614_265_330_000 },
)
check('a webhook', event.test === 2432232314, event)
server.closeAllConnections()
server.close()

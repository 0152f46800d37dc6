import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOKEN, type ProxyPlatform, bodyOf, open, pour, startProxyPlatform } from './setup.ts'

let under: ProxyPlatform
let path: string
beforeAll(async () => {
  under = await startProxyPlatform()
  path = `/v1/connections/${under.connection}/proxy`
})
afterAll(() => under?.close())

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited > 5000) throw new Error('It did not come to pass within 5 s.')
    await sleep(5)
  }
}

describe('bodies pass as they are, both ways', () => {
  test.each([
    ['JSON', 'application/json', Buffer.from('{"ü":[1,2.50,1e3]}  \n')],
    ['text', 'text/plain; charset=latin1', Buffer.from('Grüße', 'latin1')],
    ['bytes', 'application/octet-stream', randomBytes(300_000)],
    ['a form', 'application/x-www-form-urlencoded', Buffer.from('a=1&a=2')],
    ['something unheard of', 'application/vnd.unheard-of', Buffer.from([0, 255, 13, 10])],
  ])('%s', async (_name, type, bytes) => {
    under.provider.answer = (incoming, response) => {
      response.writeHead(207, { 'content-type': incoming.headers['content-type']! })
      incoming.pipe(response)
    }
    const answer = await open(under, `${path}/echo`, {
      method: 'PUT',
      headers: { 'content-type': type, 'content-length': String(bytes.length) },
      body: bytes,
    })
    expect(answer.statusCode).toBe(207)
    expect(answer.headers).toMatchObject({ 'content-type': type, 'connector-source': 'provider' })
    expect((await bodyOf(answer)).bytes.equals(bytes)).toBe(true)
    expect(under.provider.seen.at(-1)).toMatchObject({
      method: 'PUT',
      url: '/base/echo',
      headers: { 'content-length': String(bytes.length) },
    })
  })

  test('without a length, in chunks', async () => {
    under.provider.answer = (incoming, response) => void incoming.pipe(response)
    const answer = await open(under, `${path}/echo`, {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked', 'content-type': 'text/plain' },
      body: 'hello',
    })
    expect((await bodyOf(answer)).bytes.toString()).toBe('hello')
    expect(under.provider.seen.at(-1)!.headers).not.toHaveProperty('expect')
  })

  test('as they come: each event before the next is sent', async () => {
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    under.provider.answer = async (_incoming, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
      await first.promise
      response.write('data: 2\n\n')
      await second.promise
      response.end()
    }
    const events = (await open(under, `${path}/events`))[Symbol.asyncIterator]()
    expect(String((await events.next()).value)).toBe('data: 1\n\n')
    first.resolve()
    expect(String((await events.next()).value)).toBe('data: 2\n\n')
    second.resolve()
    expect((await events.next()).done).toBe(true)
  })

  test('compressed ones untouched', async () => {
    const zipped = gzipSync('{"a":1}')
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(zipped)
    const answer = await open(under, `${path}/zip`, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect((await bodyOf(answer)).bytes.equals(zipped)).toBe(true)
    expect(under.provider.seen.at(-1)!.headers['accept-encoding']).toBe('gzip')
  })

  test('none for HEAD and 304', async () => {
    under.provider.answer = (incoming, response) =>
      void response.writeHead(incoming.method === 'HEAD' ? 200 : 304, { 'content-length': '5', etag: '"x"' }).end()
    const head = await open(under, `${path}/x`, { method: 'HEAD' })
    expect([head.statusCode, head.headers['content-length'], (await bodyOf(head)).bytes.length]).toEqual([200, '5', 0])
    const cached = await open(under, `${path}/x`, { headers: { 'if-none-match': '"x"' } })
    expect([cached.statusCode, cached.headers.etag]).toEqual([304, '"x"'])
    await bodyOf(cached)
    expect(under.provider.seen.at(-1)!.headers['if-none-match']).toBe('"x"')
  })

  test('a part of one, where a range is asked for', async () => {
    under.provider.answer = (incoming, response) =>
      void response.writeHead(206, { 'content-range': 'bytes 1-2/5' }).end(incoming.headers.range)
    const answer = await open(under, `${path}/x`, { headers: { range: 'bytes=1-2' } })
    expect([answer.statusCode, answer.headers['content-range']]).toEqual([206, 'bytes 1-2/5'])
    expect((await bodyOf(answer)).bytes.toString()).toBe('bytes=1-2')
  })

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is passed on as %s', async (method) => {
    under.provider.answer = (_incoming, response) => void response.writeHead(418).end('teapot')
    const answer = await open(under, `${path}/x?a=1&$b=%20c`, { method })
    expect([answer.statusCode, (await bodyOf(answer)).bytes.toString()]).toEqual([418, 'teapot'])
    expect(under.provider.seen.at(-1)).toMatchObject({
      method,
      url: '/base/x?a=1&$b=%20c',
      headers: { authorization: `Bearer ${TOKEN}` },
    })
  })
})

describe('160 MiB pass in constant memory', () => {
  const BYTES = 160 * 1024 * 1024
  const GROWTH_MAX = 96 * 1024 * 1024
  const LOOK_EVERY = BYTES / 10

  /** What is held once garbage is collected, buffers included. */
  const held = (): number => {
    collectGarbage()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }

  /** Counts bytes, and looks now and then how much more is held than when it began. */
  const watching = (): { count(chunk: Buffer): void; readonly received: number; readonly growth: number } => {
    const before = held()
    let received = 0
    let growth = 0
    return {
      count: ({ length }) => {
        if (Math.floor((received + length) / LOOK_EVERY) > Math.floor(received / LOOK_EVERY))
          growth = Math.max(growth, held() - before)
        received += length
      },
      get received() {
        return received
      },
      get growth() {
        return growth
      },
    }
  }

  test('down', async () => {
    under.provider.answer = (_incoming, response) => void pour(response, BYTES)
    const watch = watching()
    for await (const chunk of await open(under, `${path}/large`)) watch.count(chunk as Buffer)
    expect(watch.received).toBe(BYTES)
    expect(watch.growth).toBeLessThan(GROWTH_MAX)
  })

  test('up', async () => {
    const watch = watching()
    under.provider.answer = async (incoming, response) => {
      for await (const chunk of incoming) watch.count(chunk as Buffer)
      response.end()
    }
    const chunk = Buffer.alloc(64 * 1024)
    const body = Readable.from(Array.from({ length: BYTES / chunk.length }, () => chunk))
    const { body: answer } = await request(`${under.url}${path}/large`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${under.apiKey}` },
      body,
    })
    await answer.dump()
    expect(watch.received).toBe(BYTES)
    expect(watch.growth).toBeLessThan(GROWTH_MAX)
  })
})

describe('whoever breaks off', () => {
  test('a caller who goes away ends the exchange with the provider', async () => {
    let isClosed = false
    under.provider.answer = (_incoming, response) => {
      response.once('close', () => (isClosed = true))
      response.write('begin')
    }
    const answer = await open(under, `${path}/x`)
    await new Promise((resolve) => answer.once('data', resolve))
    answer.destroy()
    await until(() => isClosed)
  })

  test('a caller who goes away before the answer does so too', async () => {
    let [hasCome, isClosed] = [false, false]
    under.provider.answer = (_incoming, response) => {
      hasCome = true
      response.once('close', () => (isClosed = true))
    }
    const gone = new AbortController()
    const sending = request(`${under.url}${path}/x`, {
      headers: { authorization: `Bearer ${under.apiKey}` },
      signal: gone.signal,
    })
    sending.catch(() => {})
    await until(() => hasCome)
    gone.abort()
    await until(() => isClosed)
    await expect(sending).rejects.toThrow()
  })

  test.each([
    ['in chunks', {}],
    ['of a known length', { 'content-length': '1000' }],
  ])('a provider that dies in the middle of a body leaves a broken one: %s', async (_name, headers) => {
    under.provider.answer = (_incoming, response) => {
      response.writeHead(200, headers)
      response.write('x'.repeat(100))
      setTimeout(() => response.destroy(), 20)
    }
    const { end, bytes } = await bodyOf(await open(under, `${path}/x`))
    expect([end, bytes.length]).toEqual(['broken', 100])
  })

  test('a provider that dies before its answer is a 502', async () => {
    under.provider.answer = (_incoming, response) => void response.destroy()
    const { json } = await under.send(`${path}/x`)
    expect(json).toMatchObject({ status: 502, code: 'provider_unreachable', source: 'provider', retryable: true })
  })

  test('a slow caller slows the provider', async () => {
    const bytes = 64 * 1024 * 1024
    let poured = { sent: 0 }
    under.provider.answer = (_incoming, response) => {
      poured = pour(response, bytes)
    }
    const answer = await open(under, `${path}/x`)
    await sleep(400)
    expect(poured.sent).toBeLessThan(bytes / 2)
    expect((await bodyOf(answer)).bytes.length).toBe(bytes)
  })

  test('a slow provider slows the caller', async () => {
    const bytes = 64 * 1024 * 1024
    const goOn = Promise.withResolvers<void>()
    under.provider.answer = async (incoming, response) => {
      await goOn.promise
      for await (const _chunk of incoming);
      response.end('taken')
    }
    let sent = 0
    const chunk = Buffer.alloc(64 * 1024)
    const body = Readable.from(
      (function* () {
        for (; sent < bytes; sent += chunk.length) yield chunk
      })(),
    )
    const sending = request(`${under.url}${path}/x`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${under.apiKey}` },
      body,
    })
    await sleep(400)
    expect(sent).toBeLessThan(bytes / 2)
    goOn.resolve()
    expect(await (await sending).body.text()).toBe('taken')
    expect(sent).toBe(bytes)
  })
})

test('a binary endpoint of a connector takes and gives bytes, with its parameters in a header', async () => {
  const { id } = await under.connect('dropbox')
  const bytes = randomBytes(200_000)
  const uploaded = await under.send(`/v1/connections/${id}/call/files.upload`, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'connector-params': JSON.stringify({ path: '/new.bin' }) },
  })
  expect(uploaded.status).toBe(200)
  expect(uploaded.json.name).toBeDefined()
  const whole = await under.call(id, 'files.download', { path: '/Photos/Workshop at night.jpg' })
  expect([whole.status, whole.bytes.length]).toEqual([200, 262_144])
  const part = await under.call(
    id,
    'files.download',
    { path: '/Photos/Workshop at night.jpg' },
    { headers: { range: 'bytes=1000-1999' } },
  )
  expect([part.status, part.headers['content-range']]).toEqual([206, 'bytes 1000-1999/262144'])
  const hash = (data: Buffer) => createHash('sha256').update(data).digest('hex')
  expect(hash(part.bytes)).toBe(hash(whole.bytes.subarray(1000, 2000)))
})

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['beyond 8 KiB', JSON.stringify({ path: 'x'.repeat(9000) })],
])('parameters in a header that cannot be read are refused: %s', async (_name, params) => {
  const { id } = await under.connect('dropbox')
  const answer = await under.send(`/v1/connections/${id}/call/files.upload`, {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'application/octet-stream', 'connector-params': params },
  })
  expect(answer.json).toMatchObject({
    status: 400,
    code: 'invalid_request',
    detail: 'Connector-Params must be a JSON object in ASCII of at most 8 KiB.',
  })
})

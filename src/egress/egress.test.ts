import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo, type Socket, createServer as createTcpServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseNetworks } from './addresses.ts'
import { type Egress, type EgressRequest, createEgress } from './egress.ts'
import type { ProviderResponse } from './provider-response.ts'

const egressOf = (allow: string, ownPorts: number[] = []): Egress => {
  const egress = createEgress({ allowPrivate: parseNetworks(allow), ownPorts: () => new Set(ownPorts) })
  onTestFinished(() => egress.close().catch(() => {}))
  return egress
}

/** A provider on loopback; every socket ends with the test. */
const provider = async (listener: RequestListener): Promise<{ url: URL; port: number }> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/`), port }
}

const get = (url: URL | string, more: Partial<EgressRequest> = {}): EgressRequest => ({
  url: new URL(url),
  method: 'GET',
  headers: [],
  timeoutMs: 5000,
  ...more,
})
const local = () => egressOf('127.0.0.1/32')

/** How a body ended: whole, or broken off. */
const outcomeOf = (response: ProviderResponse): Promise<{ end: 'whole' | 'broken'; bytes: number }> =>
  new Promise((resolve) => {
    let bytes = 0
    response.pipe({
      write: (chunk) => {
        bytes += chunk.length
        return true
      },
      end: (last) => resolve({ end: 'whole', bytes: bytes + (last?.length ?? 0) }),
      fail: () => resolve({ end: 'broken', bytes }),
    })
  })

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited > 5000) throw new Error('It did not come to pass within 5 s.')
    await sleep(5)
  }
}

describe('an address that may not be called is refused before a byte is sent', () => {
  test.each([
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://2130706433/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://0/',
    'http://8.8.8.8/',
    'https://8.8.8.8:8080/',
    'https://8.8.8.8:22/',
    'ftp://8.8.8.8/',
    'https://user@8.8.8.8/',
    'https://user:password@8.8.8.8/',
  ])('%s', async (url) => {
    // Some of these throw at once, others reject.
    await expect((async () => egressOf('').send(get(url)))()).rejects.toMatchObject({ code: 'address_forbidden' })
  })

  test('a name that resolves to loopback, though a server listens there', async () => {
    let hits = 0
    const { port } = await provider((_request, response) => {
      hits += 1
      response.end()
    })
    await expect(egressOf('10.0.0.0/8').send(get(`http://localhost:${port}/`))).rejects.toMatchObject({
      code: 'address_forbidden',
    })
    expect(hits).toBe(0)
  })

  test("the platform's own port, even where the operator allows loopback", async () => {
    const { url, port } = await provider((_request, response) => response.end())
    await expect(egressOf('127.0.0.1/32', [port]).send(get(url))).rejects.toMatchObject({ code: 'address_forbidden' })
    await expect(egressOf('127.0.0.1/32', [port + 1]).send(get(url))).resolves.toMatchObject({ status: 200 })
  })

  test('the words name the host, and neither path nor query', async () => {
    const url = 'https://127.0.0.1/canary-path?key=canary-query'
    await expect(egressOf('').send(get(url))).rejects.not.toThrow(/canary/)
  })
})

test.each([301, 302, 303, 307, 308])('a redirect is an answer like any other: %d', async (status) => {
  const seen: string[] = []
  const { url } = await provider((request, response) => {
    seen.push(request.url!)
    response.writeHead(status, { location: '/elsewhere' }).end()
  })
  const response = await local().send(get(url))
  expect(response.status).toBe(status)
  expect(response.header('location')).toBe('/elsewhere')
  await response.read(100)
  expect(seen).toEqual(['/'])
})

test('method, path, query, headers and body arrive as they were given', async () => {
  const received = Promise.withResolvers<{ request: IncomingMessage; body: string }>()
  const { url } = await provider(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.resolve({ request, body })
    response.end()
  })
  url.pathname = "/a%2Fb/$x('y')/%C3%BC"
  url.search = '?$select=a,b&c=%20'
  await local().send(get(url, { method: 'PATCH', headers: ['x-a', '1', 'x-a', '2'], body: 'héllo' }))
  const { request, body } = await received.promise
  expect(request).toMatchObject({ method: 'PATCH', url: "/a%2Fb/$x('y')/%C3%BC?$select=a,b&c=%20" })
  expect(request.headers).toMatchObject({ 'x-a': '1, 2', 'content-length': '6', host: url.host })
  expect(body).toBe('héllo')
})

test('an answer is shown first to whom it was promised; what that throws is the outcome, and ends the exchange', async () => {
  let isClosed = false
  const { url } = await provider((request, response) => {
    request.socket.once('close', () => (isClosed = true))
    response.setHeader('x-said', 'secret').write('half')
  })
  const hide = (answer: ProviderResponse): void => answer.hide(['secret'], 'headers')
  const shown = await local().send(get(url, { arrived: hide }))
  expect(shown.header('x-said')).toBe('******')
  shown.abort()
  await until(() => isClosed)
  isClosed = false
  const fail = (): void => {
    throw new Error('no')
  }
  await expect(local().send(get(url, { arrived: fail }))).rejects.toThrow('no')
  await until(() => isClosed)
})

test('hints on the way are not taken for the answer', async () => {
  const { url } = await provider((_request, response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' })
    response.writeHead(200, { 'x-final': 'yes' }).end('ok')
  })
  const response = await local().send(get(url))
  expect(response.status).toBe(200)
  expect(response.header('x-final')).toBe('yes')
  await response.read(10)
})

describe('time', () => {
  test('a provider that sends no headers is given up', async () => {
    const { url } = await provider(() => {})
    await expect(local().send(get(url, { timeoutMs: 150 }))).rejects.toMatchObject({ code: 'provider_timed_out' })
  })

  test('a body that falls silent is broken off', async () => {
    const { url } = await provider((_request, response) => void response.write('begin'))
    expect(await outcomeOf(await local().send(get(url, { idleMs: 150 })))).toEqual({ end: 'broken', bytes: 5 })
  })

  test('silence may be allowed', async () => {
    const { url } = await provider(async (_request, response) => {
      response.write('begin')
      await sleep(400)
      response.end('end')
    })
    expect(await outcomeOf(await local().send(get(url, { idleMs: 0 })))).toEqual({ end: 'whole', bytes: 8 })
  })
})

describe('a broken answer is seen as broken', () => {
  test('a chunked body whose connection is cut', async () => {
    const { url } = await provider((_request, response) => {
      response.write('x'.repeat(1000))
      setTimeout(() => response.destroy(), 20)
    })
    expect(await outcomeOf(await local().send(get(url)))).toEqual({ end: 'broken', bytes: 1000 })
  })

  test('a body shorter than its Content-Length', async () => {
    const { url } = await provider((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('x'.repeat(10))
      setTimeout(() => response.destroy(), 20)
    })
    expect(await outcomeOf(await local().send(get(url)))).toMatchObject({ end: 'broken' })
  })

  test('a broken body that is read whole is an error, not a short text', async () => {
    const { url } = await provider((_request, response) => {
      response.write('{"a":1}')
      setTimeout(() => response.destroy(), 20)
    })
    const response = await local().send(get(url))
    await expect(response.read(1000)).rejects.toMatchObject({ code: 'provider_unreachable' })
  })

  test.each([
    ['nothing at all', '', 'provider_unreachable'],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n', 'provider_answer_invalid'],
    [
      'headers beyond all bounds',
      `HTTP/1.1 200 OK\r\n${`x-a: ${'y'.repeat(1000)}\r\n`.repeat(100)}\r\n`,
      'provider_answer_invalid',
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 'provider_answer_invalid'],
  ])('%s', async (_name, bytes, code) => {
    const sockets: Socket[] = []
    const server = createTcpServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      socket.once('data', () => socket.end(bytes))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    await expect(local().send(get(`http://127.0.0.1:${port}/`))).rejects.toMatchObject({ code })
  })

  test('a port on which nothing listens', async () => {
    const server = createTcpServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    await expect(local().send(get(`http://127.0.0.1:${port}/`))).rejects.toMatchObject({ code: 'provider_unreachable' })
  })
})

const CHUNK = Buffer.alloc(64 * 1024)
const BYTES = 48 * 1024 * 1024

/** Sends 48 MiB as fast as it is taken; says how much has gone out. */
const pour = (response: ServerResponse): { sent: number } => {
  const state = { sent: 0 }
  const write = (): void => {
    while (state.sent < BYTES) {
      state.sent += CHUNK.length
      if (!response.write(CHUNK)) return void response.once('drain', write)
    }
    response.end()
  }
  write()
  return state
}

describe('the taker sets the pace', () => {
  test('a sink that wants no more stops the provider, and goes on where it stopped', async () => {
    let poured = { sent: 0 }
    const { url } = await provider((_request, response) => {
      poured = pour(response)
    })
    const response = await local().send(get(url))
    let resume = (): void => {}
    let received = 0
    let isHeld = true
    const ended = new Promise<void>((resolve, reject) =>
      response.pipe({
        write: (chunk, goOn) => {
          received += chunk.length
          resume = goOn
          return !isHeld
        },
        end: () => resolve(),
        fail: reject,
      }),
    )
    await sleep(300)
    expect(received).toBeLessThan(1024 * 1024)
    expect(poured.sent).toBeLessThan(BYTES / 2)
    isHeld = false
    resume()
    await ended
    expect(received).toBe(BYTES)
  })

  test('an answer that nobody reads is not gathered', async () => {
    let poured = { sent: 0 }
    const { url } = await provider((_request, response) => {
      poured = pour(response)
    })
    const response = await local().send(get(url))
    await sleep(300)
    expect(poured.sent).toBeLessThan(BYTES / 2)
    response.abort()
  })

  test('a limit ends the exchange as soon as it is passed', async () => {
    const closed = Promise.withResolvers<void>()
    const { url } = await provider((_request, response) => {
      response.once('close', () => closed.resolve())
      pour(response)
    })
    const response = await local().send(get(url))
    await expect(response.read(1024 * 1024)).rejects.toMatchObject({ code: 'provider_answer_too_large' })
    await closed.promise
  })
})

describe('who goes away takes the exchange along', () => {
  test('before the headers', async () => {
    let isClosed = false
    const { url } = await provider((_request, response) => void response.once('close', () => (isClosed = true)))
    const gone = new AbortController()
    const sending = local().send(get(url, { signal: gone.signal }))
    sending.catch(() => {})
    await sleep(50)
    gone.abort()
    await expect(sending).rejects.toMatchObject({ code: 'provider_unreachable' })
    await until(() => isClosed)
  })

  test('before it was sent at all', async () => {
    let hits = 0
    const { url } = await provider((_request, response) => {
      hits += 1
      response.end()
    })
    await expect(local().send(get(url, { signal: AbortSignal.abort() }))).rejects.toMatchObject({
      code: 'provider_unreachable',
    })
    expect(hits).toBe(0)
  })

  test('in the middle of the body', async () => {
    let isClosed = false
    const { url } = await provider((_request, response) => {
      response.once('close', () => (isClosed = true))
      response.write('begin')
    })
    const gone = new AbortController()
    const response = await local().send(get(url, { signal: gone.signal }))
    const outcome = outcomeOf(response)
    gone.abort()
    expect((await outcome).end).toBe('broken')
    await until(() => isClosed)
  })
})

test('an event stream may be silent for as long as it likes', async () => {
  const { url } = await provider((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data')
    setTimeout(() => response.end('more'), 400)
  })
  expect(await outcomeOf(await local().send(get(url, { idleMs: 100 })))).toEqual({ end: 'whole', bytes: 8 })
})

test('a caller that takes nothing does not hold the provider for ever', async () => {
  const { url } = await provider((_request, response) => response.end(Buffer.alloc(20_000_000)))
  const response = await local().send(get(url, { idleMs: 150 }))
  const failed = new Promise<Error>((resolve) =>
    response.pipe({ write: () => false, end: () => undefined, fail: resolve }),
  )
  expect(await failed).toMatchObject({ code: 'UND_ERR_BODY_TIMEOUT' })
})

test('a body that was looked into is relayed whole, also where it was too large to look into', async () => {
  const { url } = await provider((_request, response) => response.end('hello'))
  const response = await local().send(get(url))
  expect((await response.peek(100))?.toString()).toBe('hello')
  expect(await outcomeOf(response)).toEqual({ end: 'whole', bytes: 5 })
  const large = await provider((_request, answer) => answer.end(Buffer.alloc(300_000)))
  const second = await local().send(get(large.url))
  expect(await second.peek(1_000)).toBeUndefined()
  expect(await outcomeOf(second)).toEqual({ end: 'whole', bytes: 300_000 })
})

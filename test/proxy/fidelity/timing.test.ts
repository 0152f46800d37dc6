import { randomBytes } from 'node:crypto'
import { type IncomingMessage, request } from 'node:http'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../../src/definition/connector.ts'
import { type TestPlatform, startTestPlatform } from '../../setup/platform.ts'

/** Enough that no buffers between the two ends hold all of it. */
const PLENTY = 128 * 1024 * 1024
const HELD_MAX = 32 * 1024 * 1024
const PIECE = Buffer.alloc(64 * 1024, 'x')

/** What the provider does with each connection, by itself. */
let serve: (socket: Socket) => void
let under: TestPlatform
let path: string
const provider = createServer((socket) => {
  socket.on('error', () => {})
  serve(socket)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => void provider.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/base`
  const moved = (connector: Connector): Connector => {
    const host = { ...connector.defaultHost, url }
    return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host }
  }
  under = await startTestPlatform({
    adapt: (connector) => (connector.name === 'resend' ? moved(connector) : connector),
  })
})
afterAll(async () => {
  await under?.close()
  provider.close()
})
beforeEach(async () => {
  // A connection of its own each: what one test leaves open takes no turn from the next.
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'user-1', access_token: 'token' },
  })
  path = `/v1/connections/${json.id}/proxy/x`
})

const heads = (method: string, ...lines: string[]): string =>
  [`${method} ${path} HTTP/1.1`, 'Host: a', `Authorization: Bearer ${under.apiKey}`, ...lines, '', ''].join('\r\n')

const connected = (): Socket => connect(Number(new URL(under.url).port), '127.0.0.1').on('error', () => {})

const happens = (socket: Socket, event: string): Promise<unknown> =>
  new Promise((resolve) => void socket.once(event, resolve))

/** Everything that came on a connection by its end. */
const allOf = async (socket: Socket): Promise<string> => {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => void chunks.push(chunk))
  await happens(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

/** Waits until something that grows has stood still for a while: what is still on its way has come. */
const atRest = async (read: () => number): Promise<number> => {
  for (let last = -1; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (read() === last) return last
    last = read()
  }
}

/** Writes as much as is taken, and says how much that was. */
const pour = (socket: Socket, bytes: number): { sent: number } => {
  const state = { sent: 0 }
  const write = (): void => {
    while (state.sent < bytes && !socket.destroyed) {
      state.sent += PIECE.length
      if (!socket.write(PIECE)) return void socket.once('drain', write)
    }
  }
  write()
  return state
}

describe('a caller who goes away ends the exchange with the provider', () => {
  test.each([
    ['before the answer', ''],
    ['in the middle of the answer', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun'],
    ['while events are awaited', 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n'],
  ])('%s', async (_when, answer) => {
    const gone = Promise.withResolvers<void>()
    const come = Promise.withResolvers<void>()
    serve = (socket) => {
      socket.once('data', () => {
        if (answer !== '') socket.write(answer)
        come.resolve()
      })
      socket.once('close', gone.resolve)
    }
    const caller = connected()
    caller.write(heads('GET'))
    await come.promise
    if (answer !== '') await happens(caller, 'data')
    caller.destroy()
    await gone.promise
  })

  test('in the middle of its request', async () => {
    const gone = Promise.withResolvers<void>()
    serve = (socket) => {
      socket.once('data', () => caller.destroy())
      socket.once('close', gone.resolve)
    }
    const caller = connected()
    caller.write(`${heads('POST', 'Content-Length: 1000')}begun`)
    await gone.promise
  })
})

describe('whoever is slow slows the other side: little is held in between', () => {
  test('a slow caller', async () => {
    let poured = { sent: 0 }
    serve = (socket) => {
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${PLENTY}\r\n\r\n`)
        poured = pour(socket, PLENTY)
      })
    }
    const caller = connected()
    caller.write(heads('GET'))
    await happens(caller, 'readable')
    expect(await atRest(() => poured.sent)).toBeLessThan(HELD_MAX)
    caller.destroy()
  })

  test('a slow provider', async () => {
    const taken = Promise.withResolvers<Socket>()
    serve = (socket) => {
      socket.pause()
      taken.resolve(socket)
    }
    const caller = connected()
    caller.write(heads('POST', `Content-Length: ${PLENTY}`))
    const poured = pour(caller, PLENTY)
    await taken.promise
    expect(await atRest(() => poured.sent)).toBeLessThan(HELD_MAX)
    caller.destroy()
  })
})

test('events arrive one by one, and the connection stays while none comes', async () => {
  let send: (text: string) => void = () => {}
  serve = (socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n')
      send = (text) => void socket.write(text)
    })
  }
  const caller = connected()
  caller.write(heads('GET'))
  const reading = caller[Symbol.asyncIterator]()
  const read = async (): Promise<string> => String((await reading.next()).value)
  await read()
  for (const event of ['data: 1\n\n', 'data: 2\n\n', ': still here\n\n', 'data: 3\n\n']) {
    send(event)
    // The next is not sent before this one is here.
    for (let received = ''; !received.includes(event); ) received += await read()
  }
  caller.destroy()
})

describe('an answer that comes before the whole request reaches the caller whole', () => {
  const BODY = randomBytes(8 * 1024 * 1024)
  const ANSWER = 'no '.repeat(100_000)

  /** As any client does: it reads the answer only beside writing its body. */
  const put = (): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const sending = request(`${under.url}${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${under.apiKey}`, 'content-length': BODY.length },
        agent: false,
      })
      sending.once('error', reject)
      sending.once('response', async (answer: IncomingMessage) => {
        let text = ''
        for await (const chunk of answer) text += String(chunk)
        resolve({ status: answer.statusCode!, text })
      })
      sending.end(BODY)
    })

  test.each([
    ['of a length', `Content-Length: ${ANSWER.length}\r\n\r\n${ANSWER}`],
    ['in chunks', `Transfer-Encoding: chunked\r\n\r\n${ANSWER.length.toString(16)}\r\n${ANSWER}\r\n0\r\n\r\n`],
  ])('%s', async (_framing, rest) => {
    serve = (socket) => {
      // It reads on, as it must for its answer to be read.
      socket.once('data', () => socket.write(`HTTP/1.1 413 Content Too Large\r\n${rest}`))
      socket.on('data', () => {})
    }
    for (let round = 0; round < 5; round++) expect(await put()).toEqual({ status: 413, text: ANSWER })
  })

  test('to a caller who reads it later', async () => {
    const over = Promise.withResolvers<void>()
    serve = (socket) => {
      socket.once('data', () => socket.write(`HTTP/1.1 413 Content Too Large\r\nContent-Length: 2\r\n\r\nno`))
      socket.on('data', () => {}).once('close', over.resolve)
    }
    const caller = connected().pause()
    caller.write(heads('PUT', `Content-Length: ${BODY.length}`))
    caller.write(BODY)
    await over.promise
    // Long enough for a reset to come, if there is one.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const received = allOf(caller)
    caller.resume()
    expect(await received).toMatch(/^HTTP\/1\.1 413 [^]*\r\n\r\nno$/)
  })

  test('and what comes behind such a request is none', async () => {
    let asked = 0
    serve = (socket) => {
      socket.on('data', (chunk: Buffer) => {
        if (!chunk.includes('HTTP/1.1')) return
        asked += 1
        socket.write('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno')
      })
    }
    const caller = connected()
    caller.write(`${heads('POST', 'Content-Length: 10')}begun`)
    const received = allOf(caller)
    await happens(caller, 'data')
    caller.write(`ended${heads('GET')}`)
    caller.end()
    expect((await received).match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(asked).toBe(1)
  })
})

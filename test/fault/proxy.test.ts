import { createServer } from 'node:http'
import { Agent, request } from 'undici'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listen, stopServer } from '../../fault/listen.ts'
import { type FaultProxy, startFaultProxy } from '../../fault/proxy.ts'

/** What the server behind the proxy was asked, as `POST /token hello`. */
let heard: string[]
let proxy: FaultProxy
let stop: () => Promise<void>
const agent = new Agent()

beforeEach(async () => {
  heard = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    heard.push(`${incoming.method} ${incoming.url} ${Buffer.concat(chunks).toString()}`)
    outgoing.writeHead(201, { 'content-type': 'text/plain', 'x-host': incoming.headers.host! }).end('from the server')
  })
  proxy = await startFaultProxy(`http://127.0.0.1:${await listen(server)}`)
  stop = async () => {
    await proxy.stop()
    await stopServer(server)
  }
})
afterEach(() => stop())

const send = async (path: string, body?: string) => {
  const answer = await request(proxy.url + path, {
    dispatcher: agent,
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { body }),
  })
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
}

test('without a rule, request and answer pass as they are, and are counted', async () => {
  const { status, headers, text } = await send('/token?a=1', 'hello')
  expect({ status, text, type: headers['content-type'] }).toEqual({
    status: 201,
    text: 'from the server',
    type: 'text/plain',
  })
  expect(headers['x-host']).toBe(new URL(proxy.url).host)
  expect(heard).toEqual(['POST /token?a=1 hello'])
  expect(proxy.passed('/token')).toMatchObject([{ method: 'POST', path: '/token?a=1', status: 201 }])
  expect(proxy.passed('/other')).toEqual([])
})

test('cut before, the server never hears of the request', async () => {
  proxy.add({ path: '/token', cut: 'before' })
  await expect(send('/token', 'hello')).rejects.toThrow('other side closed')
  expect(heard).toEqual([])
  expect(proxy.passed('/token')[0]!.status).toBeUndefined()
})

test('cut after, the server has done what was asked, and nothing of its answer comes back', async () => {
  proxy.add({ path: '/token', cut: 'after' })
  await expect(send('/token', 'hello')).rejects.toThrow('other side closed')
  expect(heard).toEqual(['POST /token hello'])
  expect(proxy.passed('/token')[0]!.status).toBe(201)
})

test('cut within, the head of the answer arrives and the body does not', async () => {
  proxy.add({ path: '/token', cut: 'within' })
  const answer = await request(`${proxy.url}/token`, { dispatcher: agent })
  expect(answer.statusCode).toBe(201)
  await expect(answer.body.text()).rejects.toThrow()
  expect(heard).toHaveLength(1)
})

test('an answer in the place of the server leaves it unasked', async () => {
  proxy.add({ path: '/token', answer: { status: 503, headers: { 'retry-after': '3' }, body: 'busy' } })
  expect(await send('/token', 'hello')).toMatchObject({ status: 503, headers: { 'retry-after': '3' }, text: 'busy' })
  expect(heard).toEqual([])
})

test('a rule is for its path, its method, as often as it says, and until it is taken back', async () => {
  proxy.add({ path: '/token', method: 'POST', times: 1, answer: { status: 500 } })
  const undo = proxy.add({ path: '/me', answer: { status: 502 } })
  const statuses = [await send('/token'), await send('/token', 'x'), await send('/token', 'x'), await send('/me')]
  expect(statuses.map(({ status }) => status)).toEqual([201, 500, 201, 502])
  undo()
  expect((await send('/me')).status).toBe(201)
})

test('delays come before the request and before the answer', async () => {
  proxy.add({ path: '/token', delayMs: 40, answerDelayMs: 40 })
  const began = performance.now()
  await send('/token')
  // Timers may be early by less than a millisecond.
  expect(performance.now() - began).toBeGreaterThan(78)
})

test('paused, requests wait and get through on resuming', async () => {
  proxy.pause()
  const waiting = send('/token', 'hello')
  await expect.poll(() => proxy.passed('/token')).toHaveLength(1)
  expect(heard).toEqual([])
  proxy.resume()
  expect((await waiting).status).toBe(201)
})

test('cutting all breaks what waits for its answer', async () => {
  proxy.add({ path: '/token', answerDelayMs: 60_000 })
  const waiting = send('/token').catch((error: Error) => error.message)
  await expect.poll(() => proxy.passed('/token')[0]?.status).toBe(201)
  proxy.cutAll()
  expect(await waiting).toBe('other side closed')
})

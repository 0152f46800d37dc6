import { connect } from 'node:net'
import { request } from 'undici'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { startTestPlatform } from '../setup/platform.ts'

test.each([
  ['nothing was ever asked', ''],
  ['a request was only begun', 'GET /health/live HTTP/1.1\r\nHost: x\r\n'],
])('a socket on which %s does not hold up the end of the platform', async (_what, bytes) => {
  const under = await startTestPlatform()
  const { hostname, port } = new URL(under.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(bytes)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const startedAt = performance.now()
  await under.close()
  expect(performance.now() - startedAt).toBeLessThan(5000)
  await closed
})

test('while calls are still taken, readiness is off and every answer ends its connection', async () => {
  const under = await startTestPlatform({ environment: { SHUTDOWN_GRACE: '1' } })
  expect((await under.send('/health/ready')).status).toBe(200)
  const closed = under.close()
  const ready = await under.send('/health/ready')
  expect([ready.status, ready.json.code, ready.headers.connection]).toEqual([503, 'shutting_down', 'close'])
  const listed = await under.send('/v1/connections')
  expect([listed.status, listed.headers.connection]).toEqual([200, 'close'])
  await closed
  await expect(under.send('/health/live')).rejects.toThrow('ECONNREFUSED')
})

test('a call that was under way is answered, and its answer ends its connection', async () => {
  const under = await startTestPlatform()
  const { id } = await under.connect('gmail')
  under.simulator.control.fault({ connector: 'gmail', endpoint: 'users.getProfile', slowMs: 300 })
  const call = under.call(id, 'users.getProfile', { userId: 'me' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = under.close()
  const { status, headers } = await call
  expect([status, headers.connection]).toEqual([200, 'close'])
  await closed
})

test('what does not end in time is cut in a way that nobody can take for an end', async () => {
  const under = await startTestPlatform({ shutdown: { cut: 300 } })
  const { id } = await under.connect('dropbox')
  const authorization = `Bearer ${under.apiKey}`
  const call = (endpoint: string, params: object, body?: Readable) =>
    request(`${under.url}/v1/connections/${id}/call/${endpoint}`, {
      method: 'POST',
      headers: {
        authorization,
        ...(body === undefined
          ? { 'content-type': 'application/json' }
          : { 'content-type': 'application/octet-stream', 'connector-params': JSON.stringify(params) }),
      },
      body: body ?? JSON.stringify({ params }),
    })
  const large = Readable.from(Array.from({ length: 48 }, () => Buffer.alloc(1024 * 1024, 'x')))
  expect((await call('files.upload', { path: '/large.bin' }, large)).statusCode).toBe(200)

  const download = await call('files.download', { path: '/large.bin' })
  expect(download.statusCode).toBe(200)
  download.body.on('error', () => {})
  const endless = new Readable({ read: () => {} })
  endless.push('the beginning')
  const upload = call('files.upload', { path: '/endless.bin' }, endless)
  const waiting = upload.then(
    () => 'answered',
    () => 'cut',
  )
  await new Promise((resolve) => setTimeout(resolve, 100))
  const startedAt = performance.now()
  await under.close()
  expect(performance.now() - startedAt).toBeLessThan(5000)
  expect(await waiting).toBe('cut')
  await expect(download.body.arrayBuffer()).rejects.toThrow()
  expect(under.logged.filter((line) => line.includes('calls were cut'))).toHaveLength(1)
})

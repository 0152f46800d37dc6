import { connect } from 'node:net'
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

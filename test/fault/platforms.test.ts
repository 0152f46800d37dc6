import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callers, connectUser } from '../../fault/drive.ts'
import { type Platforms, clientOf, startPlatforms } from '../../fault/platforms.ts'
import { oidcProvider } from '../../fault/servers/oidc-provider.ts'

let platforms: Platforms
let connectionId: string

beforeAll(async () => {
  platforms = await startPlatforms({ count: 2, server: oidcProvider })
  connectionId = (await connectUser(platforms)).id
})
afterAll(() => platforms?.stop())

const callAt = async (index: number) => (await clientOf(platforms, index).call(connectionId, 'notes.list')).status

test('a connection that was made at one process is good at every one, with one key', async () => {
  const { calls, failed, failures } = await callers(platforms, connectionId, 5)
  expect({ calls, failed, failures }).toEqual({ calls: 10, failed: 0, failures: {} })
})

test('a process that is killed leaves the others alone, and comes back where it was', async () => {
  const [first] = platforms.processes
  const { pid, url } = first!
  await first!.kill()
  expect(first!.pid).toBeUndefined()
  expect(await callAt(1)).toBe(200)
  const { failed, failures } = await callers(platforms, connectionId, 3)
  expect({ failed, failures }).toEqual({ failed: 3, failures: { ECONNREFUSED: 3 } })
  await first!.start()
  expect(first!.pid).not.toBe(pid)
  expect(first!.url).toBe(url)
  expect(await callAt(0)).toBe(200)
})

test('a process that is stopped answers nobody until it goes on', async () => {
  const [first] = platforms.processes
  first!.signal('SIGSTOP')
  const answer = callAt(0)
  expect(await Promise.race([answer, sleep(100, 'silence')])).toBe('silence')
  first!.signal('SIGCONT')
  expect(await answer).toBe(200)
})

test('asked to end, a process ends in order, and its log stays', async () => {
  const [, second] = platforms.processes
  second!.signal('SIGTERM')
  expect(await second!.ended()).toBe(0)
  await second!.start()
  expect(await callAt(1)).toBe(200)
  expect(second!.printed()).toContain('"status":200')
})

test('a token that is expired in the database is refreshed by a process that did not know the connection', async () => {
  const counted = platforms.server.tokenRequests()
  const [first] = platforms.processes
  await first!.kill()
  await platforms.expire(connectionId)
  await first!.start()
  expect(await callAt(0)).toBe(200)
  expect(platforms.server.tokenRequests() - counted).toBe(1)
})

test('clocks that are moved ahead expire the token at once', async () => {
  const counted = platforms.server.tokenRequests()
  platforms.advance(2 * 3_600_000)
  await expect.poll(async () => [await callAt(0), platforms.server.tokenRequests() - counted]).toEqual([200, 1])
})

test('the way to the database can be cut: calls that need nothing of it go on, and others when it is back', async () => {
  // What it has used lately it has in memory.
  expect(await callAt(0)).toBe(200)
  platforms.database.way.refuse()
  expect(await callAt(0)).toBe(200)
  expect((await clientOf(platforms).send('/health/ready')).status).toBe(503)
  platforms.database.way.accept()
  await expect.poll(async () => (await clientOf(platforms).send('/health/ready')).status).toBe(200)
  expect(await platforms.database.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

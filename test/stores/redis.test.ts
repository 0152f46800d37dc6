import { type AddressInfo, type Socket, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/runtime/free-port.ts'
import { createLog } from '../../src/runtime/log.ts'
import { REDIS_TIMING, type RedisTiming } from '../../src/storage/redis/connection.ts'
import { type Redis, openRedis } from '../../src/storage/redis/redis.ts'
import { describeWithRedis } from '../setup/describe-with-redis.ts'
import { PATIENT, type TestRedis, startRedis } from '../setup/redis.ts'

const opened = async (url: string, timing: RedisTiming = PATIENT): Promise<{ redis: Redis; logged: string[] }> => {
  const logged: string[] = []
  const redis = await openRedis(url, createLog('debug', { write: (line) => void logged.push(line) }), timing)
  onTestFinished(() => redis.close())
  return { redis, logged }
}

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await sleep(10)
}

describeWithRedis('Redis', () => {
  let server: TestRedis
  beforeAll(async () => {
    server = await startRedis('pass word:/@?#')
  })
  afterAll(() => server?.stop())

  test('is spoken to, with whatever password', async () => {
    const { redis, logged } = await opened(server.url)
    expect(redis.isUp).toBe(true)
    expect(await redis.send(['ECHO', 'a'])).toBe('a')
    expect(redis.errors).toBe(0)
    expect(logged).toEqual([])
  })

  test('that is killed while it is asked fails who asked, and those who come later at once, until it is back', async () => {
    const { redis, logged } = await opened(server.url)
    const asked = redis.send(['BLPOP', 'nothing', 0]).catch((error: unknown) => error)
    await server.kill()
    expect(await asked).toBeInstanceOf(Error)
    await expect(redis.send(['PING'])).rejects.toThrow('Redis is away.')
    expect(redis.isUp).toBe(false)
    await server.start()
    await until(() => redis.isUp)
    expect(await redis.send(['ECHO', 'b'])).toBe('b')
    expect(redis.errors).toBeGreaterThan(0)
    expect(logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'Redis is away: PostgreSQL serves in its place',
      'Redis is back',
    ])
  })

  test('that says nothing is waited for once, and then no caller waits', async () => {
    const { redis } = await opened(server.url, { ...REDIS_TIMING, connectMs: PATIENT.connectMs })
    server.pause()
    try {
      await expect(redis.send(['PING'])).rejects.toThrow('did not answer within 100 ms')
      await expect(redis.send(['PING'])).rejects.toThrow('Redis is away.')
    } finally {
      server.resume()
    }
    await until(() => redis.isUp)
    expect(await redis.send(['ECHO', 'c'])).toBe('c')
  })

  test('that refuses a command stays there, and it is logged once', async () => {
    const { redis, logged } = await opened(server.url)
    for (let i = 0; i < 3; i++) await expect(redis.send(['NONSENSE'])).rejects.toThrow(/^ERR unknown command/)
    expect(redis.isUp).toBe(true)
    expect(redis.errors).toBe(3)
    expect(logged).toHaveLength(1)
  })

  test('that refuses the password keeps nobody from starting, and no line shows the address', async () => {
    const { redis, logged } = await opened(`redis://mara:wrong-canary@127.0.0.1:${server.port}`)
    expect(redis.isUp).toBe(false)
    expect(logged.join('\n')).toContain('WRONGPASS')
    expect(logged.join('\n')).not.toContain('canary')
  })

  test('can be let go of while it is being connected to', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<Socket>()
    let attempts = 0
    const port = await portOf((socket) => {
      attempts += 1
      if (attempts === 1) socket.destroy()
      else socket.once('data', () => isAsked(socket))
    })
    const redis = await openRedis(`redis://127.0.0.1:${port}`, createLog('silent'), PATIENT)
    const socket = await asked
    const closed = redis.close()
    socket.write('+PONG\r\n')
    await closed
    expect(redis.isUp).toBe(false)
  })

  test.each([
    ['refuses connections', async () => freePort()],
    ['takes connections and says nothing', async () => portOf(() => {})],
  ])('that %s keeps nobody from starting', async (_, portOfIt) => {
    const { redis } = await opened(`redis://127.0.0.1:${await portOfIt()}`, { ...PATIENT, connectMs: 300 })
    expect(redis.isUp).toBe(false)
    await expect(redis.send(['PING'])).rejects.toThrow('Redis is away.')
  })
})

/** Of a server that does this with each of its sockets. */
const portOf = async (serve: (socket: Socket) => void): Promise<number> => {
  const server = createServer((socket) => serve(socket.on('error', () => {})))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

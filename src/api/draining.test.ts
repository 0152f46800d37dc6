import { once } from 'node:events'
import { Agent, type IncomingMessage, type ServerResponse, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FastifyInstance, fastify } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Draining, createDraining } from './draining.ts'

let server: FastifyInstance
let draining: Draining
let agents: Agent[]
/** Answers that wait to be given, in the order in which they were asked for. */
let held: ServerResponse[]

beforeEach(async () => {
  agents = []
  held = []
  draining = createDraining()
  server = fastify()
  draining.follow(server)
  server.get('/now', async () => 'now')
  server.get('/later', (_asked, reply) => {
    reply.hijack()
    // The head leaves at once, and says that the connection stays.
    reply.raw.writeHead(200, { 'content-length': 5 }).flushHeaders()
    held.push(reply.raw)
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
})

afterEach(async () => {
  for (const answer of held) answer.end('later')
  for (const agent of agents) agent.destroy()
  await server.close()
})

/** A caller with one connection, which it keeps. */
const caller = () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  agents.push(agent)
  const { port } = server.server.address() as AddressInfo
  const begin = async (path: string): Promise<IncomingMessage> => {
    const asked = request({ host: '127.0.0.1', port, path, agent }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    return answer
  }
  /** The status of a whole answer, what it says of its connection, and which one that was. */
  const whole = async (path: string) => {
    const answer = await begin(path)
    const { socket, statusCode, headers } = answer
    answer.resume()
    await once(answer, 'end')
    return { socket, status: statusCode, says: headers.connection }
  }
  return { begin, whole }
}

test('a connection that is idle stays while others end, so that what is sent on it meanwhile is answered', async () => {
  const [idle, busy] = [caller(), caller()]
  const { socket } = await idle.whole('/now')
  const answer = await busy.begin('/later')
  draining.begin()
  const [waiting] = held.splice(0)
  waiting!.end('later')
  answer.resume()
  await once(answer, 'end')
  // Two turns of the loop, and time for what would be closed to be closed.
  await sleep(50)
  expect(socket.destroyed).toBe(false)
  const { socket: same, status, says } = await idle.whole('/now')
  expect({ status, says }).toEqual({ status: 200, says: 'close' })
  expect(same === socket).toBe(true)
})

test('a server that takes nothing any more ends with its last answer, although that said its connection stays', async () => {
  const answer = await caller().begin('/later')
  draining.begin()
  const closed = server.close()
  const [waiting] = held.splice(0)
  waiting!.end('later')
  answer.resume()
  await Promise.all([once(answer, 'end'), closed])
  expect(server.server.listening).toBe(false)
})

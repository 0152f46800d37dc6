import { type Bar, figuresOf } from './bar.ts'
import { connectUser } from './drive.ts'
import { missingPackages, notRun } from './packages.ts'
import { type Platforms, clientOf, startPlatforms } from './platforms.ts'
import { refreshOnceAt } from './refresh-once.ts'
import type { AuthorizationServerKind } from './servers/authorization-server.ts'
import { debianServers } from './servers/index.ts'
import { AT_ONCE, observeRotation } from './servers/rotation.ts'

/** `SERVERS=glewlwyd,doorkeeper` tries some of them alone. */
const wanted = process.env.SERVERS?.split(',')

/** A10: what each server does by itself, then a connection's whole life at it, then A1 at it. */
export async function* foreignServers(): AsyncIterable<Bar> {
  for (const kind of debianServers.filter(({ name }) => wanted?.includes(name) ?? true)) {
    const missing = missingPackages(kind.packages)
    if (missing.length > 0) {
      yield notRun('A10', kind.name, missing)
      continue
    }
    yield* rotationAt(kind)
    yield* journeyAt(kind)
    yield* refreshOnceAt({ bar: 'A10', server: kind })
  }
}

const NOWHERE = 'http://127.0.0.1:9/callback'
const TOKEN_LIFE_SECONDS = 3_600

/** What the server does to refresh tokens, beside what is written about it. */
async function* rotationAt(kind: AuthorizationServerKind): AsyncIterable<Bar> {
  const { toBeRead, exactly } = figuresOf('A10', kind.name)
  const server = await kind.start({ redirectUri: NOWHERE, tokenLifeSeconds: TOKEN_LIFE_SECONDS })
  try {
    const { rotates, grantedAtOnce, grantsSpent, survivesReuse } = await observeRotation(server, NOWHERE)
    yield exactly(Number(rotates), 'new refresh tokens a refresh', 1)
    yield exactly(Number(grantsSpent), 'spent refresh tokens granted again', 0)
    yield toBeRead(grantedAtOnce, `refreshes granted of ${AT_ONCE} at once with one token`)
    yield toBeRead(Number(survivesReuse), 'grants that survive reuse of a spent refresh token')
  } finally {
    await server.stop()
  }
}

/** Connects, calls, refreshes and revokes; the figure is the number of steps that did not go as they should. */
async function* journeyAt(kind: AuthorizationServerKind): AsyncIterable<Bar> {
  const { exactly, toBeRead } = figuresOf('A10', kind.name)
  const platforms = await startPlatforms({ count: 2, server: kind, tokenLifeSeconds: TOKEN_LIFE_SECONDS })
  try {
    const problems = await journey(platforms)
    yield exactly(problems.length, 'steps of the journey that failed', 0, problems.join('\n'))
    // RFC 7009 asks a server to end access tokens with their refresh token, but does not demand it.
    const outlives = await platforms.server.resource.isLastTokenLive()
    yield toBeRead(Number(outlives), 'access tokens that outlive the revocation of their refresh token')
  } finally {
    await platforms.stop()
  }
}

const journey = async (platforms: Platforms): Promise<string[]> => {
  const { server } = platforms
  const problems: string[] = []
  const expect = (what: string, found: unknown, wished: unknown): void => {
    if (found !== wished) problems.push(`${what}: ${String(found)} instead of ${String(wished)}`)
  }
  const call = async (index: number, id: string) => (await clientOf(platforms, index).call(id, 'notes.list')).status
  const act = async (action: 'refresh' | 'revoke', id: string) =>
    (await clientOf(platforms).send(`/v1/connections/${id}/${action}`, { method: 'POST' })).status

  const { id, status } = await connectUser(platforms)
  expect('status of the connection', status, 'active')
  expect('the call', await call(0, id), 200)
  expect('the call at the other process', await call(1, id), 200)
  const counted = server.tokenRequests()
  expect('the refresh', await act('refresh', id), 200)
  expect('token requests of the refresh', server.tokenRequests() - counted, 1)
  expect('the call with the new token', await call(0, id), 200)
  expect('whether that token is alive', await server.resource.isLastTokenLive(), true)
  expect('the revocation', await act('revoke', id), 200)
  const path = new URL(server.addresses.revocationUrl).pathname
  expect('what the server says to the revocation', server.proxy.passed(path).at(-1)?.status, 200)
  expect('the call after the revocation', await call(0, id), 409)
  return problems
}

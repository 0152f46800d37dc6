import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuthContext } from '../auth/auth-type.ts'
import type { Credential } from '../auth/credential.ts'
import { authTypeOf } from '../auth/index.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { buildRequest } from '../outgoing/build.ts'
import { signRequest } from '../outgoing/sign.ts'
import { Secret } from '../runtime/secret.ts'
import { relocate } from './relocate.ts'
import type { Simulator } from './simulator.ts'
import { holdsBytes, REDIRECT_URI, allow, connectorFrom, movableClock, simulate } from './testing.ts'

const root = path.join(import.meta.dirname, '../..')
const connectors = globSync('connectors/*/connector.yaml', { cwd: root }).map((file) =>
  connectorFrom(readFileSync(path.join(root, file), 'utf8')),
)
const clock = movableClock()

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate(connectors, { clock })
})
afterAll(() => simulator?.stop())

const sendBuilt = async (connector: Connector, endpoint: Endpoint, call: object, credential: Credential) => {
  const settings = connector.auth.find(({ type }) => type === endpoint.auth) ?? connector.auth[0]!
  const built = buildRequest(connector, endpoint, { params: {}, ...call }, {})
  const injection = authTypeOf(settings).sign(built, settings, credential, signContext(connector))
  const { url, method, headers, body } = signRequest(built, injection)
  const answer = await request(url, { method, headers: [...headers], ...(body !== undefined && { body }) })
  await answer.body.dump()
  return answer.statusCode
}

const signContext = ({ name }: Connector) => ({
  connector: name,
  values: () => ({}),
  client: () => ({ id: 'client-1', secret: new Secret('secret-1') }),
  clock,
})

const contextOf = (connector: Connector): AuthContext => ({
  connector: connector.name,
  client: () => ({ id: 'client-1', secret: new Secret('secret-1') }),
  redirectUri: REDIRECT_URI,
  inputs: {},
  tokenMembers: [],
  http: async ({ url, ...options }) => {
    const answer = await request(url, options)
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
      body: await answer.body.text(),
    }
  },
  callEndpoint: (name, credential) => sendBuilt(connector, connector.endpoints.get(name)!, {}, credential),
  askEndpoint: () => Promise.reject(new Error('No endpoint is there to be asked.')),
  clock,
})

/** Connects as the platform does. */
const connect = async (connector: Connector): Promise<Credential> => {
  const settings = connector.auth[0]!
  const type = authTypeOf(settings)
  const context = contextOf(connector)
  if (type.begin === undefined) return type.complete(settings, { values: { api_key: 'k1' }, memory: {} }, context)
  const { url, memory } = await type.begin(settings, Object.keys(settings.scopes?.available ?? {}), context)
  const values = Object.fromEntries((await allow(url)).searchParams)
  expect(type.receive?.(settings, { values, memory }, context)).toBeUndefined()
  return type.complete(settings, { values, memory }, context)
}

describe.each(connectors.map(({ name }) => name))('%s, as the platform calls it', (name) => {
  const relocated = (): Connector =>
    relocate(connectors.find((known) => known.name === name)!, simulator.origin, simulator.elsewhere)

  test('connects, refreshes and revokes', async () => {
    const connector = relocated()
    const settings = connector.auth[0]!
    const type = authTypeOf(settings)
    const context = contextOf(connector)
    const credential = await connect(connector)
    if (type.renew === undefined) return
    const renewed = await type.renew(settings, credential, context)
    expect(renewed.accessToken.reveal()).not.toBe(credential.accessToken.reveal())

    const { identity, endpoints } = connector
    const whoAmI = (current: Credential): Promise<number> =>
      sendBuilt(connector, endpoints.get(identity!.endpoint)!, { params: identity!.params }, current)
    expect(await whoAmI(renewed)).toBe(200)
    if ((await type.revoke?.(settings, renewed, context)) !== true) return
    expect(await whoAmI(renewed)).toBe(401)
  })

  test('takes every request that its examples describe', async () => {
    const connector = relocated()
    const credential = await connect(connector)
    for (const endpoint of connector.endpoints.values()) {
      // Whose credential is another one is not called with this connection's.
      if (endpoint.name.includes('revoke') || endpoint.auth !== undefined) continue
      for (const { params, body, response } of endpoint.examples) {
        // What one example deletes or sends, the next one may change.
        simulator.control.forget()
        const bytes = holdsBytes(endpoint) ? Buffer.alloc(100) : body
        const status = await sendBuilt(connector, endpoint, { params, body: bytes }, credential)
        const isElsewhere = endpoint.redirect === 'follow_without_auth' && response.status < 400
        const begins = response.status < 300 ? endpoint.wait?.status : undefined
        const wanted = isElsewhere ? 302 : (begins ?? response.status)
        expect([endpoint.name, status]).toEqual([endpoint.name, wanted])
      }
    }
  })
})

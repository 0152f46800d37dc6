import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT, decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AttackWorld, startAttackWorld } from './attack-world.ts'
import { complete, completionTokenOf, visit } from './browser.ts'
import { noteAttack } from './ledger.ts'

const CLIENT = 'client-of-honest'
const KEY_ID = 'key-1'
const [honestKey, hostileKey] = [pairOf(), pairOf()]
function pairOf() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

// One key a server is what an operator should have. Where the same client and key are given for both, the audience is
// all that is left.
const OPERATORS = [
  ['a key of its own for each server', { HOSTILE_CLIENT_KEY: pem(hostileKey.privateKey) }],
  [
    'one client and one key for both',
    { HOSTILE_CLIENT_ID: CLIENT, HOSTILE_CLIENT_KEY: pem(honestKey.privateKey), HOSTILE_CLIENT_KEY_ID: KEY_ID },
  ],
] as const

describe.each(OPERATORS)('with %s', (operator, environment) => {
  let world: AttackWorld
  beforeAll(async () => {
    world = await startAttackWorld({
      honest: {
        clientAuth: 'private_key_jwt',
        clientKey: { ...honestKey.publicKey.export({ format: 'jwk' }), use: 'sig', kid: KEY_ID, alg: 'ES256' },
      },
      environment: {
        HONEST_CLIENT_SECRET: '',
        HONEST_CLIENT_KEY: pem(honestKey.privateKey),
        HONEST_CLIENT_KEY_ID: KEY_ID,
        HOSTILE_CLIENT_SECRET: '',
        ...environment,
      },
      change: (settings) => ({ ...settings, clientAuth: 'private_key_jwt' }),
    })
  })
  afterAll(() => world?.stop())

  const connect = async (server: 'honest' | 'hostile', user: string) => {
    const begun = await world.begin(server, user)
    const back = await visit(await world.consent(begun), { cookie: begun.cookie })
    return complete(world.under, begun, completionTokenOf(back), user)
  }
  /** Shows an assertion to the honest server; gives whether it took it, so that only the rest is wrong. */
  const isTaken = async (assertion: string): Promise<boolean> => {
    const response = await fetch(`${world.honest.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: 'none',
        client_id: CLIENT,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    })
    const { error } = (await response.json()) as { error?: string }
    return error === 'invalid_grant'
  }

  test('the honest server takes what is meant for it', async () => {
    expect((await connect('honest', 'mara')).status).toBe(200)
    const own = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: KEY_ID })
      .setIssuer(CLIENT)
      .setSubject(CLIENT)
      .setAudience(world.honest.issuer)
      .setJti('control')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(honestKey.privateKey)
    expect(await isTaken(own)).toBe(true)
  })

  test('and nothing that the hostile one was shown, on connecting or on refreshing', async () => {
    const { json: connection } = await connect('hostile', 'mara')
    const { status } = await world.under.send(`/v1/connections/${connection.id as string}/refresh`, { method: 'POST' })
    expect(status).toBe(200)
    const assertions = world.hostile.caught.map(({ parameters }) => parameters.get('client_assertion')!)
    expect(assertions).toHaveLength(2)
    for (const [index, assertion] of assertions.entries()) {
      const { aud, exp = 0, iat = 0 } = decodeJwt(assertion)
      expect(aud).toBe(world.hostile.issuer)
      expect(exp - iat).toBeLessThanOrEqual(60)
      noteAttack({ row: 4, what: `${operator}: assertion ${index + 1}`, succeeded: await isTaken(assertion) })
    }
    expect(new Set(assertions.map((assertion) => decodeJwt(assertion).jti)).size).toBe(assertions.length)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../setup/platform.ts'
import { type AttackWorld, startAttackWorld } from './attack-world.ts'
import { beginSignIn, complete, completionTokenOf, formTokenIn, visit } from './browser.ts'
import { noteAttack } from './ledger.ts'

// `response_mode=form_post`: the provider's page sends the answer, which browsers call a request from another site.
const asForm = (world: AttackWorld, callback: string, headers: Record<string, string>) => {
  const url = new URL(callback)
  return visit(`${world.under.url}${url.pathname}`, headers, Object.fromEntries(url.searchParams))
}

describe('of a provider that answers by a form', () => {
  let world: AttackWorld
  beforeAll(async () => {
    world = await startAttackWorld({
      change: (settings, connector) =>
        connector === 'honest'
          ? settings
          : { ...settings, authorizeParams: { ...settings.authorizeParams, response_mode: 'form_post' } },
    })
  })
  afterAll(() => world?.stop())

  test('the answer is taken once, from the browser that began, and redeemed on completion', async () => {
    const begun = await world.begin('hostile', 'mara')
    const callback = await world.consent(begun)
    const before = world.tokenRequests()
    for (const [what, cookie] of [
      ['without a cookie', {}],
      ['with another', { cookie: `connect=${'A'.repeat(43)}` }],
    ] as const) {
      const { status } = await asForm(world, callback, cookie)
      noteAttack({ row: 1, what: `a form ${what}`, succeeded: status !== 400 || world.tokenRequests() > before })
    }
    const back = await asForm(world, callback, { cookie: begun.cookie })
    expect(back.status).toBe(303)
    expect(back.headers['referrer-policy']).toBe('no-referrer')
    const again = await asForm(world, callback, { cookie: begun.cookie })
    noteAttack({ row: 1, what: 'a form a second time', succeeded: again.status !== 400 })
    expect(world.tokenRequests()).toBe(before)
    expect((await complete(world.under, begun, completionTokenOf(back), 'mara')).status).toBe(200)
    expect(world.tokenRequests()).toBe(before + 1)
  })

  test('the cookie comes along from any site, also where the browser had it for its own alone', async () => {
    const first = await beginSignIn(world.under, 'mara', 'honest')
    const { json } = await world.under.send('/v1/connect-sessions', {
      json: { connector: 'hostile', user_id: 'mara', return_url: 'http://127.0.0.1:9/connected' },
    })
    const page = await visit(json.connect_url, { cookie: first.cookie })
    const set = page.headers['set-cookie']!
    expect(set.split(';')[0]).toBe(first.cookie)
    expect(set).toMatch(/; SameSite=None; .*Secure$/)
    // One browser, one token: what it began before goes on, and the form is good.
    const sent = await visit(json.connect_url, { cookie: first.cookie }, { form_token: formTokenIn(page.text) })
    expect(sent.status).toBe(303)
    expect((await visit(await world.consent(first), { cookie: first.cookie })).status).toBe(303)
  })
})

test('over https the cookie is bound to the host, and to the site unless a form must bring it', async () => {
  const port = await freePort()
  const world = await startAttackWorld({
    environment: { PUBLIC_URL: 'https://connect.example.com', PORT: String(port) },
    change: (settings, connector) =>
      connector === 'honest' ? settings : { ...settings, authorizeParams: { response_mode: 'form_post' } },
  })
  try {
    const cookieFor = async (connector: string): Promise<string> => {
      const sessions = `http://127.0.0.1:${port}/v1/connect-sessions`
      const response = await fetch(sessions, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.under.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ connector, user_id: 'mara', return_url: 'http://127.0.0.1:9/' }),
      })
      const { id } = (await response.json()) as { id: string }
      return (await visit(`http://127.0.0.1:${port}/connect/${id}`)).headers['set-cookie']!
    }
    const attributes = (sameSite: string) =>
      new RegExp(`^__Host-connect=[\\w-]{43}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=3600; Secure$`)
    expect(await cookieFor('honest')).toMatch(attributes('Lax'))
    expect(await cookieFor('hostile')).toMatch(attributes('None'))
  } finally {
    await world.stop()
  }
})

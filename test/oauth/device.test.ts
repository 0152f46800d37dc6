import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visit } from '../security/browser.ts'
import { type TestPlatform } from '../setup/platform.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { askForCode, complete, decide, startOAuthPlatform, startSession } from './setup.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startOAuthPlatform()
})
afterAll(() => under?.close())

const counts = () => under.simulator.control.state().connectors.television
const exchanges = (): number => counts()?.exchanges ?? 0
const device = (more: object = {}) => startSession(under, 'television', { flow: 'device', ...more })
const tick = (seconds = 5): void => under.clock.advance(seconds * 1000)
const tokenIn = (location: string | undefined): string | null => new URL(location!).searchParams.get('completion_token')

describe('signing in on another device', () => {
  test('shows code and address, waits, and goes on to the completion as always', async () => {
    const session = await device()
    const shown = await askForCode(session)
    expect(shown.userCode).toMatch(/^[A-Z]{4}-[A-Z]{4}$/)
    expect(shown.address).toBe(`${under.simulator.origin}/television/-/device`)

    tick()
    expect((await shown.again()).headers.refresh).toBe('5')
    await decide(shown, 'allow')
    tick()
    const done = await shown.again()
    expect(done.status).toBe(303)
    expect(done.headers.location).toMatch(`${RETURN_URL}?session=${session.id}&completion_token=`)

    // The tokens are here, sealed; the connection is none before the backend says for whom.
    const pending = await under.send(`/v1/connections/${session.connection_id}`)
    expect(pending.json).toMatchObject({ status: 'pending' })
    expect((await under.call(session.connection_id, 'channels.list')).json).toMatchObject({
      code: 'connection_pending',
    })

    const completed = await complete(under, session, tokenIn(done.headers.location))
    expect(completed.json, completed.text).toMatchObject({ status: 'active', account_id: 'mara' })
    expect((await under.call(session.connection_id, 'channels.list')).json).toEqual({ channels: [] })
  })

  test('keeps what it was given until it expires by the time at which it came, and refreshes then', async () => {
    const session = await device()
    const shown = await askForCode(session)
    await decide(shown, 'allow')
    tick()
    const token = tokenIn((await shown.again()).headers.location)
    under.clock.advance(60_000)
    expect((await complete(under, session, token)).status).toBe(200)
    const before = counts()!.refreshes
    under.clock.advance(3_500_000)
    expect((await under.call(session.connection_id, 'channels.list')).status).toBe(200)
    expect(counts()!.refreshes).toBe(before + 1)
  })

  test('asks the provider no more often than it wants, however often the page is loaded', async () => {
    const shown = await askForCode(await device())
    await decide(shown, 'allow')
    const before = exchanges()
    const answers = await Promise.all(Array.from({ length: 10 }, () => shown.again()))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(exchanges()).toBe(before)
    tick()
    const later = await Promise.all(Array.from({ length: 10 }, () => shown.again()))
    expect(later.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(exchanges()).toBe(before + 1)
  })

  test('a provider that is asked too often, or is away, is asked less often', async () => {
    const shown = await askForCode(await device())
    under.simulator.control.fault({ connector: 'television', endpoint: 'token', status: 503 })
    tick()
    expect((await shown.again()).headers.refresh).toBe('10')
    await decide(shown, 'allow')
    tick()
    expect((await shown.again()).headers.refresh).toBe('10')
    tick()
    expect((await shown.again()).status).toBe(303)
  })

  test('a denial comes back as access_denied', async () => {
    const session = await device()
    const shown = await askForCode(session)
    await decide(shown, 'deny')
    tick()
    const done = await shown.again()
    expect(done.headers.location).toBe(`${RETURN_URL}?session=${session.id}&error=access_denied`)
    expect((await complete(under, session, 'x')).json).toMatchObject({ code: 'connect_session_not_ready' })
  })

  test('a code that has expired is said as such, and another can be had', async () => {
    const session = await device()
    const shown = await askForCode(session)
    tick(901)
    const page = await shown.again()
    expect(page.text).toContain('The code has expired')
    expect(page.text).toContain('Get a code')
    expect((await shown.again()).text).not.toContain('data-user-code')
  })

  test('is offered by connectors that have it alone', async () => {
    const { json } = await under.send('/v1/connect-sessions', {
      json: { connector: 'atlassian', user_id: 'mara', return_url: RETURN_URL, flow: 'device' },
    })
    expect(json).toMatchObject({ status: 400, detail: 'Jira cannot be connected by the flow "device".' })
  })
})

describe('a sign-in on another device cannot be hijacked', () => {
  test.each<[what: string, cookie: string | undefined]>([
    ['without the cookie', undefined],
    ['with another', `connect=${'A'.repeat(43)}`],
  ])('another browser, %s, is shown no code and gets no completion token', async (_what, cookie) => {
    const session = await device()
    const shown = await askForCode(session)
    await decide(shown, 'allow')
    tick()
    const before = exchanges()
    const stranger = await visit(session.connect_url, cookie === undefined ? {} : { cookie })
    expect(stranger.status).toBe(200)
    expect(stranger.text).not.toContain(shown.userCode)
    expect(exchanges()).toBe(before)
    expect((await shown.again()).status).toBe(303)
  })

  test('a form that was served to another browser gets no code', async () => {
    const [mine, other] = [await askForCode(await device()), await device()]
    const answer = await visit(other.connect_url, { cookie: mine.cookie }, { form_token: 'x' })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('state_invalid')])
  })

  test('another user, a guessed token and a second time complete nothing', async () => {
    const session = await device()
    const shown = await askForCode(session)
    await decide(shown, 'allow')
    tick()
    const token = tokenIn((await shown.again()).headers.location)
    expect((await complete(under, session, token, 'eve')).status).toBe(404)
    expect((await complete(under, session, 'guessed')).status).toBe(404)
    const all = await Promise.all(Array.from({ length: 10 }, () => complete(under, session, token)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('neither the page nor the log holds the device code or a token', async () => {
    const session = await device()
    const shown = await askForCode(session)
    await decide(shown, 'allow')
    tick()
    const done = await shown.again()
    await complete(under, session, tokenIn(done.headers.location))
    const seen = [...under.logged, (await visit(session.connect_url)).text, JSON.stringify(done.headers)].join('\n')
    expect(seen).not.toMatch(/sim_(device|access|refresh)_/)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createJarBrowser } from '../journey/jar-browser.ts'
import { type AttackWorld, startAttackWorld } from './attack-world.ts'
import { complete, completionTokenOf, visit } from './browser.ts'
import { backWith } from './hostile-server.ts'
import { noteAttack } from './ledger.ts'

// RFC 9700 section 4.4: a user who connects to a hostile provider is sent on to an honest one.
let world: AttackWorld
let back: AttackWorld['hostile']['sendOn']
beforeAll(async () => {
  world = await startAttackWorld()
  back = world.hostile.sendOn
})
beforeEach(() => {
  world.hostile.sendOn = back
})
afterAll(() => world?.stop())

/** The address at the honest server that asks for a code of the platform's client there. */
const honestAddress = (asked: URL, change: Readonly<Record<string, string>>): string => {
  const url = new URL(`${world.honest.issuer}/auth`)
  const parameters = { ...Object.fromEntries(asked.searchParams), client_id: 'client-of-honest', ...change }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}
/** The victim begins at the hostile provider, is sent on, and signs in wherever they come to; gives where that ends. */
const walkFromHostile = async (userId: string) => {
  const begun = await world.begin('hostile', userId)
  const walked = await createJarBrowser()
    .walk(begun.authorizeUrl, `${world.under.url}/oauth/callback/`, { login: 'victim', password: 'any' })
    .catch(() => undefined)
  return { begun, callback: walked?.href }
}
const caughtCodes = (): (string | null)[] => world.hostile.caught.map(({ parameters }) => parameters.get('code'))

describe('a hostile server that sends the browser on to an honest one', () => {
  test('gets no code that the honest one gave, though the user consents there', async () => {
    world.hostile.sendOn = (asked) => honestAddress(asked, { redirect_uri: `${world.under.url}/oauth/callback/honest` })
    const { begun, callback } = await walkFromHostile('bounced')
    const code = new URL(callback!).searchParams.get('code')
    expect(code).not.toBeNull()
    const before = world.tokenRequests()
    const answer = await visit(callback!, { cookie: begun.cookie })
    await complete(world.under, begun, '', 'bounced')
    noteAttack({
      row: 3,
      what: 'bounced to the honest server, which answers at its own redirect URI',
      succeeded: answer.status !== 400 || world.tokenRequests() > before || caughtCodes().includes(code),
    })
    // The user carries the honest code to the address that the hostile server has, as its own page might ask them to.
    const own = callback!.replace('/callback/honest', '/callback/hostile')
    const carried = await visit(own, { cookie: begun.cookie })
    noteAttack({
      row: 3,
      what: "the honest server's answer at the hostile server's address",
      succeeded: carried.status === 303 || caughtCodes().includes(code),
    })
  })

  test('cannot have the honest one answer at its address', async () => {
    world.hostile.sendOn = (asked) => honestAddress(asked, {})
    const { begun, callback } = await walkFromHostile('misdirected')
    const code = callback === undefined ? null : new URL(callback).searchParams.get('code')
    noteAttack({ row: 3, what: 'bounced with its own redirect URI', succeeded: code !== null })
    await complete(world.under, begun, '', 'misdirected')
  })

  test('gets its own codes, with its own client’s secret and challenge, and nothing of the honest one’s', async () => {
    const { begun, callback } = await walkFromHostile('own')
    const answer = await visit(callback!, { cookie: begun.cookie })
    expect((await complete(world.under, begun, completionTokenOf(answer), 'own')).status).toBe(200)
    const { parameters } = world.hostile.caught.at(-1)!
    expect(parameters.get('client_id')).toBe('client-of-hostile')
    expect(parameters.get('redirect_uri')).toBe(`${world.under.url}/oauth/callback/hostile`)
  })
})

describe('an answer whose issuer is not the one that was asked', () => {
  const wrong: [what: string, change: (iss: string) => string | undefined][] = [
    ['missing', () => undefined],
    ['empty', () => ''],
    ["the hostile server's", () => world.hostile.issuer],
    ['with a slash at its end', (iss) => `${iss}/`],
    ['with a path', (iss) => `${iss}/tenant`],
    ['in capitals', (iss) => iss.toUpperCase()],
    ['on https', (iss) => iss.replace('http:', 'https:')],
    ['at another port', (iss) => `${iss}0`],
    ['by another name of the same machine', (iss) => iss.replace('127.0.0.1', 'localhost')],
    ['with a user', (iss) => iss.replace('//', '//a@')],
    ['with a blank', (iss) => ` ${iss}`],
    ['with a query', (iss) => `${iss}?`],
    ['a prefix of it', (iss) => iss.slice(0, -1)],
    ['null', () => 'null'],
  ]
  test.each(wrong)('%s: 400, and no token is asked for', async (what, change) => {
    const begun = await world.begin('honest', 'issuer')
    const callback = new URL(await world.consent(begun))
    const iss = change(callback.searchParams.get('iss')!)
    if (iss === undefined) callback.searchParams.delete('iss')
    else callback.searchParams.set('iss', iss)
    const before = world.tokenRequests()
    const answer = await visit(callback.href, { cookie: begun.cookie })
    await complete(world.under, begun, '', 'issuer')
    noteAttack({ row: 3, what: `iss ${what}`, succeeded: answer.status !== 400 || world.tokenRequests() > before })
    expect(answer.text).toContain('issuer_mismatch')
  })

  test('twice, of which one is right', async () => {
    const begun = await world.begin('honest', 'issuer')
    const callback = await world.consent(begun)
    const answer = await visit(`${callback}&iss=${encodeURIComponent(world.hostile.issuer)}`, { cookie: begun.cookie })
    noteAttack({ row: 3, what: 'iss twice', succeeded: answer.status !== 400 })
  })

  test('is not believed when it tells of an error, either', async () => {
    world.hostile.sendOn = (asked) => backWith(asked, { error: 'access_denied', iss: world.honest.issuer })
    const { begun, callback } = await walkFromHostile('error')
    const answer = await visit(callback!, { cookie: begun.cookie })
    noteAttack({ row: 3, what: "an error in the honest server's name", succeeded: answer.status !== 400 })
  })
})

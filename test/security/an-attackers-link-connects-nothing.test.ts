import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/runtime/ids.ts'
import { type AttackWorld, SERVERS, type ServerName, startAttackWorld } from './attack-world.ts'
import { type Begun, complete, completionTokenOf, visit } from './browser.ts'
import { noteAttack } from './ledger.ts'

let world: AttackWorld
beforeAll(async () => {
  world = await startAttackWorld()
})
afterAll(() => world?.stop())

const statusOf = async (userId: string): Promise<string> =>
  (await world.under.send(`/v1/connections?user_id=${userId}`)).json.items[0].status as string

describe.each(SERVERS)('at a server that is %s', (server) => {
  /** The victim opens a link that was made for somebody else, consents, and comes back to the application. */
  const lured = async (name: string) => {
    const begun = await world.begin(server, name)
    const back = await visit(await world.consent(begun), { cookie: begun.cookie })
    expect(back.status).toBe(303)
    return { begun, token: completionTokenOf(back)! }
  }
  const isRedeemed = async (act: () => Promise<unknown>): Promise<boolean> => {
    const before = world.tokenRequests()
    await act()
    return world.tokenRequests() > before
  }

  test('the attacker completes nothing, who knows the session and not what the consenting browser was given', async () => {
    const attacker = `attacker-${server}`
    const { begun, token } = await lured(attacker)
    const guesses: [what: string, token: string | null][] = [
      ['no token', ''],
      ['the id of the session', begun.sessionId],
      ['a token of the right form', 'A'.repeat(43)],
      ['its own cookie', begun.cookie.split('=')[1]!],
      ['the state', new URL(begun.authorizeUrl).searchParams.get('state')],
      ['the token in other letters', token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase()],
      ['all but the last letter', token.slice(0, -1)],
      ['the hash of the token', sha256(token)],
    ]
    for (const [what, guess] of guesses) {
      const succeeded = await isRedeemed(() => complete(world.under, begun, guess, attacker))
      noteAttack({ row: 2, what: `${server}: the attacker completes with ${what}`, succeeded })
    }
    // As the victim, whom the application's own login shows, and under any other name, the session is none.
    for (const user of ['victim', 'anybody', attacker.toUpperCase(), `${attacker} `]) {
      const succeeded = await isRedeemed(() => complete(world.under, begun, token, user))
      noteAttack({ row: 2, what: `${server}: completed for ${user}`, succeeded })
    }
    expect(await statusOf(attacker)).toBe('pending')
    // The defence is the token alone: whoever has it, for the user of the link, does complete.
    expect(await isRedeemed(() => complete(world.under, begun, token, attacker))).toBe(true)
  })

  test('nobody completes: no token is asked for, and the connection stays pending', async () => {
    const user = `nobody-${server}`
    const succeeded = await isRedeemed(() => lured(user))
    noteAttack({ row: 2, what: `${server}: a consent that nobody completes`, succeeded })
    expect(await statusOf(user)).toBe('pending')
  })

  test('an authorize address that the attacker began is of no use in the browser of the victim who consents', async () => {
    const attacker = `begun-${server}`
    const begun = await world.begin(server, attacker)
    const victims = await world.begin(server, `victim-${server}`)
    for (const [what, cookie] of [
      ['without a cookie', undefined],
      ['with the cookie of a sign-in of its own', victims.cookie],
    ] as const) {
      const callback = await world.consent(begun)
      let status = 0
      const succeeded = await isRedeemed(async () => {
        const answer = await visit(callback, cookie === undefined ? {} : { cookie })
        status = answer.status
        await complete(world.under, begun, '', attacker)
      })
      noteAttack({ row: 2, what: `${server}: consented ${what}`, succeeded: succeeded || status !== 400 })
    }
    expect(await statusOf(attacker)).toBe('pending')
  })

  test('the link of one user does not take what another user’s browser has begun', async () => {
    const [mine, theirs] = await bothBegun(server)
    const back = await visit(await world.consent(theirs), { cookie: theirs.cookie })
    const token = completionTokenOf(back)
    const succeeded = await isRedeemed(() => complete(world.under, mine, token, `mine-${server}`))
    noteAttack({ row: 2, what: `${server}: the token of another session`, succeeded })
  })
})

const bothBegun = async (server: ServerName): Promise<[Begun, Begun]> => [
  await world.begin(server, `mine-${server}`),
  await world.begin(server, `theirs-${server}`),
]

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AttackWorld, SERVERS, startAttackWorld } from './attack-world.ts'
import { complete, completionTokenOf, visit } from './browser.ts'
import { noteAttack } from './ledger.ts'

let world: AttackWorld
beforeAll(async () => {
  world = await startAttackWorld()
})
afterAll(() => world?.stop())

const AT_ONCE = 50

/** Sends a callback to the platform and completes what comes of it; gives whether anything was redeemed. */
const isTaken = async (callback: string, cookie: string | undefined, sessionId: string, userId: string) => {
  const before = world.tokenRequests()
  const answer = await visit(callback, cookie === undefined ? {} : { cookie })
  const token = answer.status === 303 ? completionTokenOf(answer) : null
  await complete(world.under, { sessionId }, token, userId)
  return { status: answer.status, isRedeemed: world.tokenRequests() > before }
}

describe.each(SERVERS)('at a server that is %s', (server) => {
  const begunBy = async (userId: string) => {
    const begun = await world.begin(server, userId)
    return { ...begun, userId, callback: await world.consent(begun) }
  }

  test('honestly used, each sign-in is redeemed once', async () => {
    const { callback, cookie, sessionId, userId } = await begunBy('mara')
    expect(await isTaken(callback, cookie, sessionId, userId)).toEqual({ status: 303, isRedeemed: true })
    expect(await isTaken(callback, cookie, sessionId, userId)).toEqual({ status: 400, isRedeemed: false })
  })

  test('swapped browsers, injected codes and states get 400, and no token is asked for', async () => {
    const [mine, theirs] = [await begunBy('attacker'), await begunBy('victim')]
    const [own, foreign] = [new URL(mine.callback), new URL(theirs.callback)]
    const mixed = (change: (url: URL) => void): string => {
      const url = new URL(foreign)
      change(url)
      return url.href
    }
    const attacks: [what: string, callback: string, cookie: string | undefined][] = [
      ["the attacker's callback in the victim's browser", own.href, theirs.cookie],
      ["the victim's callback in the attacker's browser", foreign.href, mine.cookie],
      ["the victim's callback in a browser that never began", foreign.href, undefined],
      ['with a cookie of the right form', foreign.href, `connect=${'A'.repeat(43)}`],
      ['with an empty cookie', foreign.href, 'connect='],
      ['with the cookie under its name on https', foreign.href, theirs.cookie.replace('connect=', '__Host-connect=')],
      [
        "the victim's code with the attacker's state, in the victim's browser",
        mixed((url) => url.searchParams.set('state', own.searchParams.get('state')!)),
        theirs.cookie,
      ],
      ['without a state', mixed((url) => url.searchParams.delete('state')), theirs.cookie],
      ['with an empty state', mixed((url) => url.searchParams.set('state', '')), theirs.cookie],
      ['with a state that nobody made', mixed((url) => url.searchParams.set('state', 'A'.repeat(43))), theirs.cookie],
      [
        'with the state in other letters',
        mixed((url) => url.searchParams.set('state', url.searchParams.get('state')!.toUpperCase() + '_')),
        theirs.cookie,
      ],
      ['with two states, the last of which is nobody’s', `${foreign.href}&state=other`, theirs.cookie],
      [
        "at another connector's address",
        mixed((url) => (url.pathname = `/oauth/callback/${server === 'honest' ? 'hostile' : 'honest'}`)),
        theirs.cookie,
      ],
    ]
    for (const [what, callback, cookie] of attacks) {
      const { status, isRedeemed } = await isTaken(callback, cookie, theirs.sessionId, 'victim')
      noteAttack({ row: 1, what: `${server}: ${what}`, succeeded: status !== 400 || isRedeemed })
    }
    // Nothing of it has used up what is the victim's own.
    expect(await isTaken(theirs.callback, theirs.cookie, theirs.sessionId, 'victim')).toMatchObject({
      isRedeemed: true,
    })
  })

  test('the code of one sign-in is not taken for another of the same browser', async () => {
    const [first, second] = [await begunBy('first'), await begunBy('second')]
    const crossed = new URL(second.callback)
    crossed.searchParams.set('code', new URL(first.callback).searchParams.get('code')!)
    const granted = world.honest.granted('authorization_code')
    await isTaken(crossed.href, second.cookie, second.sessionId, 'second')
    // The platform cannot know whose code it is; the server does, by the challenge.
    if (server === 'honest')
      noteAttack({
        row: 1,
        what: `${server}: the code of another attempt, with one's own state`,
        succeeded: world.honest.granted('authorization_code') > granted,
      })
  })

  test('of fifty callbacks of one state at once one is taken, and one token asked for', async () => {
    const { callback, cookie, sessionId } = await begunBy('parallel')
    const before = world.tokenRequests()
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => visit(callback, { cookie })))
    const taken = answers.filter(({ status }) => status === 303)
    const token = completionTokenOf(taken[0]!)
    await Promise.all(Array.from({ length: AT_ONCE }, () => complete(world.under, { sessionId }, token, 'parallel')))
    const asked = world.tokenRequests() - before
    noteAttack({ row: 1, what: `${server}: fifty callbacks of one state`, succeeded: taken.length > 1 || asked > 1 })
    expect([taken.length, asked]).toEqual([1, 1])
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(AT_ONCE - 1)
  })
})

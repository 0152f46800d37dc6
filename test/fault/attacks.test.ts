import { expect, test } from 'vitest'
import { type AttackWorld, startAttackWorld } from '../security/attack-world.ts'
import { complete, visit } from '../security/browser.ts'

const within = async (sabotage: string | undefined, play: (world: AttackWorld) => Promise<number>): Promise<number> => {
  const world = await startAttackWorld(sabotage === undefined ? {} : { sabotage })
  try {
    return await play(world)
  } finally {
    await world.stop()
  }
}

/** Whoever made the link completes it without what the consenting browser was given; gives the token requests. */
const lure = (world: AttackWorld) =>
  requestsOf(world, async () => {
    const begun = await world.begin('honest', 'attacker')
    await visit(await world.consent(begun), { cookie: begun.cookie })
    await complete(world.under, begun, '', 'attacker')
  })

/** The victim consents to what the attacker began, and the callback comes from the victim's browser. */
const swap = (world: AttackWorld) =>
  requestsOf(world, async () => {
    const [begun, victims] = [await world.begin('honest', 'attacker'), await world.begin('honest', 'victim')]
    const back = await visit(await world.consent(begun), { cookie: victims.cookie })
    const { searchParams } = new URL(back.headers.location ?? 'http://nowhere')
    await complete(world.under, begun, searchParams.get('completion_token'), 'attacker')
  })

const requestsOf = async (world: AttackWorld, act: () => Promise<void>): Promise<number> => {
  const before = world.tokenRequests()
  await act()
  return world.tokenRequests() - before
}

// The switches are what shows that the attacks of bar B1 can see anything at all.
test.each([
  ['unchecked-completion', lure],
  ['unbound-browser', swap],
] as const)('with %s an attack succeeds that otherwise does not', async (sabotage, attack) => {
  expect(await within(undefined, attack)).toBe(0)
  expect(await within(sabotage, attack)).toBe(1)
})

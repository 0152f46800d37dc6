import type { Clock } from '../../runtime/clock.ts'
import { act } from './actions.ts'
import type { Deed, Outcome } from './deed.ts'
import { type Collection, createCollection } from './records.ts'

/** What a simulated provider remembers, each account for itself. */
export interface Memory {
  /** Carries out what the endpoint's `state` says. Throws a refusal where an item is meant that was removed. */
  act(deed: Deed): Outcome
  /** Forgets what was done, of one connector or of all. */
  clear(connector?: string): void
}

export const createMemory = ({ clock }: { clock: Clock }): Memory => {
  const collections = new Map<string, Collection>()
  let number = 0
  const keyOf = (connector: string, account: string, name: string): string => JSON.stringify([connector, account, name])
  const collectionOf = ({ connector, account }: Deed, name: string): Collection => {
    const key = keyOf(connector.name, account, name)
    const known = collections.get(key) ?? createCollection(connector, name)
    collections.set(key, known)
    return known
  }
  const ofEverybody = ({ connector }: Deed, name: string): Collection[] =>
    [...collections].flatMap(([key, collection]) => {
      const [owner, , kind] = JSON.parse(key) as string[]
      return owner === connector.name && kind === name ? [collection] : []
    })
  const fresh = (): Record<string, unknown> => {
    number += 1
    const now = clock.now()
    return {
      'new.number': number,
      'new.id': `sim${`${number}`.padStart(6, '0')}`,
      'new.hex': now.getTime().toString(16).padStart(11, '0') + (number % 0x100000).toString(16).padStart(5, '0'),
      'new.time': now.toISOString().replace(/\.\d+/, ''),
      'new.millis': `${now.getTime()}`,
    }
  }
  return {
    clear: (connector) => {
      for (const key of collections.keys())
        if (connector === undefined || (JSON.parse(key) as string[])[0] === connector) collections.delete(key)
    },
    act: (deed) =>
      act({
        deed,
        fresh,
        of: (name) => collectionOf(deed, name),
        isGone: (name, by) =>
          collectionOf(deed, name).hasLost(by) || ofEverybody(deed, name).some((known) => known.hasHad(by)),
      }),
  }
}

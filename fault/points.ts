// Where a refresh can be interrupted: before and after each call to a part that it was given.
import type { ProxyDependencies } from '../src/proxy/dependencies.ts'

const CALLS = ['claim', 'send', 'append', 'apply', 'forget'] as const
export const POINTS = CALLS.flatMap((call) => [`${call}:before`, `${call}:after`] as const)
export type Point = (typeof POINTS)[number]

/**
 * Points at which a new refresh token may be with nobody but the process: the provider has spent the old one, and the
 * journal does not have the answer yet. That is R1.
 */
export const WITHIN_R1: ReadonlySet<Point> = new Set(['send:before', 'send:after', 'append:before'])

/** Somebody came to a point; of which connection's refresh is known for all calls but `send`. */
export type AtPoint = (point: Point, connectionId?: string) => void

/** The parts, with something done at each point. */
export const atPoints = (parts: ProxyDependencies, at: AtPoint): ProxyDependencies => {
  const around = async <Result>(
    call: (typeof CALLS)[number],
    id: string | undefined,
    run: () => Promise<Result>,
  ): Promise<Result> => {
    at(`${call}:before`, id)
    const result = await run()
    at(`${call}:after`, id)
    return result
  }
  const { refresh, egress } = parts
  const { store, journal } = refresh
  return {
    ...parts,
    egress: {
      ...egress,
      // What is sent once is a request to a token endpoint.
      send: (request) =>
        request.isOnce === true ? around('send', undefined, () => egress.send(request)) : egress.send(request),
    },
    refresh: {
      ...refresh,
      store: {
        ...store,
        claim: (claim) => around('claim', claim.connectionId, () => store.claim(claim)),
        apply: (refreshed) => around('apply', refreshed.connectionId, () => store.apply(refreshed)),
      },
      journal: {
        ...journal,
        append: (refreshed) => around('append', refreshed.connectionId, () => journal.append(refreshed)),
        forget: (refreshed) => {
          at('forget:before', refreshed.connectionId)
          journal.forget(refreshed)
          at('forget:after', refreshed.connectionId)
        },
      },
    },
  }
}

import { PlatformError } from '../errors/platform-error.ts'
import { TookTooLong, within } from '../runtime/within.ts'
import type { Connector } from './connector.ts'

/** What a connector that nobody vouches for may compute at a time: nothing else runs meanwhile. */
const COMPUTING_MS = 150
/** One that took too long is not tried again for as long as this. */
const RESTS_MS = 10_000

const exhausted = new WeakMap<Connector, number>()

/**
 * Computes something that a connector's author can make long, such as judging a value by its schemas. A connector of the
 * catalogue takes what it takes; one that an application uploaded is stopped. Throws `connector_invalid`.
 */
export const inBounds = <Result>(connector: Connector, work: () => Result): Result => {
  if (connector.owner === undefined) return work()
  if ((exhausted.get(connector) ?? 0) > performance.now()) throw tooCostly(connector)
  try {
    return within(COMPUTING_MS, work)
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error
    exhausted.set(connector, performance.now() + RESTS_MS)
    throw tooCostly(connector)
  }
}

const tooCostly = ({ displayName }: Connector): PlatformError =>
  new PlatformError('connector_invalid', {
    detail: `The schemas or scopes of ${displayName} take too long to judge: make them simpler.`,
  })

import type { Dependencies } from '../connections/dependencies.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import { freshConnection } from '../connections/refresh/refresh.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Soon } from '../runtime/soon.ts'
import type { Call } from './proxy.ts'

const HEADER = 'connector-min-valid-seconds'
const SECONDS_MAX = 86_400

/** The connection with an access token that lives as long as the caller asks for, refreshed before its end if it must be. */
export const withMinValid = (
  live: LiveConnection,
  connector: Connector,
  { incoming }: Pick<Call, 'incoming'>,
  deps: Dependencies,
): Soon<LiveConnection> => {
  const seconds = minValidSeconds(incoming.headers[HEADER])
  return seconds === 0 ? live : freshConnection(live, connector, deps, { minValidMs: seconds * 1000 })
}

const minValidSeconds = (given: string | string[] | undefined): number => {
  if (given === undefined) return 0
  const seconds = Number(given)
  if (/^\d{1,5}$/.test(String(given)) && seconds <= SECONDS_MAX) return seconds
  throw new PlatformError('invalid_request', {
    detail: `Connector-Min-Valid-Seconds must be a whole number from 0 to ${SECONDS_MAX}.`,
  })
}

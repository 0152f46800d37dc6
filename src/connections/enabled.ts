import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Registry } from '../registry/registry.ts'

/** Lets through a connector that may be used. Throws `connector_disabled`. */
export const judgeEnabled = (connector: Connector, registry: Registry): Connector => {
  // The operator's switch is for the catalogue.
  if (connector.owner !== undefined || registry.isEnabled(connector.name)) return connector
  throw new PlatformError('connector_disabled', {
    detail: `${connector.displayName} is switched off. "connector enable ${connector.name}" switches it on.`,
  })
}

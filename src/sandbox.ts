import { join } from 'node:path'
import type { FindEnvironmentClient } from './auth/oauth-clients.ts'
import type { Connector } from './definition/connector.ts'
import type { Clock } from './runtime/clock.ts'
import type { Log } from './runtime/log.ts'
import { Secret } from './runtime/secret.ts'
import type { Settings } from './runtime/settings.ts'
import { SANDBOX_SECRET, type Simulator, startSimulator } from './simulator/simulator.ts'

/** Where simulated providers listen. */
export const SANDBOX_NETWORK = '127.0.0.1/32'

/** Starts the simulated providers, beside the platform that calls them. */
export const startSandbox = (
  settings: Settings,
  directory: string,
  find: (name: string) => Connector | undefined,
  clock: Clock,
  log: Log,
): Promise<Simulator> =>
  startSimulator({
    find,
    clock,
    log,
    port: settings.SANDBOX_PORT,
    elsewherePort: settings.SANDBOX_PORT === 0 ? 0 : settings.SANDBOX_PORT + 1,
    stateFile: join(directory, 'simulator.json'),
    deliverTo: `http://${settings.HOST === '::1' ? '[::1]' : '127.0.0.1'}:${settings.PORT}/webhooks`,
  })

/** What is registered at a simulated provider. */
export const madeUpOAuthClient: FindEnvironmentClient = ({ name }) => ({
  id: `sandbox-${name}`,
  secret: new Secret(SANDBOX_SECRET),
})

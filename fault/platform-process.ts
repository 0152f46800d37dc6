// The platform in a process of its own, put together as `connector serve` does, but for two things that no setting can
// say: its connectors sign in at a server on this machine over plain http, and its clock can be moved by the parent.
import type { OAuth2Settings } from '../src/auth/oauth2/settings.ts'
import type { Connector } from '../src/definition/connector.ts'
import { startPlatform } from '../src/main.ts'
import { createLog } from '../src/runtime/log.ts'
import { readSettings } from '../src/runtime/settings.ts'
import { createMovableClock } from '../test/setup/clock.ts'
import type { OAuthAddresses } from './servers/authorization-server.ts'

/** In the variable `FAULT_PLATFORM`, as JSON. */
export interface PlatformProcessOptions {
  readonly addresses: OAuthAddresses
  readonly resourceUrl: string
  /** How far its clock is ahead; below zero, behind. */
  readonly clockAheadMs: number
}

/** What the parent may say. */
export interface MoveClock {
  readonly advanceMs: number
}

const DRAIN_MS = 30_000

const { addresses, resourceUrl, clockAheadMs } = JSON.parse(process.env.FAULT_PLATFORM!) as PlatformProcessOptions

const moved = (connector: Connector): Connector => {
  const host = { ...connector.defaultHost, url: resourceUrl }
  const auth = connector.auth.map((entry) => {
    const settings = entry as OAuth2Settings
    const { authorizationUrl, tokenUrl, revocationUrl, clientAuth, issuer, scopes, authorizeParams = {} } = addresses
    return {
      ...settings,
      authorizationUrl,
      tokenUrl,
      revoke: { url: revocationUrl, token: 'refresh_token' as const },
      clientAuth,
      authorizeParams,
      scopes: { ...settings.scopes, always: [...scopes] },
      ...(issuer !== undefined && { issuer }),
    }
  })
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}

const clock = createMovableClock()
clock.advance(clockAheadMs)
process.on('message', ({ advanceMs }: MoveClock) => clock.advance(advanceMs))

const settings = readSettings(process.env)
const platform = await startPlatform({
  settings,
  environment: process.env,
  log: createLog(settings.LOG_LEVEL),
  clock,
  adapt: moved,
})
process.send!('ready')
process.once('SIGTERM', () => {
  setTimeout(() => process.exit(1), DRAIN_MS).unref()
  void platform.close().then(() => process.exit(0))
})

import type { ApiKey } from './api/application-store.ts'
import type { UserToken } from './api/user-token-store.ts'
import type { Own } from './applications/own.ts'
import type { LiveConnection } from './connections/live-connection.ts'
import type { ConnectorMetadataStore } from './registry/metadata-store.ts'
import type { Registry } from './registry/registry.ts'
import type { Cache } from './runtime/cache.ts'
import type { Log } from './runtime/log.ts'
import type { Change } from './storage/postgres/changes.ts'

/** What a process holds in memory although another may change it. */
interface Remembered {
  readonly live: Cache<LiveConnection>
  readonly keys: Cache<ApiKey>
  readonly tokens: Cache<UserToken>
  readonly own: Pick<Own, 'changed' | 'allChanged'>
  readonly registry: Registry
  readonly metadata: ConnectorMetadataStore
  readonly log: Log
}

/** Forgets what was changed, whoever changed it. */
export const forgetting = (remembered: Remembered): ((change: Change) => void) => {
  const { live, keys, tokens, own, registry, metadata, log } = remembered
  const readEnabled = (): void => {
    metadata.disabled().then(
      (disabled) => {
        for (const { name } of registry.list()) registry.setEnabled(name, !disabled.includes(name))
      },
      (err: unknown) => log.warn({ err }, 'which connectors are disabled was not read'),
    )
  }
  return (change) => {
    if (change === 'everything') {
      for (const cache of [live, keys, tokens]) cache.clear()
      own.allChanged()
      readEnabled()
    } else if (change.of === 'connection') live.forget(change.id)
    else if (change.of === 'key') keys.forget(change.id)
    else if (change.of === 'token') tokens.forget(change.id)
    else if (change.of === 'application') own.changed(change.id)
    else readEnabled()
  }
}

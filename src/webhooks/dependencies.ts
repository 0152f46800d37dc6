import type { Dependencies as ConnectionDependencies } from '../connections/dependencies.ts'
import type { EventStore } from './event-store.ts'
import type { FindWebhookSecret } from './secrets.ts'

/** What webhooks need from outside. */
export interface WebhookDependencies
  extends Pick<ConnectionDependencies, 'registry' | 'vault' | 'clock' | 'log' | 'findOAuthClient'> {
  readonly events: EventStore
  readonly findWebhookSecret: FindWebhookSecret
}

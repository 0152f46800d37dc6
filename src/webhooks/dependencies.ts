import type { FindEnvironmentClient } from '../auth/oauth-clients.ts'
import type { Dependencies as ConnectionDependencies } from '../connections/dependencies.ts'
import type { EventStore } from './event-store.ts'
import type { FindWebhookSecret } from './secrets.ts'

/** What webhooks need from outside. */
export interface WebhookDependencies extends Pick<ConnectionDependencies, 'registry' | 'vault' | 'clock' | 'log'> {
  readonly events: EventStore
  /** The OAuth client whose secret signs a catalogue connector's deliveries: the operator's. */
  readonly findWebhookClient: FindEnvironmentClient
  readonly findWebhookSecret: FindWebhookSecret
}

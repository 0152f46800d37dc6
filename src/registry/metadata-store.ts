import type { ConnectorSummary } from './summary.ts'

/** Keeps, beside the connections, what connectors there are; the files are the truth. */
export interface ConnectorMetadataStore {
  /** Records the connectors as they are now, and every version of them that is served. */
  record(connectors: readonly ConnectorSummary[], versions?: readonly ConnectorSummary[]): Promise<void>
  /** The connectors that were switched off. */
  disabled(): Promise<readonly string[]>
  /** Switches a connector on or off. */
  setEnabled(name: string, isEnabled: boolean): Promise<void>
}

import type { ConnectorSummary } from './summary.ts'

/** Keeps, beside the connections, what connectors there are; the files are the truth. */
export interface ConnectorMetadataStore {
  /** Records the connectors as they are now. */
  record(connectors: readonly ConnectorSummary[]): Promise<void>
}

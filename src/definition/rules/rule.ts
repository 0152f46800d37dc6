import type { DocumentPath, Finding } from '../finding.ts'
import type { ConnectorDocument, Transforms } from '../schema.ts'

export type Report = (path: DocumentPath, says: string, level?: Finding['level']) => void

/** Something that goes wrong silently in a file whose every word is well-formed. */
export interface Rule {
  readonly code: string
  readonly level: Finding['level']
  /** One sentence for the reference page. */
  readonly summary: string
  /** Compiles schemas: done when a connector is judged, not each time it is loaded. Never an error, which loading would miss. */
  readonly isCostly?: true
  /** Said by `lint` alone: what makes a good connector, beside what makes a right one. */
  readonly only?: 'lint'
  /** Counts for abstract connectors, too: it needs nothing of what only their heirs say. */
  readonly ofAbstract?: true
  check(connector: ConnectorDocument, report: Report, transforms: Transforms): void
}

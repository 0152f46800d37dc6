import type { Dependencies } from '../connections/dependencies.ts'
import type { Limits } from '../runtime/limits.ts'
import type { KeyedCallStore } from './keyed/keyed-call-store.ts'
import type { Shares } from './shares/shares.ts'
import type { UploadMemory } from './upload/upload-memory.ts'
import type { UploadStore } from './upload/upload-store.ts'

/** What calls need beside what connections need. */
export interface ProxyDependencies extends Dependencies {
  readonly limits: Limits
  readonly uploads: UploadStore
  readonly keyedCalls: KeyedCallStore
  /** What this process may spend of limits that others share. */
  readonly shares: Shares
  /** One for the process. */
  readonly uploadMemory: UploadMemory
}

import type { Dependencies } from '../connections/dependencies.ts'
import type { Pause } from '../runtime/pause.ts'
import type { UploadStore } from './upload/upload-store.ts'

/** What calls need beside what connections need. */
export interface ProxyDependencies extends Dependencies {
  readonly uploads: UploadStore
  readonly pause: Pause
  /** A number from 0 to 1, so that those who failed together do not come back together. */
  readonly random: () => number
}

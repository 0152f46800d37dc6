import type { Dependencies } from '../connections/dependencies.ts'
import type { UploadStore } from './upload/upload-store.ts'

/** What calls need beside what connections need. */
export interface ProxyDependencies extends Dependencies {
  readonly uploads: UploadStore
}

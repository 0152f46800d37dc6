/** What generated packages are built on. Users find everything that they need of it in the main entry point. */
export type { CallPromise } from './call-promise.js'
export type { Client } from './client.js'
export type { Download } from './download.js'
export type { EndpointSpec } from './invoke.js'
export type { CallOptions, JobOptions, ListOptions, SizedListOptions, UploadOptions } from './options.js'
export type { PagePromise } from './page.js'
export { BaseConnector, Resource, invoke } from './resource.js'
export type { ConnectionTarget } from './target.js'
export type { UploadSource } from './upload.js'
export { type RuntimeNeed, requireRuntime } from './version.js'

/** The arguments of a method that takes none as yet. */
export type NoParams = { readonly [name: string]: never }

/** What an object has under a name by itself. A member of that name may be missing, and then stands for this. */
// oxlint-disable-next-line typescript/no-wrapper-object-types -- exactly what {} has
export type Inherited<Name extends keyof Object> = Object[Name]

declare const unknownTag: unique symbol

/**
 * Stands for every tag that a generated union does not know, so that `switch` tells the known ones apart: no text equals
 * it. At run time the tag is the text that came.
 */
export type UnknownTag = typeof unknownTag

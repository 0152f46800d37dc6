import type { TransformFormat } from '../definition/schema.ts'
import { decodeBase64url } from './decode-base64url.ts'
import { fromEntries } from './from-entries.ts'
import { pick } from './pick.ts'
import { rename } from './rename.ts'

/** The response transformers this platform has. A new one is its own file plus one line here. */
export const transformers = [decodeBase64url, fromEntries, pick, rename] as const satisfies readonly TransformFormat[]

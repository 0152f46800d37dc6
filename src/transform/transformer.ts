import type { z } from 'zod'
import type { TransformFormat, TransformSettings } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'

/** The bytes of an answer's body, and what they are. */
export interface Bytes {
  readonly bytes: Buffer
  readonly contentType?: string
}

/** One named way of changing a JSON answer: a pure function. All the platform knows about it is in the file that implements this. */
export interface Transformer<Settings extends TransformSettings, Gives extends 'json' | 'bytes' = 'json' | 'bytes'>
  extends TransformFormat {
  readonly settings: z.ZodType<Settings>
  readonly gives: Gives
  /** Throws `provider_answer_invalid` for an answer that is not as the definition says. */
  apply(json: unknown, settings: Settings): Gives extends 'bytes' ? Bytes : unknown
}

/** Why an answer cannot be changed: what it holds is not what the definition says. */
export const misfit = (says: string): PlatformError =>
  new PlatformError('provider_answer_invalid', { detail: `The answer of the provider ${says}.` })

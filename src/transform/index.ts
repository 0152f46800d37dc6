import type { Transforms } from '../definition/schema.ts'
import { answerFor } from './answer-for.ts'
import { transformers } from './transformers.ts'

/** The transformers as the format takes them, and what they make of an answer. */
export const transforms: Transforms = { formats: transformers, answerFor }

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Shape } from './shape.ts'

/** A parameter, as its provider publishes it. */
export interface PublishedParameter {
  /** As in the format; a `header_json` parameter also names its header. */
  readonly place: string
  readonly required: boolean
  readonly shape: Shape
  /** Whether a list repeats the parameter's name. */
  readonly explode?: boolean
}

export type BodyKind = 'none' | 'json' | 'binary' | 'related'
export type AnswerKind = 'json' | 'binary' | 'text' | 'empty'

/** The scopes that an endpoint of ours names: all of some, or one of some. */
export interface NeededScopes {
  readonly all: readonly string[]
  readonly any: readonly string[]
}

/** One operation, as its provider publishes it. */
export interface PublishedOperation {
  readonly method: string
  /** The whole address, with placeholders. */
  readonly address: string
  readonly carriesToken: boolean
  readonly parameters: ReadonlyMap<string, PublishedParameter>
  readonly body: BodyKind
  readonly answer: AnswerKind
  readonly answerShape?: Shape | undefined
  /** What is wrong with the scopes that we ask for, if anything. */
  scopeProblem(needed: NeededScopes): string | undefined
}

/** Finds the operation that an endpoint of ours stands for. */
export type FindOperation = (endpointName: string) => PublishedOperation | undefined

/** Reads one of the published documents. */
export const readDocument = <Content>(...names: readonly string[]): Content =>
  JSON.parse(readFileSync(path.join(...names), 'utf8')) as Content

/** "a, b" in a stable order. */
export const listOf = (names: readonly string[]): string => names.toSorted().join(', ') || 'none'

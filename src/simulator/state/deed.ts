import type { Connector, Endpoint } from '../../definition/connector.ts'
import type { JsonPath } from '../../definition/json-path.ts'
import type { Example } from '../../definition/schema.ts'
import type { Values } from '../check-parameters.ts'
import type { Refusal } from '../reply.ts'
import type { Collection, Item, Keys } from './records.ts'
import type { Spooled } from './spool.ts'

/** A call as far as it bears on what is remembered. */
export interface Deed {
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly account: string
  readonly params: Values
  readonly body?: unknown
  /** The content that came, where it is bytes. */
  readonly content?: Spooled | undefined
  /** Whether it is the very request of an example. */
  readonly isExample: boolean
}

/** What comes of a call: an item or a list, as the answer shows it, or nothing that the examples could not say better. */
export type Outcome =
  | {
      readonly value: unknown
      readonly place: JsonPath
      readonly item?: Item
      /** What the answer says elsewhere. */
      readonly says?: readonly (readonly [JsonPath, unknown])[]
    }
  | undefined

/** What an action works on. */
export interface Ground {
  readonly deed: Deed
  /** A collection of the account that calls. */
  of(name: string): Collection
  /** Whether an item of these keys is known here no more, or to others only. */
  isGone(name: string, by: Keys): boolean
  /** Values that are new at each look. */
  fresh(): Record<string, unknown>
}

/** An answer that an example gives in place of the one that was to come. */
export class Said extends Error {
  readonly response: Example['response']

  constructor(response: Example['response']) {
    super('An example says it.')
    this.response = response
  }
}

/** Says what the example of this summary says, else the refusal. */
export const refuseAs = ({ examples }: Endpoint, summary: string | undefined, refusal: Refusal): Error => {
  const example = summary === undefined ? undefined : examples.find((known) => known.summary === summary)
  return example === undefined ? refusal : new Said(example.response)
}

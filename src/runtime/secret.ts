import { inspect } from 'node:util'

const MASK = '[secret]'

/** A string that cannot be printed by accident: `toString`, `JSON.stringify` and `inspect` give a mask. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The plain value. A search for this word finds every place where one is used. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return MASK
  }

  toJSON(): string {
    return MASK
  }

  [inspect.custom](): string {
    return MASK
  }
}

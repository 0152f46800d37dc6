/**
 * Text as a definition has it: a name on the wire, a description. It cannot slip into generated code, because it does
 * not turn into a string by itself; only names and a target's encoder look inside, by `textOf`.
 */
export class Wire {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): never {
    throw new TypeError('A definition’s text must be encoded before it is printed.')
  }

  toJSON(): never {
    return this.toString()
  }

  static textOf(wire: Wire): string {
    return wire.#text
  }
}

/** The text itself. What it returns may be anything at all: encode it. */
export const { textOf } = Wire

export const wire = (text: string): Wire => new Wire(text)

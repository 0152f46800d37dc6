/**
 * Text that is safe to stand in generated code. It comes from a target's encoder alone, and from `code`, which joins
 * such pieces with text that stands in our own sources.
 */
export class Encoded {
  readonly #text: string

  private constructor(text: string) {
    this.#text = text
  }

  /** Only for `encode.ts` of a target. */
  static vouch(text: string): Encoded {
    return new Encoded(text)
  }

  static print(encoded: Encoded): string {
    return encoded.#text
  }
}

/** `code`list[${item}]`` joins encoded pieces; a bare string does not compile, and does not pass at run time either. */
export const code = (
  strings: TemplateStringsArray,
  ...pieces: readonly (Encoded | number | boolean | readonly Encoded[])[]
): Encoded => {
  let text = strings[0]!
  pieces.forEach((piece, index) => {
    text += printPiece(piece) + strings[index + 1]!
  })
  return Encoded.vouch(text)
}

const printPiece = (piece: unknown): string => {
  if (piece instanceof Encoded) return Encoded.print(piece)
  if (typeof piece === 'number' || typeof piece === 'boolean') return String(piece)
  if (Array.isArray(piece)) return piece.map(printPiece).join(', ')
  throw new TypeError('Only encoded text may stand in generated code.')
}

/** Joins encoded pieces by text of our own. */
export const joinCode = (pieces: readonly Encoded[], separator: ' | ' | ', ' | '.' | '\n'): Encoded =>
  Encoded.vouch(pieces.map(printPiece).join(separator))

/** What a template is given: encoded text, numbers, booleans, and lists and records of those. */
export type View = Encoded | number | boolean | null | readonly View[] | { readonly [name: string]: View }

/** The view with its encoded pieces as plain text. Throws for a bare string: a definition's text would get past the encoder. */
export const printable = (view: View, at = 'view'): unknown => {
  if (view instanceof Encoded) return Encoded.print(view)
  if (view === null || typeof view === 'number' || typeof view === 'boolean') return view
  if (Array.isArray(view)) return view.map((item: View, index) => printable(item, `${at}[${index}]`))
  if (typeof view === 'object' && Object.getPrototypeOf(view) === Object.prototype)
    return Object.fromEntries(Object.entries(view).map(([name, item]) => [name, printable(item, `${at}.${name}`)]))
  throw new TypeError(`${at} is ${typeof view}, not encoded text.`)
}

import { harmlessText } from '../../../src/codegen/doc-text.ts'
import { Encoded } from '../../../src/codegen/encoded.ts'
import { type Wire, textOf } from '../../../src/codegen/wire.ts'

/** The only file that looks into a definition's text: what it lets out is safe where it says so. */

/** A string literal that evaluates to the text. JSON's own is one in Ruby too, but for `#`, which begins an interpolation. */
export const literal = (text: Wire): Encoded => Encoded.vouch(JSON.stringify(textOf(text)).replaceAll('#', '\\u0023'))

/** Text of one line behind a `# `. */
export const comment = (text: Wire): Encoded => Encoded.vouch(harmlessText(textOf(text)).replaceAll('\n', ' '))

/** A name that `names.ts` has made: of letters, digits and `_` alone. */
export const identifier = (name: string): Encoded => {
  if (!/^[a-z_]\w*$/i.test(name)) throw new TypeError(`${name} is no identifier.`)
  return Encoded.vouch(name)
}

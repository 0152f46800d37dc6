import { byCodeUnit } from '../../../src/codegen/order.ts'
import type { Write } from './slots.ts'

/**
 * Learns the texts of a definition, and then gives every one a plain text: the same for the same, different ones for
 * different ones, and in the same order, as some choices fall on what comes first. Dots in endpoints' names stay, and so does
 * nothing between them, as they make the tree of resources.
 */
export interface PlainTexts {
  readonly learn: Write
  readonly give: Write
}

/** `endingOf` says of a text how the plain one ends: languages write a name otherwise that is none to them. */
export const plainTexts = (endingOf: (text: string) => string): PlainTexts => {
  const known = new Set<string>()
  const plain = new Map<string, string>()
  const piecesOf: (...of: Parameters<Write>) => string[] = (text, role) => (role === 'word' ? text.split('.') : [text])
  return {
    learn: (text, role) => {
      for (const piece of piecesOf(text, role)) known.add(piece)
      return text
    },
    give: (text, role) => {
      if (plain.size === 0)
        [...known].sort(byCodeUnit).forEach((piece, index) => {
          const number = String(index).padStart(4, '0')
          plain.set(piece, piece === '' ? '' : `word${number}${endingOf(piece)}`)
        })
      return piecesOf(text, role)
        .map((piece) => plain.get(piece)!)
        .join('.')
    },
  }
}

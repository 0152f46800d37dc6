import fc from 'fast-check'
import { type Recipe, isTaken } from './definition.ts'
import { hostileText } from './texts.ts'

/** Any recipe of a hostile definition. Shrinks to fewer and simpler texts in a simpler structure. */
export const recipe: fc.Arbitrary<Recipe> = fc
  .record({
    structure: fc.nat(),
    texts: fc.array(hostileText, { minLength: 1, maxLength: 60 }),
  })
  .filter(isTaken)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../src/codegen/targets/index.ts'
import { hasTools } from '../gates.ts'
import { problemsOf } from './definition.ts'
import { recipe } from './recipe.ts'
import { inWords, runHostile } from './run.ts'

const SEED = 1

test('the format takes the hostile definitions: all that it limits is limited here too', () => {
  fc.assert(
    fc.property(recipe, (given) => {
      expect(problemsOf(given)).toEqual([])
    }),
    { numRuns: 50, seed: SEED },
  )
})

test.for(languages)(
  'no text of 250 hostile definitions becomes more than text in %s, and 20 of the packages run',
  { timeout: 300_000 },
  async (language, { skip }) => {
    skip(!hasTools(language) && process.env.CI === undefined, 'scripts/sdk-tools.sh found no tools for it')
    const [outcome] = await runHostile({ count: 250, sample: 20, seed: SEED, languages: [language] })
    if (outcome!.problems.length > 0) throw new Error(inWords(outcome!))
  },
)

import { z } from 'zod'
import { jsonPath, words } from '../definition/words.ts'

const pattern = z
  .string()
  .optional()
  .describe('A regular expression (RE2) that the whole value must match. Needed where the value enters an address.')
const bounds = {
  pattern,
  example: z.string().optional().describe('A value that fits, for the simulator. Needed beside `pattern`.'),
}

const captured = z.union([
  words({
    token: jsonPath.describe(
      'Where it is in the answer of the token endpoint; renewed when a refresh brings it again.',
    ),
    ...bounds,
  }),
  words({
    callback: z.string().min(1).describe('The parameter with which the provider sends the browser back.'),
    ...bounds,
  }),
  words({
    endpoint: z.string().describe('An endpoint of this connector, called once with the new token.'),
    params: z.record(z.string(), z.json()).default({}).describe('What it is called with.'),
    path: jsonPath.describe('Where its answer holds the value.'),
    // The simulator's value is the one in the endpoint's own example.
    pattern,
  }),
])

/** What a provider tells on connecting and later calls need, by name: `{{ capture.<name> }}` in templates. */
export const capture = z
  .record(z.string().regex(/^[A-Za-z_]\w*$/, { error: 'must be letters, digits and _' }), captured)
  .default({})
  .describe('What the provider tells on connecting and later calls need: `{{ capture.<name> }}` in templates.')

export type Captured = z.output<typeof captured>
export type Captures = z.output<typeof capture>

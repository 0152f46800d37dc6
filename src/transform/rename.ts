import { z } from 'zod'
import { parseJsonPath } from '../definition/json-path.ts'
import { jsonPath, words } from '../definition/words.ts'
import { eachObject } from './each-object.ts'
import type { Transformer } from './transformer.ts'

const settings = words({
  type: z.literal('rename').describe('Members get other names.'),
  path: jsonPath.default(parseJsonPath('$')!).describe('The object, or the list of objects.'),
  members: z
    .record(z.string(), z.string())
    .refine((members) => new Set(Object.values(members)).size === Object.keys(members).length, {
      error: 'must give each member a name of its own',
    })
    .describe('New names by old ones; what is not named stays.'),
})

/** Members get the names that callers expect. */
export const rename: Transformer<z.output<typeof settings>, 'json'> = {
  name: 'rename',
  summary: 'Members of an object, or of each object of a list, get other names.',
  settings,
  gives: 'json',
  example: {
    words: "{ type: rename, members: { 'results#': results, 'next': next_token } }",
    from: { 'results#': [1, 2], next: 'abc', total: 2 },
    to: { results: [1, 2], next_token: 'abc', total: 2 },
  },
  apply: (json, { path, members }) =>
    eachObject(json, path, (object) => {
      const taken = new Set(
        Object.keys(members)
          .filter((name) => Object.hasOwn(object, name))
          .map((name) => members[name]),
      )
      return Object.fromEntries(
        Object.entries(object)
          // A member that a renamed one replaces must not come back by standing later.
          .filter(([name]) => Object.hasOwn(members, name) || !taken.has(name))
          .map(([name, value]) => [Object.hasOwn(members, name) ? members[name]! : name, value]),
      )
    }),
}

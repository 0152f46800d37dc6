import { z } from 'zod'
import { readPath, writePath } from '../definition/json-path.ts'
import { jsonPath, words } from '../definition/words.ts'
import { isObject } from '../runtime/json.ts'
import { type Transformer, misfit } from './transformer.ts'

const settings = words({
  type: z.literal('from_entries').describe('A list of pairs becomes an object.'),
  path: jsonPath.describe('Where the answer holds the list of pairs, which the object replaces.'),
  name: z.string().default('name').describe("The pair's member that becomes the name."),
  value: z
    .string()
    .default('value')
    .describe("The pair's member that becomes the value; of equal names the first counts."),
  case: z.enum(['keep', 'lower']).default('keep').describe('How names are written.'),
})

/** A list of name and value pairs, such as the headers of a message, becomes one object. */
export const fromEntries: Transformer<z.output<typeof settings>, 'json'> = {
  name: 'from_entries',
  summary: 'A list of pairs, such as `[{name, value}]`, becomes an object.',
  settings,
  gives: 'json',
  example: {
    words: '{ type: from_entries, path: $.payload.headers, case: lower }',
    from: {
      payload: {
        headers: [
          { name: 'Subject', value: 'Lunch' },
          { name: 'From', value: 'ada@example.com' },
        ],
      },
    },
    to: { payload: { headers: { subject: 'Lunch', from: 'ada@example.com' } } },
  },
  apply: (json, { path, name, value, case: letters }) => {
    const list = readPath(json, path)
    if (list === undefined || list === null) return json
    if (!Array.isArray(list)) throw misfit('holds no list where its pairs should be')
    const members = new Map<string, unknown>()
    for (const pair of list) {
      if (!isObject(pair) || typeof pair[name] !== 'string') throw misfit(`holds a pair without a text "${name}"`)
      const key = letters === 'lower' ? pair[name].toLowerCase() : pair[name]
      if (!members.has(key)) members.set(key, pair[value] ?? null)
    }
    return writePath(json, path, Object.fromEntries(members))
  },
}

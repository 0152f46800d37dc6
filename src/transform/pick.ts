import { z } from 'zod'
import { parseJsonPath } from '../definition/json-path.ts'
import { jsonPath, words } from '../definition/words.ts'
import { eachObject } from './each-object.ts'
import type { Transformer } from './transformer.ts'

const settings = words({
  type: z.literal('pick').describe('The named members stay.'),
  path: jsonPath.default(parseJsonPath('$')!).describe('The object, or the list of objects.'),
  members: z.array(z.string()).min(1).describe('What stays of it.'),
})

/** Of an object that says too much, some members stay. */
export const pick: Transformer<z.output<typeof settings>, 'json'> = {
  name: 'pick',
  summary: 'Of an object, or of each object of a list, the named members stay.',
  settings,
  gives: 'json',
  example: {
    words: '{ type: pick, path: $.users, members: [id, name] }',
    from: { users: [{ id: 1, name: 'Ada', avatar_32: 'https://…', avatar_64: 'https://…' }] },
    to: { users: [{ id: 1, name: 'Ada' }] },
  },
  apply: (json, { path, members }) =>
    eachObject(json, path, (object) =>
      Object.fromEntries(members.filter((name) => Object.hasOwn(object, name)).map((name) => [name, object[name]])),
    ),
}

import { z } from 'zod'
import { jsonPath, words } from '../words.ts'

const collection = z.string().describe('One of `collections`.')
const by = z
  .record(z.string(), z.json())
  .describe('Which item is meant: its keys, filled from `{{ param.x }}`, `{{ body.x }}` and `{{ parent.x }}`.')
const value = z
  .json()
  .describe(
    'The item, filled from `{{ param.x }}`, `{{ body.x }}`, `{{ item.x }}` of the one that was there, `{{ parent.x }}`, `{{ taken.x }}`, `{{ new.id }}`, `{{ new.hex }}`, `{{ new.number }}`, `{{ new.time }}`, `{{ new.millis }}`, `{{ content.size }}`, `{{ content.sha256 }}` and `{{ content.sha256_blocks }}`. `{{ param.x ?? new.id }}` names what stands in where there is none.',
  )
const at = jsonPath.optional().describe('Where in the answer the item stands, unless it is the answer.')
const byValue = <Shown extends z.ZodType>(shown: Shown) => z.record(z.string(), z.record(z.string(), z.array(shown)))

const shown = {
  shows: z
    .json()
    .optional()
    .describe(
      'What the answer says of the item, filled from `{{ item.x }}`, `{{ param.x }}` and `{{ content.base64url }}`; all of it unless stated.',
    ),
  hides: byValue(jsonPath)
    .default({})
    .describe('Which of its members the answer leaves out, by a parameter and its value.'),
  missing: z.string().optional().describe('The summary of the example that says that there is no such item.'),
  at,
}
const parent = by
  .optional()
  .describe(
    'What the item is in: another item by its keys, which `{{ parent.x }}` then names, as `{{ parent.keys.x }}` its keys.',
  )
const taken = words({
  by: by.describe('What no other item may have.'),
  when: z
    .record(z.string(), z.array(z.json()))
    .default({})
    .describe('Only with one of these values of a parameter; null where it is not given.'),
  example: z.string().describe('The summary of the example that says that it is there already.'),
})
  .optional()
  .describe('When an item is in the way.')
const carried = {
  with: by.optional().describe('Which items go too, by their keys, filled from `{{ item.x }}` of the one that goes.'),
}
const derived = {
  by,
  value,
  parent,
  taken,
  ...carried,
  with_value: z
    .json()
    .optional()
    .describe('What is new of each that goes too, filled from `{{ item.x }}`, `{{ parent.x }}` and `{{ new.x }}`.'),
  ...shown,
}

/** What the simulator remembers. */
export const collections = z.record(
  z.string(),
  words({
    keys: z
      .record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))
      .refine((keys) => Object.keys(keys).length > 0, { error: 'needs at least one key' })
      .describe(
        'By what an item is found, such as `id: "{{ item.id }}"`, or any of several; the first tells items apart.',
      ),
    ignore_case: z.boolean().default(false).describe('Whether keys are the same in capitals.'),
    newest_first: z.boolean().default(false).describe('Whether new items stand at the beginning of lists.'),
    aliases: z
      .record(z.string(), z.string())
      .default({})
      .describe('What a key may be called instead, such as `root` for the id of the root folder.'),
    folders: words({
      key: z.string().describe('The key that is a path.'),
      value: z.json().describe('A folder, filled from `{{ folder.path }}`, `{{ parent.x }}` and `{{ new.x }}`.'),
    })
      .optional()
      .describe('Folders that are made where what comes needs them.'),
  }),
)

/** What a call changes or shows of what the simulator remembers. */
export const state = z.discriminatedUnion('action', [
  words({
    action: z.literal('create').describe('Adds an item, with the content that came.'),
    in: collection,
    value,
    parent,
    replaces: by.optional().describe('Which item, if it is there, gives way to the new one.'),
    keeps: z.array(z.string()).default([]).describe('Members that the new one has of the one that gave way.'),
    takes: words({ in: collection, by })
      .optional()
      .describe('An item of another collection that becomes this one and goes there, such as a draft that is sent.'),
    taken,
    ...shown,
  }),
  words({ action: z.literal('read').describe('Shows an item, or gives its content.'), in: collection, by, ...shown }),
  words({
    action: z.literal('list').describe('Shows the items.'),
    in: collection,
    by: by.default({}).describe('Which items: their keys. Of a key that is a list all of these must be in it.'),
    parent,
    unless: z
      .array(z.string())
      .default([])
      .describe('Parameters with which it is answered from the examples, such as a search.'),
    hides: byValue(z.record(z.string(), z.json()))
      .default({})
      .describe('Which items are left out, by a parameter and its value, each by keys.'),
    each: z.json().optional().describe('What a listing shows of each, filled from `{{ item.x }}`.'),
    count: jsonPath.optional().describe('Where the answer says how many there are.'),
    missing: shown.missing,
    at: jsonPath.optional().describe('Where in the answer the list stands, unless `paginate` says it.'),
  }),
  words({
    action: z.literal('update').describe('Replaces members of an item, and its content where some came.'),
    in: collection,
    adds: z.record(z.string(), z.json()).default({}).describe('What comes to members that are lists, in front.'),
    removes: z.record(z.string(), z.json()).default({}).describe('What goes from members that are lists.'),
    ...derived,
    value: value.default({}),
  }),
  words({
    action: z.literal('copy').describe('Adds an item that is another one but for these members.'),
    in: collection,
    ...derived,
  }),
  words({ action: z.literal('delete').describe('Removes an item.'), in: collection, by, ...carried, ...shown }),
])

import { z } from 'zod'
import { jsonPath, words } from '../words.ts'

const collection = z.string().describe('One of `collections`.')
const by = z
  .record(z.string(), z.string())
  .describe('Which item is meant: its keys, filled from `{{ param.x }}` and `{{ body.x }}`.')
const value = z
  .json()
  .describe(
    'The item, filled from `{{ param.x }}`, `{{ body.x }}`, `{{ item.x }}` of the one that was there, `{{ new.id }}`, `{{ new.number }}`, `{{ new.time }}`, `{{ content.size }}` and `{{ content.sha256 }}`.',
  )
const at = jsonPath.optional().describe('Where in the answer the item stands, unless it is the answer.')

/** What the simulator remembers. */
export const collections = z.record(
  z.string(),
  words({
    keys: z
      .record(z.string(), z.string())
      .refine((keys) => Object.keys(keys).length > 0, { error: 'needs at least one key' })
      .describe('By what an item is found, such as `id: "{{ item.id }}"`; the first tells items apart.'),
  }),
)

/** What a call changes or shows of what the simulator remembers. */
export const state = z.discriminatedUnion('action', [
  words({
    action: z.literal('create').describe('Adds an item, with the content that came.'),
    in: collection,
    value,
    replaces: by.optional().describe('Which item, if it is there, gives way to the new one.'),
    at,
  }),
  words({ action: z.literal('read').describe('Shows an item, or gives its content.'), in: collection, by, at }),
  words({
    action: z.literal('list').describe('Shows the items.'),
    in: collection,
    by: by.default({}),
    each: z.json().optional().describe('What a listing shows of each, filled from `{{ item.x }}`.'),
    at: jsonPath.optional().describe('Where in the answer the list stands, unless `paginate` says it.'),
  }),
  words({ action: z.literal('update').describe('Replaces members of an item.'), in: collection, by, value, at }),
  words({
    action: z.literal('copy').describe('Adds an item that is another one but for these members.'),
    in: collection,
    by,
    value,
    at,
  }),
  words({
    action: z.literal('delete').describe('Removes an item.'),
    in: collection,
    by,
    with: by.optional().describe('Which items go too, by their keys, filled from `{{ item.x }}` of the one that goes.'),
    at,
  }),
])

import { z } from 'zod'
import { jsonPath, words } from '../words.ts'
import { endpointName } from './names.ts'

const items = jsonPath.describe('Where the answer holds the list.')
const size = z.string().optional().describe('The parameter that asks for a page size.')
const more = jsonPath.optional().describe('Where the answer says, by `true`, that there is more.')
const delta = jsonPath
  .optional()
  .describe('Where the last page holds what will list the changes since, in the form of the cursor.')

export const paginate = z.discriminatedUnion('style', [
  words({
    style: z.literal('cursor').describe('The answer holds a cursor, which a parameter of the same endpoint takes.'),
    cursor: jsonPath.describe('Where the answer holds the cursor of the next page.'),
    param: z.string().describe('The parameter that takes it.'),
    items,
    more,
    delta,
    size,
  }),
  words({
    style: z.literal('continue').describe('The answer holds a cursor, which another endpoint takes.'),
    endpoint: endpointName.describe('The endpoint that gives the pages after the first.'),
    param: z.string().default('cursor').describe('The parameter of that endpoint that takes the cursor.'),
    cursor: jsonPath,
    items,
    more,
    delta,
    size,
  }),
  words({
    style: z.literal('offset').describe('A parameter says how many items to leave out.'),
    param: z.string().describe('The parameter that says how many items to leave out.'),
    items,
    more,
    total: jsonPath.optional().describe('Where the answer says how many items there are in all.'),
    size,
  }),
  words({
    style: z.literal('page').describe('A parameter says the number of the page.'),
    param: z.string().describe('The parameter that takes the number of the page.'),
    first: z.number().int().nonnegative().default(1).describe('The number of the first page.'),
    items,
    more,
    pages: jsonPath.optional().describe('Where the answer says how many pages there are.'),
    size,
  }),
  words({
    style: z.literal('keyset').describe('A parameter says the key of the last item seen.'),
    param: z.string().describe('The parameter that takes the key of the last item seen.'),
    key: jsonPath.describe('Where an item holds its key.'),
    items,
    more,
    size,
  }),
  words({
    style: z.literal('link').describe('The header `Link` names the next page as `rel="next"`, RFC 8288.'),
    items,
    size,
  }),
  words({
    style: z.literal('next_url').describe('The answer holds the whole address of the next page.'),
    url: jsonPath.describe("Where the answer holds the next page's whole address."),
    delta: jsonPath.optional().describe('Where the last page holds an address that will list what has changed since.'),
    items,
    size,
  }),
])

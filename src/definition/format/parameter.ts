import { z } from 'zod'
import { jsonSchema, words } from '../words.ts'
import { headerName, schemaName } from './names.ts'

/** JSON Schema's own words, as far as a parameter may use them. */
const parameterSchema = {
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']).describe('What kind of value it takes.'),
  description: z.string().optional().describe('What it means, for docs and typed clients.'),
  default: z
    .json()
    .optional()
    .describe(
      "What counts where it is left out. A required parameter is then sent with it; any other is the provider's to fill in.",
    ),
  enum: z.array(z.json()).min(1).optional().describe('The only values it takes.'),
  format: z
    .string()
    .optional()
    .describe('What a text or number stands for, such as `date-time` or `int64`; typed clients go by it.'),
  minimum: z.number().optional().describe('The least number it takes.'),
  maximum: z.number().optional().describe('The greatest number it takes.'),
  minLength: z.number().int().nonnegative().optional().describe('How many characters a text has at least.'),
  maxLength: z.number().int().nonnegative().optional().describe('How many characters a text has at most.'),
  pattern: z.string().optional().describe('A regular expression (RE2), not anchored.'),
  minItems: z.number().int().nonnegative().optional().describe('How many items a list has at least.'),
  maxItems: z.number().int().nonnegative().optional().describe('How many items a list has at most.'),
  items: jsonSchema.optional().describe('The schema of each item of a list.'),
  schema: schemaName.optional(),
}

export const PARAMETER_PLACES = ['path', 'query', 'header', 'cookie', 'body', 'header_json', 'part'] as const
export const PARAMETER_STYLES = ['form', 'space', 'pipe', 'deep_object'] as const

export const parameter = words({
  in: z
    .enum(PARAMETER_PLACES)
    .describe(
      'Where it goes on the wire. `header_json` parameters of one header become one JSON object; a `part` is one of a `multipart` or `related` body.',
    ),
  ...parameterSchema,
  required: z.boolean().default(false).describe('Whether a call must give it.'),
  header: headerName.optional().describe('For `header_json`: the header that carries the object, ASCII only.'),
  style: z
    .enum(PARAMETER_STYLES)
    .default('form')
    .describe(
      'How a list or an object stands in a query: `form` by commas or repeated, `space` and `pipe` by those, `deep_object` as `name[member]=value`.',
    ),
  explode: z
    .boolean()
    .default(true)
    .describe('Whether a list repeats its name (`a=1&a=2`) or is joined by commas (`a=1,2`).'),
  allow_slash: z.boolean().default(false).describe('The value spans path segments: each is encoded, the slashes stay.'),
  double_quotes: z.boolean().default(false).describe("Doubles every ' in the value, as OData wants it inside quotes."),
  name: z.string().optional().describe('What typed clients call it, where the wire name does not serve.'),
  deprecated: z
    .boolean()
    .default(false)
    .describe('Whether new callers should do without it; typed clients mark it so.'),
})

import { z } from 'zod'
import { parseJsonPath } from '../json-path.ts'

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/

export const headerName = z.string().regex(HEADER_NAME, { error: 'is not a header name' })
export const schemaName = z.string().describe('The name of a schema below `schemas`.')
export const endpointName = z.string().describe('The name of an endpoint of this connector.')

/** Where an answer holds something: a path into its JSON, or the name of a header. */
export type Place = { readonly path: ReturnType<typeof parseJsonPath> & object } | { readonly header: string }

const HEADER_PLACE = /^header\.([A-Za-z0-9-]+)$/

export const place = z
  .string()
  .refine((text) => HEADER_PLACE.test(text) || parseJsonPath(text) !== undefined, {
    error: 'is not a place: write a path such as $.uploadUrl, or header. and a name, such as header.Location',
  })
  .transform((text): Place => {
    const header = HEADER_PLACE.exec(text)?.[1]
    return header === undefined ? { path: parseJsonPath(text)! } : { header: header.toLowerCase() }
  })
  .meta({ description: 'A path into JSON, such as `$.uploadUrl`, or a header, such as `header.Location`.' })

/** Parameters of another endpoint, whose texts may hold templates; a text that is one place only keeps its value's type. */
export const templatedParams = z.record(z.string(), z.json()).default({})

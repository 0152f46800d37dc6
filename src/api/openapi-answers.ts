import type { jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { PROBLEM_CONTENT_TYPE } from '../errors/problem.ts'
import { STORABLE_PATTERN } from './storable.ts'

type Operation = OpenAPIV3_1.OperationObject
type Answer = OpenAPIV3_1.ResponseObject
type Body = OpenAPIV3_1.RequestBodyObject
type Header = OpenAPIV3_1.HeaderObject

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const
const PROBLEM = '#/components/schemas/Problem'
const PROBLEM_ANSWER = { $ref: '#/components/responses/Problem' }

/** What every answer carries. */
const HEADERS: Readonly<Record<string, Header>> = {
  'Connector-Request-Id': { description: 'Names the request in the log.', required: true, schema: { type: 'string' } },
}

const sourceOf = (...sources: ('platform' | 'provider')[]): Header => ({
  description: 'Whose answer it is.',
  required: true,
  schema: { type: 'string', enum: sources },
})

/** Says of every route what its schema leaves unsaid: that errors are problem documents, which ones any route can answer, and with which headers. */
export const withSharedAnswers = (
  swagger: ReturnType<typeof jsonSchemaTransformObject>,
): Partial<OpenAPIV3_1.Document> => {
  const document = swagger as Partial<OpenAPIV3_1.Document>
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [path, withOperations(item ?? {})])
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, responses: { ...document.components?.responses, Problem: problemAnswer } },
  }
}

const problemAnswer: Answer = {
  description: 'An error, RFC 9457.',
  headers: {
    ...HEADERS,
    'Connector-Source': sourceOf('platform'),
    'Retry-After': { description: 'In seconds, where waiting helps.', schema: { type: 'integer', minimum: 0 } },
  },
  content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: PROBLEM } } },
}

const withOperations = (item: OpenAPIV3_1.PathItemObject): OpenAPIV3_1.PathItemObject => ({
  ...item,
  ...Object.fromEntries(
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [[method, completed(operation)]]
    }),
  ),
})

const completed = (operation: Operation): Operation => {
  const { parameters, requestBody } = operation
  return {
    ...operation,
    ...(parameters !== undefined && { parameters: parameters.map(ofStorable) }),
    ...(requestBody !== undefined && { requestBody: withStorableJson(requestBody as Body) }),
    responses: answersOf(operation),
  }
}

const withStorableJson = (body: Body): Body => {
  const json = body.content['application/json']
  return json === undefined ? body : { ...body, content: { ...body.content, 'application/json': ofStorable(json) } }
}

/** A schema, and whatever holds one, with what is true of every text that is read: it must be one that can be stored. */
const ofStorable = <Part>(part: Part): Part => {
  if (Array.isArray(part)) return part.map(ofStorable) as Part
  if (typeof part !== 'object' || part === null) return part
  const inside = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, ofStorable(value)])) as Part
  const isFreeText = 'type' in part && part.type === 'string' && !('pattern' in part) && !('enum' in part)
  return isFreeText ? { ...inside, pattern: STORABLE_PATTERN } : inside
}

const answersOf = (operation: Operation): OpenAPIV3_1.ResponsesObject => {
  const own = Object.entries(operation.responses ?? {}).map(([status, answer]) => [status, answerOf(answer as Answer)])
  return {
    ...Object.fromEntries(sharedBy(operation).map((status) => [status, PROBLEM_ANSWER])),
    ...Object.fromEntries(own),
  }
}

/** Any request can be one that cannot be read, be one too many, or come while the database is away; a body can be too large, or of a kind that nobody reads, unless it goes on to a provider. */
const sharedBy = ({ security, requestBody, tags = [] }: Operation): string[] => {
  const isOpen = security?.length === 0
  return [
    '400',
    ...(isOpen ? [] : ['401', '429']),
    ...(requestBody === undefined ? [] : ['413']),
    ...(requestBody === undefined || tags.includes('calls') ? [] : ['415']),
    ...(tags.includes('operation') ? [] : ['503']),
  ]
}

const answerOf = (answer: Answer): Answer | OpenAPIV3_1.ReferenceObject => {
  const content = answer.content ?? {}
  const json = content['application/json']?.schema
  if (json !== undefined && '$ref' in json && json.$ref === PROBLEM) return PROBLEM_ANSWER
  // What is passed on may be of any kind, and says whose it is.
  const isRelayed = '*/*' in content
  return {
    ...answer,
    headers: { ...HEADERS, ...(isRelayed && { 'Connector-Source': sourceOf('platform', 'provider') }) },
  }
}

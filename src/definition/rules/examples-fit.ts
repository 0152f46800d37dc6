import { createSchemaJudge, namedSchema, parametersSchema } from '../json-schema.ts'
import { readPath } from '../json-path.ts'
import type { ConnectorDocument, EndpointDocument, ErrorRule, Example, Transforms } from '../schema.ts'
import type { Rule } from './rule.ts'

/**
 * A warning: an example feeds the simulator and the pages, and no call reads one. The platform serves the connector, so that
 * judging a file alone must not call it invalid. `lint --fail warning` keeps such examples out.
 */
export const examplesFit: Rule = {
  code: 'example_misfit',
  level: 'warning',
  isCostly: true,
  summary: 'Every example fits the parameters, the body and, where it succeeds, the response of its endpoint.',
  check: ({ schemas, endpoints, errors }, report, transforms) => {
    const judge = createSchemaJudge(schemas)
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const { params, body, response, examples } = endpoint
      const parameters = parametersSchema({
        params: Object.entries(params).map(([wireName, parameter]) => ({ ...parameter, wireName })),
      })
      const needFit = (path: (string | number)[], schema: object, value: unknown): void => {
        if (judge.problem(schema) !== undefined) return
        for (const { at, says } of judge.misfits(schema, value))
          report(path, `The example${at && ` at ${at}`} ${says}.`)
      }
      examples.forEach((example, index) => {
        const at = ['endpoints', name, 'examples', index]
        needFit([...at, 'params'], parameters, example.params)
        if (typeof body?.json === 'string' && example.body !== undefined)
          needFit([...at, 'body'], namedSchema(body.json), example.body)
        if (example.response.status >= 300 || isFailure(errors, example.response)) return
        const answer = answerOf(endpoint, example, schemas, transforms)
        const schema = response.json ?? response.xml
        if (answer.problem !== undefined) report([...at, 'response'], answer.problem)
        else if (typeof schema === 'string' && answer.json === undefined)
          report([...at, 'response'], 'The endpoint answers JSON, but the example has none.')
        else if (typeof schema === 'string') needFit([...at, 'response', 'json'], namedSchema(schema), answer.json)
      })
    }
  },
}

/** What a caller gets where the provider answers as the example says. */
const answerOf = (
  endpoint: EndpointDocument,
  { response: { json, text } }: Example,
  schemas: ConnectorDocument['schemas'],
  { answerFor }: Transforms,
): { json?: unknown; problem?: string } => {
  const isXml = endpoint.response.xml !== undefined
  const isChanged = isXml || endpoint.response.unwrap !== undefined || endpoint.transform.length > 0
  if (!isChanged) return { json }
  if (isXml && text === undefined) return { problem: 'The endpoint answers XML, but the example has no text.' }
  if (!isXml && json === undefined) return { problem: 'The provider answers JSON, but the example has none.' }
  try {
    const answer = answerFor(endpoint, schemas, isXml ? { bytes: Buffer.from(text!) } : { json })
    return 'json' in answer ? { json: answer.json } : {}
  } catch (error) {
    return { problem: (error as Error).message.replace('The answer of the provider', 'The example') }
  }
}

/** Whether a rule of the connector calls an answer a failure whose status does not. */
const isFailure = (errors: readonly ErrorRule[], { status, json }: Example['response']): boolean =>
  errors.some(
    (rule) => rule.status.includes(status) && rule.path !== undefined && readPath(json, rule.path) === rule.equals,
  )

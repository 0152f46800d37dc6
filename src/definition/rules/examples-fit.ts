import { createSchemaJudge, namedSchema, parametersSchema } from '../json-schema.ts'
import type { Rule } from './rule.ts'

export const examplesFit: Rule = {
  code: 'example_misfit',
  level: 'error',
  isCostly: true,
  summary: 'Every example fits the parameters, the body and, where it succeeds, the response of its endpoint.',
  check: ({ schemas, endpoints }, report) => {
    const judge = createSchemaJudge(schemas)
    for (const [name, { params, body, response, examples }] of Object.entries(endpoints)) {
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
        const isAnswer = example.response.status < 300 && typeof response.json === 'string'
        if (isAnswer && example.response.json === undefined)
          report([...at, 'response'], 'The endpoint answers JSON, but the example has none.')
        else if (isAnswer)
          needFit([...at, 'response', 'json'], namedSchema(response.json as string), example.response.json)
      })
    }
  },
}

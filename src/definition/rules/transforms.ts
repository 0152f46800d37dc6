import type { JsonPath } from '../json-path.ts'
import type { Rule } from './rule.ts'

export const transforms: Rule = {
  code: 'transform',
  level: 'error',
  summary: 'What changes an answer fits what the answer is, and an example shows what the provider sends.',
  check: ({ endpoints }, report, { formats }) => {
    for (const [name, { response, transform, paginate, examples }] of Object.entries(endpoints)) {
      const at = ['endpoints', name]
      const isJson = response.json !== undefined || response.xml !== undefined
      const last = transform.length - 1
      const givesBytes = (type: string): boolean => formats.find((format) => format.name === type)?.gives === 'bytes'
      if (response.unwrap !== undefined && !isJson && transform.length === 0)
        report([...at, 'response', 'unwrap'], '"unwrap" takes a part of JSON: the response must be json or xml.')
      for (const [index, { type }] of transform.entries())
        if (givesBytes(type) && index !== last)
          report([...at, 'transform', index, 'type'], `"${type}" gives bytes, so nothing can follow it.`)
      if (last >= 0 && givesBytes(transform[last]!.type) !== (response.binary === true || response.text === true))
        report(
          [...at, 'transform', last, 'type'],
          givesBytes(transform[last]!.type)
            ? `"${transform[last]!.type}" gives bytes: the response must be binary or text.`
            : `"${transform[last]!.type}" gives JSON: the response must be json or xml.`,
        )
      if (last >= 0 && !examples.some((example) => example.response.status < 300))
        report([...at, 'transform'], 'What is transformed needs an example of what the provider answers.')
      if (response.unwrap !== undefined && paginate !== undefined && !beginsWith(paginate.items, response.unwrap))
        report([...at, 'paginate', 'items'], 'The list must lie in the part that "unwrap" names, or be that part.')
      if (response.omitEmpty && paginate === undefined && response.unwrap === undefined)
        report([...at, 'response', 'omit_empty'], '"omit_empty" is about the list of "paginate" or "unwrap".')
      for (const [captured, { schema, parse }] of Object.entries(response.capture))
        if (schema !== undefined && parse !== 'json')
          report(
            [...at, 'response', 'capture', captured, 'schema'],
            'Only parsed JSON has a schema: say "parse: json".',
          )
    }
  },
}

const beginsWith = (path: JsonPath, start: JsonPath): boolean => start.every((step, index) => path[index] === step)

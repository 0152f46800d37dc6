import { splitRequest } from '../connector.ts'
import type { Rule } from './rule.ts'

export const bodyPlaces: Rule = {
  code: 'body_place',
  level: 'error',
  summary: 'A body is described once, on a method that has one, and a header parameter names its header.',
  check: ({ endpoints }, report) => {
    for (const [name, { request, params, body, response }] of Object.entries(endpoints)) {
      const { method } = splitRequest(request)
      const inBody = Object.keys(params).filter((wireName) => params[wireName]!.in === 'body')
      if (body !== undefined && inBody.length > 0) {
        report(
          ['endpoints', name, 'body'],
          `The body is described by "body" and by parameters (${inBody.join(', ')}): keep one.`,
        )
      }
      if ((body !== undefined || inBody.length > 0) && (method === 'GET' || method === 'HEAD')) {
        report(['endpoints', name, 'request'], `${method} carries no body.`)
      }
      const kinds =
        body === undefined
          ? []
          : (['json', 'form', 'text', 'binary', 'multipart', 'related'] as const).filter(
              (kind) => body[kind] !== undefined,
            )
      if (body !== undefined && kinds.length !== 1)
        report(['endpoints', name, 'body'], 'A body is exactly one of json, form, text, binary, multipart and related.')
      const answers = (['json', 'xml', 'text', 'binary', 'empty'] as const).filter(
        (kind) => response[kind] !== undefined,
      )
      if (answers.length !== 1)
        report(['endpoints', name, 'response'], 'A response is exactly one of json, xml, text, binary and empty.')
      for (const [wireName, parameter] of Object.entries(params)) {
        const at = ['endpoints', name, 'params', wireName]
        if ((parameter.in === 'header_json') !== (parameter.header !== undefined)) {
          report(at, '"header" goes with "in: header_json", and is needed there.')
        }
        if (parameter.allowSlash && parameter.in !== 'path')
          report([...at, 'allow_slash'], '"allow_slash" is for path parameters.')
      }
    }
  },
}

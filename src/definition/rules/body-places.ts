import { splitRequest } from '../connector.ts'
import type { DocumentPath } from '../finding.ts'
import type { EndpointDocument, ParameterDocument } from '../schema.ts'
import { templatePlaces } from '../template.ts'
import type { Report, Rule } from './rule.ts'

/** Where every endpoint has room, or none by its path: not all have a body. */
const SHARED_PLACES: readonly string[] = ['path', 'query', 'header', 'cookie']

export const bodyPlaces: Rule = {
  code: 'body_place',
  level: 'error',
  summary: 'A body is described once, on a method that has one, and a header parameter names its header.',
  check: ({ endpoints, defaults }, report) => {
    for (const [wireName, parameter] of Object.entries(defaults.params))
      if (!SHARED_PLACES.includes(parameter.in))
        report(
          ['defaults', 'params', wireName, 'in'],
          `A parameter of every endpoint stands in ${SHARED_PLACES.slice(0, -1).join(', ')} or ${SHARED_PLACES.at(-1)}.`,
        )
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
      judgeParts(name, endpoints[name]!, report)
      for (const [wireName, parameter] of Object.entries(params)) {
        const at = ['endpoints', name, 'params', wireName]
        if ((parameter.in === 'header_json') !== (parameter.header !== undefined)) {
          report(at, '"header" goes with "in: header_json", and is needed there.')
        }
        if (parameter.allowSlash && parameter.in !== 'path')
          report([...at, 'allow_slash'], '"allow_slash" is for path parameters.')
        judgeStyle(at, parameter, report)
      }
    }
  },
}

const judgeStyle = (at: DocumentPath, { in: place, style, type }: ParameterDocument, report: Report): void => {
  if (style === 'form') return
  if (place !== 'query') report([...at, 'style'], '"style" is for query parameters.')
  else if (style === 'deep_object' ? type !== 'object' && type !== 'array' : type !== 'array')
    report(
      [...at, 'style'],
      style === 'deep_object' ? '"deep_object" is for objects and lists.' : `"${style}" is for lists.`,
    )
}

const judgeParts = (name: string, { params, body }: EndpointDocument, report: Report): void => {
  const at = ['endpoints', name]
  const parts = Object.keys(params).filter((wireName) => params[wireName]!.in === 'part')
  const isInParts = body?.multipart !== undefined || body?.related !== undefined
  for (const part of isInParts ? [] : parts)
    report([...at, 'params', part, 'in'], '"part" is for a multipart or related body.')
  if (body?.related !== undefined && parts.length > 1)
    report([...at, 'body', 'related'], `One parameter is the JSON part; here are ${parts.join(', ')}.`)
  if (body?.multipart === undefined) return
  const { file, filename } = body.multipart
  if (file === undefined && parts.length === 0)
    report([...at, 'body', 'multipart'], 'Without "file" and without parameters "in: part" there is nothing to send.')
  if (file !== undefined && parts.includes(file))
    report([...at, 'body', 'multipart', 'file'], `The part "${file}" is a parameter already.`)
  for (const place of templatePlaces(filename)) {
    const isKnown = place.problem === undefined && Object.keys(params).some((param) => place.name === `param.${param}`)
    if (!isKnown)
      report([...at, 'body', 'multipart', 'filename'], `The file name names "${place.name}", which is no parameter.`)
  }
}

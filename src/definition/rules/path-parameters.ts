import { pathPieces, splitRequest } from '../connector.ts'
import { didYouMean } from '../nearest.ts'
import type { Rule } from './rule.ts'

export const pathParameters: Rule = {
  code: 'path_parameter',
  level: 'error',
  summary: 'Each placeholder of a path has its required parameter, and each path parameter its placeholder.',
  check: ({ defaults, endpoints }, report) => {
    const requests = Object.values(endpoints).map(({ request }) => request)
    for (const [wireName, { in: place }] of Object.entries(defaults.params))
      if (place === 'path' && !requests.some((request) => request.includes(`{${wireName}}`)))
        report(['defaults', 'params', wireName], `No path has a place {${wireName}} for this parameter.`)
    for (const [name, { request, params }] of Object.entries(endpoints)) {
      const { path } = splitRequest(request)
      const placeholders = pathPieces(path).flatMap((piece) => ('param' in piece ? [piece.param] : []))
      const inPath = Object.keys(params).filter((wireName) => params[wireName]!.in === 'path')

      for (const placeholder of placeholders.filter((known) => !inPath.includes(known))) {
        report(
          ['endpoints', name, 'request'],
          `The path holds {${placeholder}}, but there is no such path parameter.${didYouMean(placeholder, inPath)}`,
        )
      }
      for (const wireName of inPath) {
        const at = ['endpoints', name, 'params', wireName]
        if (!placeholders.includes(wireName)) report(at, `The path has no place {${wireName}} for this parameter.`)
        if (!params[wireName]!.required)
          report([...at, 'required'], `A path parameter is always required: say "required: true".`)
      }
      const stray = path.replace(/\{[^{}]+\}/g, '')
      if (/[{}?#]/.test(stray))
        report(
          ['endpoints', name, 'request'],
          'The path holds a stray {, }, ? or #: fixed query parameters belong below "query".',
        )
    }
  },
}

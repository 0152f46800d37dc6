import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { EndpointDocument } from '../schema.ts'
import type { Report, Rule } from './rule.ts'

export const pagination: Rule = {
  code: 'pagination',
  level: 'error',
  summary: 'Pagination names parameters and endpoints that exist, on an endpoint that answers JSON.',
  check: ({ endpoints }, report) => {
    for (const [name, { paginate, params, response }] of Object.entries(endpoints)) {
      if (paginate === undefined) continue
      const at = ['endpoints', name, 'paginate']
      const needParam = (word: string, wanted: string | undefined, known: readonly string[]): void => {
        if (wanted !== undefined && !known.includes(wanted))
          report([...at, word], `There is no parameter "${wanted}".${didYouMean(wanted, known)}`)
      }
      if (response.json === undefined && response.xml === undefined)
        report(at, 'Only a JSON response can be paged through.')
      needParam('size', paginate.size, Object.keys(params))
      needNumber(at, 'size', paginate.size, params, report)
      if ('param' in paginate && paginate.style !== 'continue') needParam('param', paginate.param, Object.keys(params))
      if (paginate.style === 'offset' || paginate.style === 'page')
        needNumber(at, 'param', paginate.param, params, report)
      if (paginate.style === 'continue') {
        const next = Object.hasOwn(endpoints, paginate.endpoint) ? endpoints[paginate.endpoint] : undefined
        if (next === undefined)
          report(
            [...at, 'endpoint'],
            `There is no endpoint "${paginate.endpoint}".${didYouMean(paginate.endpoint, Object.keys(endpoints))}`,
          )
        else needParam('param', paginate.param, Object.keys(next.params))
      }
    }
  },
}

const needNumber = (
  at: DocumentPath,
  word: string,
  wanted: string | undefined,
  params: EndpointDocument['params'],
  report: Report,
): void => {
  if (wanted === undefined || !Object.hasOwn(params, wanted)) return
  const { type } = params[wanted]!
  if (type !== 'integer' && type !== 'number')
    report([...at, word], `The parameter "${wanted}" takes a number, so it must be of type integer.`)
}

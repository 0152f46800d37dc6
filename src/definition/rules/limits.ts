import { splitRequest } from '../connector.ts'
import type { ConnectorDocument } from '../schema.ts'
import type { Report, Rule } from './rule.ts'

export const limits: Rule = {
  code: 'limit',
  level: 'error',
  summary: 'Limits can be kept, errors can be told apart, and an idempotency key is for what changes something.',
  check: (connector, report) => {
    judgeRateLimit(connector, report)
    judgeErrors(connector, report)
    for (const [name, { cost, idempotency, effect, request }] of Object.entries(connector.endpoints)) {
      const at = ['endpoints', name]
      const { limit } = connector.rateLimit ?? {}
      if (cost !== undefined && connector.rateLimit === undefined)
        report([...at, 'cost'], '"cost" is what a call spends of "rate_limit", which is not there.')
      if (cost !== undefined && limit !== undefined && cost > limit)
        report([...at, 'cost'], `A call that costs ${cost} can never be made: the limit is ${limit}.`)
      const { method } = splitRequest(request)
      const isRead = effect === 'read' || (effect === undefined && (method === 'GET' || method === 'HEAD'))
      if (idempotency !== undefined && isRead)
        report([...at, 'idempotency'], 'What only reads may be done twice: it needs no key.')
    }
  },
}

const judgeRateLimit = ({ rateLimit }: ConnectorDocument, report: Report): void => {
  if (rateLimit === undefined) return
  const { limit, concurrency, headers, cost } = rateLimit
  if (limit === undefined && concurrency === undefined && headers?.remaining === undefined)
    report(['rateLimit'], 'A rate limit needs "limit", "concurrency" or "headers.remaining".')
  if (limit !== undefined && cost > limit)
    report(['rateLimit', 'cost'], `A call that costs ${cost} can never be made: the limit is ${limit}.`)
}

const judgeErrors = ({ errors }: ConnectorDocument, report: Report): void => {
  for (const [index, { status, path, equals }] of errors.entries()) {
    const at = ['errors', index]
    if ((path === undefined) !== (equals === undefined))
      report(at, '"path" and "equals" belong together: where the answer holds what.')
    else if (path === undefined && status.some((known) => known < 400))
      report([...at, 'status'], 'A status below 400 is an error only where "path" and "equals" say so.')
  }
}

import { didYouMean } from '../nearest.ts'
import type { Rule } from './rule.ts'

export const jobs: Rule = {
  code: 'wait',
  level: 'error',
  summary:
    'A job says by one word that it has begun and by one word where to ask, and what is asked gets what it takes.',
  check: ({ endpoints }, report) => {
    for (const [name, { wait }] of Object.entries(endpoints)) {
      if (wait === undefined) continue
      const at = ['endpoints', name, 'wait']
      if ((wait.status === undefined) === (wait.when === undefined))
        report(at, 'What says that work has begun is exactly one of status and when.')
      if ((wait.url === undefined) === (wait.endpoint === undefined))
        report(at, 'What tells how it goes is exactly one of url and endpoint.')
      if (wait.endpoint !== undefined && wait.sendAuth)
        report([...at, 'send_auth'], '"send_auth" is for "url": an endpoint gets what its host gets.')
      if (wait.url !== undefined && Object.keys(wait.params).length > 0)
        report([...at, 'params'], '"params" is for "endpoint".')
      for (const value of wait.failed)
        if (wait.done.includes(value)) report([...at, 'failed'], `"${value}" is both the end and a failure.`)

      const asked =
        wait.endpoint !== undefined && Object.hasOwn(endpoints, wait.endpoint) ? endpoints[wait.endpoint] : undefined
      if (asked === undefined) continue
      const takes = Object.keys(asked.params)
      for (const wireName of Object.keys(wait.params))
        if (!takes.includes(wireName))
          report(
            [...at, 'params', wireName],
            `The endpoint "${wait.endpoint}" has no parameter "${wireName}".${didYouMean(wireName, takes)}`,
          )
      for (const [wireName, { required, default: value }] of Object.entries(asked.params))
        if (required && value === undefined && !Object.hasOwn(wait.params, wireName))
          report([...at, 'endpoint'], `The endpoint "${wait.endpoint}" needs the parameter "${wireName}".`)
    }
  },
}

import { didYouMean } from '../nearest.ts'
import type { Rule } from './rule.ts'

export const knownHosts: Rule = {
  code: 'unknown_host',
  level: 'error',
  summary: "An endpoint's `host` is one of `hosts`.",
  check: ({ hosts, endpoints }, report) => {
    for (const [name, { host }] of Object.entries(endpoints)) {
      if (host === undefined || Object.hasOwn(hosts, host)) continue
      report(['endpoints', name, 'host'], `There is no host "${host}".${didYouMean(host, Object.keys(hosts))}`)
    }
  },
}

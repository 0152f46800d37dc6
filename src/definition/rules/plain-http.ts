import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

export const plainHttp: Rule = {
  code: 'plain_http',
  level: 'warning',
  ofAbstract: true,
  summary: 'No address begins with `http:`, not even one that is only read.',
  check: (connector, report) => {
    // What a provider answers is its own affair: namespaces, links, ids that look like addresses.
    const { schemas: _schemas, fixtures: _fixtures, ...rest } = connector
    walkTexts([], rest, (path, text) => {
      if (path.includes('examples') || !/(^|[\s("'<])http:\/\/[^\s/]/i.test(text)) return
      report(path, 'This address begins with http: whoever is on the way can read and change what travels there.')
    })
  },
}

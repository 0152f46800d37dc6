import type { Rule } from './rule.ts'

export const undocumented: Rule = {
  code: 'undocumented',
  level: 'hint',
  only: 'lint',
  summary:
    'Connector and endpoints say what they are and where the provider describes them; parameters what they mean.',
  check: ({ displayName, description, docsUrl, endpoints }, report) => {
    if (displayName.trim() === '') report(['displayName'], 'The name is empty.', 'warning')
    if (description.trim() === '') report(['description'], 'The description is empty.', 'warning')
    if (docsUrl === undefined) report([], 'There is no "docs_url": where does the provider describe its API?')
    for (const [name, { summary, docsUrl: page, params }] of Object.entries(endpoints)) {
      if (summary.trim() === '') report(['endpoints', name, 'summary'], 'The summary is empty.', 'warning')
      if (page === undefined) report(['endpoints', name], 'The endpoint has no "docs_url".')
      for (const [wireName, parameter] of Object.entries(params))
        if (parameter.description === undefined && parameter.enum === undefined && parameter.schema === undefined)
          report(['endpoints', name, 'params', wireName], `The parameter "${wireName}" has no description.`)
    }
  },
}

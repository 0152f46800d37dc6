import type { DocumentPath } from '../finding.ts'
import type { Rule } from './rule.ts'

export const headerValue: Rule = {
  code: 'header_value',
  level: 'error',
  ofAbstract: true,
  summary: 'A fixed header holds only what a header may hold, and of objects one.',
  check: ({ defaults, endpoints, auth }, report) => {
    const judge = (path: DocumentPath, headers: Readonly<Record<string, string>>): void => {
      for (const [name, value] of Object.entries(headers))
        if (!/^[\t\x20-\x7e]*$/.test(value))
          report([...path, name], `The value of "${name}" holds a character that no header may hold: ASCII is safe.`)
    }
    judge(['defaults', 'headers'], defaults.headers)
    for (const [index, settings] of auth.entries()) {
      const { tokenRequest } = settings as { tokenRequest?: { headers?: Record<string, string> } }
      judge(['auth', index, 'tokenRequest', 'headers'], tokenRequest?.headers ?? {})
    }
    for (const [name, { headers, params }] of Object.entries(endpoints)) {
      judge(['endpoints', name, 'headers'], headers)
      // One object is escaped; several would be joined by the commas that are in them.
      for (const [wireName, { in: place, type, items }] of Object.entries(params))
        if (place === 'header' && type === 'array' && items?.type === 'object')
          report(
            ['endpoints', name, 'params', wireName],
            `"${wireName}" joins objects by commas in a header: "in: header_json" keeps them apart.`,
            'warning',
          )
    }
  },
}

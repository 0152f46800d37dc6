import { templatePlaces } from '../template.ts'
import type { Rule } from './rule.ts'

/** An authority in which what a user types is a label in front of a fixed domain of at least two labels. */
const GUARDED = /^https:\/\/(\{\{[^{}]*\}\}[a-z0-9.-]*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/|$)/i

export const hostInputs: Rule = {
  code: 'host_input',
  level: 'error',
  summary: 'An input that enters a host is bounded and cannot lead a token to a host of the user’s choosing.',
  check: ({ hosts, inputs, auth }, report) => {
    const addresses = [
      ...Object.entries(hosts).map(
        ([name, host]) => [['hosts', name], typeof host === 'string' ? host : host.url] as const,
      ),
      ...auth.flatMap((settings, index) =>
        Object.entries(settings).flatMap(([word, value]) =>
          typeof value === 'string' && value.startsWith('https://') ? [[['auth', index, word], value] as const] : [],
        ),
      ),
    ]
    for (const [path, address] of addresses) {
      for (const { name } of templatePlaces(address)) {
        const input = inputs.find((known) => `input.${known.name}` === name)
        if (input !== undefined && input.pattern === undefined && input.enum === undefined) {
          report(path, `The input "${input.name}" enters an address: it needs a "pattern" or an "enum".`)
        }
        if (input?.enum === undefined && !GUARDED.test(address)) {
          report(
            path,
            'Who chooses the input chooses the host: let a fixed domain follow it, as in https://{{ input.shop }}.example.com.',
          )
        }
      }
    }
  },
}

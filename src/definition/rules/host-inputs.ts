import type { DocumentPath } from '../finding.ts'
import { templatePlaces } from '../template.ts'
import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

/** An authority in which what a user types is a label in front of a fixed domain of at least two labels. */
const GUARDED = /^https:\/\/(\{\{[^{}]*\}\}[a-z0-9.-]*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/|$)/i

export const hostInputs: Rule = {
  code: 'host_input',
  level: 'error',
  summary: 'An input that enters a host is bounded and cannot lead a token to a host of the user’s choosing.',
  check: ({ hosts, inputs, auth }, report) => {
    const addresses: (readonly [path: DocumentPath, address: string])[] = Object.entries(hosts).map(([name, host]) =>
      typeof host === 'string' ? [['hosts', name], host] : [['hosts', name, 'url'], host.url],
    )
    walkTexts(['auth'], auth, (path, text) => {
      if (text.startsWith('https://')) addresses.push([path, text])
    })
    const inputOf = (place: string) => inputs.find((known) => `${place}.`.startsWith(`input.${known.name}.`))
    for (const [path, address] of addresses) {
      const places = templatePlaces(address)
      // What is one of a fixed list is as good as fixed.
      const settled = places
        .filter(({ name }) => inputOf(name)?.enum !== undefined)
        .reduce((text, place) => text.replaceAll(place.text, 'one.example.com'), address)
      for (const { name } of places) {
        const input = inputOf(name)
        if (input !== undefined && input.pattern === undefined && input.enum === undefined) {
          report(path, `The input "${input.name}" enters an address: it needs a "pattern" or an "enum".`)
        }
        if (input?.enum === undefined && !GUARDED.test(settled)) {
          report(
            path,
            'Who chooses the input chooses the host: let a fixed domain follow it, as in https://{{ input.shop }}.example.com.',
          )
        }
      }
    }
  },
}

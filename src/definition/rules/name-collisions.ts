import { wordsOf } from '../../runtime/name-words.ts'
import type { Rule } from './rule.ts'

export const nameCollisions: Rule = {
  code: 'name_collision',
  level: 'warning',
  summary:
    'Two endpoints, or two parameters of one, have the same words: in generated clients all but one get digits behind their name, unless `name` tells them apart.',
  check: ({ endpoints }, report) => {
    const seek = (names: readonly [wireName: string, clientName: string][], at: (name: string) => string[]): void => {
      const seen = new Map<string, string>()
      for (const [wireName, clientName] of names) {
        const folded = wordsOf(clientName).join('')
        const other = seen.get(folded)
        if (other !== undefined)
          report(
            at(wireName),
            `"${wireName}" and "${other}" have one name in generated clients but for digits behind it.`,
          )
        seen.set(folded, wireName)
      }
    }
    seek(
      Object.keys(endpoints).map((name) => [name, name]),
      (name) => ['endpoints', name],
    )
    for (const [name, { params }] of Object.entries(endpoints)) {
      seek(
        Object.entries(params).map(([wireName, parameter]) => [wireName, parameter.name ?? wireName]),
        (wireName) => ['endpoints', name, 'params', wireName],
      )
    }
  },
}

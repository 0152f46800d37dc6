import type { Rule } from './rule.ts'

export const nameCollisions: Rule = {
  code: 'name_collision',
  level: 'error',
  summary: 'No two endpoints, and no two parameters of one, become the same name in a client of some language.',
  check: ({ endpoints }, report) => {
    const seek = (names: readonly [wireName: string, clientName: string][], at: (name: string) => string[]): void => {
      const seen = new Map<string, string>()
      for (const [wireName, clientName] of names) {
        const folded = clientName.toLowerCase().replace(/[^a-z0-9]/g, '')
        const other = seen.get(folded)
        if (other !== undefined)
          report(at(wireName), `"${wireName}" and "${other}" become one name in generated clients.`)
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

import { RE2JS } from 're2js'
import type { AuthSettings } from '../schema.ts'
import type { Rule } from './rule.ts'

/** What a capture of any auth type says, as far as the rules read it. */
export interface CaptureWords {
  readonly pattern?: string
  readonly example?: string
  readonly endpoint?: string
}

/** The values that an auth type captures on connecting; none where it has no such word. */
export const capturesOf = (settings: AuthSettings): Readonly<Record<string, CaptureWords>> =>
  (settings as { capture?: Readonly<Record<string, CaptureWords>> }).capture ?? {}

export const captures: Rule = {
  code: 'capture',
  level: 'error',
  summary:
    'A captured value has an example where it has a pattern, which it fits, and the endpoint that tells it is there.',
  check: ({ auth, endpoints }, report) => {
    auth.forEach((settings, index) => {
      for (const [name, { pattern, example, endpoint }] of Object.entries(capturesOf(settings))) {
        const path = ['auth', index, 'capture', name]
        if (endpoint !== undefined && !Object.hasOwn(endpoints, endpoint))
          report([...path, 'endpoint'], `There is no endpoint "${endpoint}".`)
        if (pattern === undefined) continue
        const compiled = compile(pattern)
        if (compiled === undefined) report([...path, 'pattern'], 'is not a regular expression (RE2).')
        else if (example === undefined && endpoint === undefined)
          report(path, `The captured "${name}" needs an "example" beside its "pattern": the simulator hands it out.`)
        else if (example !== undefined && !compiled.matcher(example).matches())
          report([...path, 'example'], 'The example does not fit the pattern.')
      }
    })
  },
}

const compile = (pattern: string): RE2JS | undefined => {
  try {
    return RE2JS.compile(pattern)
  } catch {
    return undefined
  }
}

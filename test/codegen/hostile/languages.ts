import type { Language } from '../../../src/codegen/targets/index.ts'
import { KEYWORDS, MODEL_MEMBERS } from '../../../src/codegen/targets/python/reserved.ts'
import { goInspector } from './go-inspector.ts'
import type { Inspector } from './inspection.ts'
import { pythonInspector } from './python-inspector.ts'
import { typescriptInspector } from './typescript-inspector.ts'

/** What the tests need to know of a language beside its target. */
interface Judged {
  readonly start: () => Inspector | Promise<Inspector>
  /** How a harmless text ends that stands for this one, so that the language writes it alike. */
  readonly endingOf: (text: string) => string
}

const isSnake = (text: string): boolean => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(text)

export const judged: Readonly<Record<Language, Judged>> = {
  python: {
    start: pythonInspector,
    endingOf: (text) => {
      if (!/^(?!__)[A-Za-z_]\w*$/.test(text) || KEYWORDS.has(text)) return '-x'
      // Needs an alias in a model, none in a record.
      return isSnake(text) && !MODEL_MEMBERS.has(text) ? '' : 'X'
    },
  },
  go: { start: goInspector, endingOf: () => '-x' },
  typescript: { start: typescriptInspector, endingOf: () => '-x' },
}

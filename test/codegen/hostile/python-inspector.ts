import { join } from 'node:path'
import type { Inspection, Inspector } from './inspection.ts'
import { startLineProcess } from './line-process.ts'
import { shapeOfJson } from './plain-files.ts'

type Answer = { readonly [part in keyof Inspection]: string[] } & { readonly documents: unknown }

/** Parses by Python itself. */
export const pythonInspector = (): Inspector => {
  const python = startLineProcess('python3', [join(import.meta.dirname, 'inspector.py')])
  return {
    inspect: async (files) => {
      const code = Object.fromEntries([...files].filter(([path]) => /\.(py|toml)$/.test(path)))
      const { shapes, literals, names, comments, problems, documents } = (await python.ask(code)) as Answer
      return {
        shapes: [...shapes, shapeOfJson(documents)],
        literals: new Set(literals),
        names: new Set(names),
        comments,
        problems,
      }
    },
    close: python.close,
  }
}
